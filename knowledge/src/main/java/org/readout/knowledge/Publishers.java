package org.readout.knowledge;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.readout.vocabulary.CountryCode;

/** The publishers that are known, by their names and by their domains on the web. */
public final class Publishers {
  private final List<Publisher> all = new ArrayList<>();
  private final Map<String, Publisher> byName = new LinkedHashMap<>();
  private final Map<String, Publisher> byDomain = new HashMap<>();

  Publishers(Table table) {
    for (Table.Row row : table.rows()) {
      row.make(this::add);
    }
  }

  /** The list that comes with the program. */
  public static Publishers bundled() {
    return Bundled.PUBLISHERS;
  }

  private static final class Bundled {
    static final Publishers PUBLISHERS =
        new Publishers(
            Table.bundled(
                "publishers.tsv", "name", "side", "country", "domains", "names", "source"));
  }

  private Publisher add(Table.Row row) {
    Publisher publisher =
        new Publisher(
            row.text(0),
            side(row),
            row.optional(2).map(CountryCode::new),
            row.list(3),
            row.list(4),
            row.text(5));
    name(row, publisher.name(), publisher);
    publisher.otherNames().forEach(n -> name(row, n, publisher));
    for (String domain : publisher.domains()) {
      if (!domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
        throw row.bad("not a domain: " + domain);
      }
      if (byDomain.put(domain, publisher) != null) {
        throw row.bad("second publisher at " + domain);
      }
    }
    all.add(publisher);
    return publisher;
  }

  private void name(Table.Row row, String name, Publisher publisher) {
    if (byName.put(folded(name), publisher) != null) {
      throw row.bad("second publisher called " + name);
    }
  }

  private static Publisher.Side side(Table.Row row) {
    return switch (row.text(1)) {
      case "official" -> Publisher.Side.OFFICIAL;
      case "agency" -> Publisher.Side.AGENCY;
      case "press" -> Publisher.Side.PRESS;
      default -> throw row.bad("neither official, agency nor press: " + row.text(1));
    };
  }

  /** In the order of the list. */
  public List<Publisher> all() {
    return List.copyOf(all);
  }

  /** The publisher with the longest name that stands in {@code words} as whole words. */
  public Optional<Publisher> named(String words) {
    String padded = folded(words);
    String best = "";
    for (String name : byName.keySet()) {
      if (name.length() > best.length() && padded.contains(name)) {
        best = name;
      }
    }
    return Optional.ofNullable(byName.get(best));
  }

  /** The publisher at a web address. */
  public Optional<Publisher> at(String url) {
    return domain(url).flatMap(this::ofDomain);
  }

  private Optional<Publisher> ofDomain(String domain) {
    for (String d = domain; d.indexOf('.') >= 0; d = d.substring(d.indexOf('.') + 1)) {
      Publisher publisher = byDomain.get(d);
      if (publisher != null) {
        return Optional.of(publisher);
      }
    }
    return Optional.empty();
  }

  /** The domain of a web address, without its {@code www}; empty if it has none. */
  public static Optional<String> domain(String url) {
    String host;
    try {
      host = URI.create(url.strip()).getHost();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.ofNullable(host)
        .map(h -> h.toLowerCase(Locale.ROOT))
        .map(h -> h.startsWith("www.") ? h.substring(4) : h);
  }

  /** Lower case, with blanks for all but letters and digits, and one at each end. */
  private static String folded(String name) {
    String words = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
    return " " + words + " ";
  }
}
