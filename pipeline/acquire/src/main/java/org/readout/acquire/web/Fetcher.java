package org.readout.acquire.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Fetches an address as a polite and careful reader does: obeys robots.txt, asks one thing at a
 * time of a host, follows redirects only outwards, tries again when a host is busy, and gives up in
 * time. Threads may share it.
 */
public final class Fetcher {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> FOR_THE_MOMENT = Set.of(408, 429, 500, 502, 503, 504);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final Duration ROBOTS_LAST = Duration.ofHours(24);
  private static final int LONGEST_ADDRESS = 4000;

  private final FetchRules rules;
  private final Clock clock;
  private final Waiting waiting;
  private final Exchange exchange;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  public Fetcher(FetchRules rules) {
    this(rules, Clock.systemUTC(), Waiting.really());
  }

  public Fetcher(FetchRules rules, Clock clock, Waiting waiting) {
    this(rules, clock, waiting, new Exchange(rules));
  }

  Fetcher(FetchRules rules, Clock clock, Waiting waiting, Exchange exchange) {
    this.rules = rules;
    this.clock = clock;
    this.waiting = waiting;
    this.exchange = exchange;
  }

  /** What is known of a host; its lock lets one request through at a time. */
  private static final class Host {
    final ReentrantLock turn = new ReentrantLock(true);
    Instant free = Instant.MIN;
    Optional<BaseRobotRules> robots = Optional.empty();
    Instant robotsUntil = Instant.MIN;
  }

  public Fetched fetch(String address) {
    return fetch(address, Validators.NONE);
  }

  /** Fetches what is at {@code address}, unless it is as it was when {@code known} was given. */
  public Fetched fetch(String address, Validators known) {
    Set<URI> seen = new HashSet<>();
    String next = address;
    try {
      while (true) {
        URI uri = web(next);
        if (!seen.add(uri)) {
          return new Fetched.Failed(address, "redirects in a circle");
        }
        if (seen.size() > rules.redirects() + 1) {
          return new Fetched.Failed(address, "redirects more than " + rules.redirects() + " times");
        }
        if (!robots(uri).isAllowed(uri.toString())) {
          return new Fetched.Failed(address, "its robots.txt forbids it");
        }
        Exchange.Answer answer = patiently(uri, known);
        if (!REDIRECTS.contains(answer.status())) {
          return fetched(address, uri, answer);
        }
        Optional<String> location = answer.headers().firstValue("Location");
        if (location.isEmpty()) {
          return new Fetched.Failed(address, "redirects to nowhere");
        }
        next = resolved(uri, location.get());
      }
    } catch (IOException e) {
      return new Fetched.Failed(address, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Fetched.Failed(address, "was given up: interrupted");
    }
  }

  private Fetched fetched(String asked, URI uri, Exchange.Answer answer) {
    int status = answer.status();
    if (status == 304) {
      return new Fetched.Unchanged(asked);
    }
    if (status != 200 && status != 203) {
      return new Fetched.Failed(asked, "answers " + status + named(status));
    }
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return new Fetched.Found(
        uri.toString(),
        answer.body(),
        type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
        Exchange.charset(type),
        new Validators(
            answer.headers().firstValue("ETag"), answer.headers().firstValue("Last-Modified")),
        clock.instant());
  }

  private static String named(int status) {
    return switch (status) {
      case 401, 403 -> " (not for everybody)";
      case 404, 410 -> " (not there)";
      case 429 -> " (asked too often)";
      default -> status >= 500 ? " (the site has trouble)" : "";
    };
  }

  /** Only web addresses, without a name and password, which a page might use to mislead. */
  private static URI web(String address) throws IOException {
    if (address.length() > LONGEST_ADDRESS) {
      throw new IOException("is longer than an address can be");
    }
    try {
      URI uri = new URI(escaped(address.strip())).normalize();
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw new IOException("is no web address");
      }
      if (uri.getHost() == null || uri.getHost().isEmpty()) {
        throw new IOException("names no host");
      }
      if (uri.getRawUserInfo() != null) {
        throw new IOException("carries a user's name, and is not asked");
      }
      // The part after # never leaves the reader.
      return new URI(
          scheme
              + "://"
              + uri.getRawAuthority().toLowerCase(Locale.ROOT)
              + (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
              + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    } catch (URISyntaxException e) {
      throw new IOException("is no address: " + e.getReason(), e);
    }
  }

  /** Addresses as people and servers write them: with spaces, bars and letters of all alphabets. */
  private static String escaped(String address) {
    StringBuilder out = new StringBuilder();
    int host = address.indexOf("://");
    int path = host < 0 ? -1 : address.indexOf('/', host + 3);
    for (int i = 0; i < address.length(); ) {
      int c = address.codePointAt(i);
      boolean inPath = path >= 0 && i >= path;
      if (inPath && (c > 126 || " \"<>\\^`{|}".indexOf(c) >= 0)) {
        for (byte b : Character.toString(c).getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
          out.append('%').append("%02X".formatted(b & 0xFF));
        }
      } else {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    String escaped = out.toString();
    if (host > 0) {
      int end = path < 0 ? escaped.length() : escaped.indexOf('/', host + 3);
      String name = escaped.substring(host + 3, end);
      if (name.chars().anyMatch(c -> c > 126)) {
        try {
          escaped =
              escaped.substring(0, host + 3) + java.net.IDN.toASCII(name) + escaped.substring(end);
        } catch (IllegalArgumentException e) {
          return escaped;
        }
      }
    }
    return escaped;
  }

  private static String resolved(URI from, String location) throws IOException {
    try {
      return from.resolve(new URI(escaped(location.strip()))).toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IOException("redirects to what is no address", e);
    }
  }

  /** Asks again, after a while that doubles, when a host is busy or breaks off. */
  private Exchange.Answer patiently(URI uri, Validators known)
      throws IOException, InterruptedException {
    Duration wait = rules.backOff();
    for (int tried = 1; ; tried++) {
      try {
        Exchange.Answer answer = inTurn(uri, known);
        if (!FOR_THE_MOMENT.contains(answer.status()) || tried == rules.tries()) {
          return answer;
        }
        Duration asked = retryAfter(answer).orElse(wait);
        if (asked.compareTo(LONGEST_WAIT) > 0) {
          return answer;
        }
        waiting.pass(asked.compareTo(wait) > 0 ? asked : wait);
      } catch (LimitedBody.TooLong | Exchange.Inward e) {
        throw e;
      } catch (IOException e) {
        if (tried == rules.tries()) {
          throw e;
        }
        waiting.pass(wait);
      }
      wait = wait.multipliedBy(2);
    }
  }

  private static Optional<Duration> retryAfter(Exchange.Answer answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(v -> v.matches("\\d{1,6}"))
        .map(v -> Duration.ofSeconds(Long.parseLong(v)));
  }

  private Exchange.Answer inTurn(URI uri, Validators known)
      throws IOException, InterruptedException {
    Host host = host(uri);
    host.turn.lockInterruptibly();
    try {
      Duration left =
          Duration.between(
              clock.instant(), host.free.equals(Instant.MIN) ? clock.instant() : host.free);
      if (!left.isNegative() && !left.isZero()) {
        waiting.pass(left);
      }
      return exchange.ask(uri, known);
    } finally {
      host.free = clock.instant().plus(pause(host));
      host.turn.unlock();
    }
  }

  private Duration pause(Host host) {
    long asked = host.robots.map(BaseRobotRules::getCrawlDelay).filter(d -> d > 0).orElse(0L);
    Duration delay = Duration.ofMillis(Math.min(asked, LONGEST_WAIT.toMillis()));
    return delay.compareTo(rules.pause()) > 0 ? delay : rules.pause();
  }

  private Host host(URI uri) {
    return hosts.computeIfAbsent(uri.getScheme() + "://" + uri.getRawAuthority(), h -> new Host());
  }

  /** As RFC 9309 has it: no robots.txt allows all, one that cannot be had for now forbids all. */
  private BaseRobotRules robots(URI uri) throws IOException, InterruptedException {
    Host host = host(uri);
    host.turn.lockInterruptibly();
    try {
      Instant now = clock.instant();
      if (host.robots.isPresent() && now.isBefore(host.robotsUntil)) {
        return host.robots.get();
      }
      BaseRobotRules rules = readRobots(uri);
      host.robots = Optional.of(rules);
      host.robotsUntil = now.plus(ROBOTS_LAST);
      return rules;
    } finally {
      host.turn.unlock();
    }
  }

  private BaseRobotRules readRobots(URI site) throws IOException, InterruptedException {
    URI at = URI.create(site.getScheme() + "://" + site.getRawAuthority() + "/robots.txt");
    Map<URI, Boolean> seen = new HashMap<>();
    while (seen.size() <= 5 && seen.put(at, true) == null) {
      Exchange.Answer answer;
      try {
        answer = patiently(at, Validators.NONE);
      } catch (LimitedBody.TooLong e) {
        return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
      } catch (Exchange.Inward e) {
        throw e;
      } catch (IOException e) {
        throw new IOException("its robots.txt cannot be had: " + e.getMessage(), e);
      }
      int status = answer.status();
      if (status == 200) {
        String type = answer.headers().firstValue("Content-Type").orElse("text/plain");
        return new SimpleRobotRulesParser()
            .parseContent(at.toString(), answer.body(), type, List.of(Exchange.ROBOT));
      }
      if (REDIRECTS.contains(status)) {
        Optional<String> location = answer.headers().firstValue("Location");
        if (location.isEmpty()) {
          break;
        }
        at = web(resolved(at, location.get()));
      } else if (status >= 500 || status == 429) {
        throw new IOException("its robots.txt cannot be had: the site answers " + status);
      } else {
        break;
      }
    }
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  }
}
