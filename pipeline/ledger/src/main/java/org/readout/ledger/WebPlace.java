package org.readout.ledger;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether two addresses lead to one page: without what says only how one came there. */
final class WebPlace {
  private static final Pattern SAID_BY_LINKS =
      Pattern.compile(
          "(?i)(?:utm_\\w+|fbclid|gclid|mc_[ce]id|ref|ref_?src|source|cmp|cmpid|ns_\\w+|at_\\w+|amp|output)=.*|amp");

  private WebPlace() {}

  /** The page at an address; "" where it is no address of a page, or only a site's front page. */
  static String of(String address) {
    URI uri;
    try {
      uri = new URI(address.strip());
    } catch (URISyntaxException e) {
      return "";
    }
    if (uri.getHost() == null || uri.getRawPath() == null) {
      return "";
    }
    String host =
        uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(?:www\\d?|m|mobile|amp)\\.", "");
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String path = uri.getRawPath().replaceFirst("/amp/?$", "/").replaceFirst("/+$", "");
    String query = uri.getRawQuery() == null ? "" : query(uri.getRawQuery());
    return path.isEmpty() && query.isEmpty() ? "" : host + port + path + query;
  }

  private static String query(String raw) {
    String kept =
        Arrays.stream(raw.split("&", -1))
            .filter(p -> !p.isEmpty() && !SAID_BY_LINKS.matcher(p).matches())
            .sorted()
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
