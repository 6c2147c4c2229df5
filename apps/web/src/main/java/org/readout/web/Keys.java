package org.readout.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who may write: a browser that signed in with the token, or a program that sends it along.
 *
 * <p>A session lasts as long as the server. Its cookie is of no use to scripts or to other sites.
 */
final class Keys {
  private static final String COOKIE = "readout";
  private static final int MOST_SESSIONS = 1000;
  private static final int WRONG_TAKES_MILLIS = 500;

  private final Optional<String> token;
  private final SecureRandom random = new SecureRandom();
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();

  Keys(Optional<String> token) {
    this.token = token;
  }

  /** Whether anybody may write at all. */
  boolean areThere() {
    return token.isPresent();
  }

  boolean admit(Context context) {
    Optional<String> header = Optional.ofNullable(context.header("Authorization"));
    if (header.isPresent()) {
      return isToken(header.get().replaceFirst("^Bearer ", ""));
    }
    return Optional.ofNullable(context.cookie(COOKIE)).filter(sessions::contains).isPresent();
  }

  /**
   * @throws Trouble if whoever asks may not write
   */
  void require(Context context) {
    if (!areThere()) {
      throw Trouble.forbidden(
          "These pages only show. To write, serve them with --edit and READOUT_TOKEN.");
    }
    if (!admit(context)) {
      throw Trouble.of(401, "Sign in first", "Only whoever has the token may write: /sign-in");
    }
  }

  /** Begins a session if the token is right. */
  boolean signIn(Context context, String given) {
    if (!isToken(given)) {
      dawdle();
      return false;
    }
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    String session = HexFormat.of().formatHex(bytes);
    if (sessions.size() >= MOST_SESSIONS) {
      sessions.clear();
    }
    sessions.add(session);
    Cookie cookie = new Cookie(COOKIE, session);
    cookie.setHttpOnly(true);
    cookie.setPath("/");
    cookie.setSameSite(SameSite.STRICT);
    context.cookie(cookie);
    return true;
  }

  private boolean isToken(String given) {
    return token
        .filter(
            t ->
                MessageDigest.isEqual(
                    t.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }

  /** Guessing takes time. */
  private static void dawdle() {
    try {
      Thread.sleep(WRONG_TAKES_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
