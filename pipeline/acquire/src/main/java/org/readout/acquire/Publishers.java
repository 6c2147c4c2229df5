package org.readout.acquire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Who publishes at an address: publishers.tsv has a domain and a name a line. */
final class Publishers {
  private static final Map<String, String> BY_DOMAIN = load();

  private Publishers() {}

  /** The publisher's name; an unlisted domain's own name. Empty if {@code url} has no host. */
  static Optional<String> of(String url) {
    String host;
    try {
      host = URI.create(url.strip()).getHost();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (host == null) {
      return Optional.empty();
    }
    String domain = host.toLowerCase(Locale.ROOT);
    for (String d = domain; d.indexOf('.') >= 0; d = d.substring(d.indexOf('.') + 1)) {
      String name = BY_DOMAIN.get(d);
      if (name != null) {
        return Optional.of(name);
      }
    }
    return Optional.of(domain.startsWith("www.") ? domain.substring(4) : domain);
  }

  private static Map<String, String> load() {
    Map<String, String> names = new HashMap<>();
    InputStream in =
        Objects.requireNonNull(
            Publishers.class.getResourceAsStream("publishers.tsv"), "publishers.tsv");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != 2 || names.put(cells[0], cells[1]) != null) {
          throw new IllegalStateException(
              "publishers.tsv:" + number + ": not one new domain and its name: " + line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("publishers.tsv", e);
    }
    return names;
  }
}
