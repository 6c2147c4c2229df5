package org.readout.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in whom the pages are for, and tells browsers what they may do with them.
 *
 * <p>A page of another site cannot make the browser write here (its origin is looked at), nor read
 * here through a name that it turns to this machine (the host's name is looked at).
 */
final class Doorkeeper {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final Settings settings;

  Doorkeeper(Settings settings) {
    this.settings = settings;
  }

  void admit(Context context) {
    context.header(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'");
    context.header("X-Content-Type-Options", "nosniff");
    // With no-referrer a browser would hide the origin of our own forms.
    context.header("Referrer-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    if (!isOurs(hostName(String.valueOf(context.header("Host"))))) {
      throw Trouble.of(
          421, "Another host is meant", "These pages are not served under this host's name.");
    }
    if (!READING.contains(context.method().name()) && isFromElsewhere(context)) {
      throw Trouble.forbidden("A page of another site may not write here.");
    }
  }

  private boolean isOurs(String host) {
    return settings.host().equals("0.0.0.0")
        || HERE.contains(host)
        || host.equals(settings.host().toLowerCase(Locale.ROOT));
  }

  private static String hostName(String host) {
    return host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
  }

  private static boolean isFromElsewhere(Context context) {
    Optional<String> site = Optional.ofNullable(context.header("Sec-Fetch-Site"));
    if (site.filter(s -> !s.equals("same-origin") && !s.equals("none")).isPresent()) {
      return true;
    }
    Optional<String> origin = Optional.ofNullable(context.header("Origin"));
    return origin.filter(o -> !o.equals("http://" + context.header("Host"))).isPresent();
  }
}
