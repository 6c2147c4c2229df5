package org.readout.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;

/** Addresses of the pages. They are permanent: what a page shows may grow, its address stays. */
final class Links {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9:_-]*");

  private Links() {}

  static String contact(String id) {
    return "/contacts/" + segment(id);
  }

  static String event(String id) {
    return "/events/" + segment(id);
  }

  static String agreement(String id) {
    return "/agreements/" + segment(id);
  }

  static String followUp(String id) {
    return "/agenda/" + segment(id);
  }

  static String claim(String id) {
    return "/claims/" + segment(id);
  }

  /** The page of a record of any kind, told by the beginning of its id. */
  static String record(String id) {
    if (id.startsWith("contact-")) {
      return contact(id);
    }
    if (id.startsWith("event-")) {
      return event(id);
    }
    if (id.startsWith("agreement-")) {
      return agreement(id);
    }
    if (id.startsWith("follow-up-")) {
      return followUp(id);
    }
    return id.startsWith("count-claim-") ? claim(id) : "/amendments?record=" + encoded(id);
  }

  static String report(String id) {
    return "/reports/" + segment(id);
  }

  /** A fact's place in its report. */
  static String fact(String report, String fact) {
    return report(report) + "#" + fact;
  }

  static String actor(ActorId id) {
    if (id.value().startsWith("country/")) {
      return country(new CountryCode(id.value().substring(8).toUpperCase(Locale.ROOT)));
    }
    int slash = id.value().indexOf('/');
    return "/actors/"
        + id.value().substring(0, slash)
        + "/"
        + encoded(id.value().substring(slash + 1));
  }

  static String country(CountryCode code) {
    return "/countries/" + code;
  }

  static String pair(CountryCode one, CountryCode other) {
    return "/pairs/" + one + "-" + other;
  }

  static String contacts(String actor, String with) {
    return "/contacts?actor=" + encoded(actor) + "&with=" + encoded(with);
  }

  /** Any id as one segment of an address; what {@link #id} turns back. */
  static String segment(String id) {
    return PLAIN.matcher(id).matches()
        ? id
        : "~"
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(id.getBytes(StandardCharsets.UTF_8));
  }

  static String id(String segment) {
    if (!segment.startsWith("~")) {
      return segment;
    }
    try {
      return new String(
          Base64.getUrlDecoder().decode(segment.substring(1)), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Trouble.missing("The address is cut off or mistyped.");
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A report's own address, if a browser may be sent there: http or https, nothing else. */
  static Optional<String> outside(String url) {
    try {
      URI uri = new URI(url.strip());
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null
          ? Optional.of(uri.toASCIIString())
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
