package org.readout.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.readout.ledger.Desk;
import org.readout.ledger.Search;
import org.readout.ledger.SearchException;
import org.readout.ledger.SearchResult;
import org.readout.ledger.Tally;

/**
 * What a search found.
 *
 * @param hits the best first
 * @param more whether there are more than were looked at
 * @param trouble why nothing could be searched for; empty if something could
 */
record SearchPage(Asked asked, List<SearchResult.Hit> hits, boolean more, String trouble) {
  private static final int LOOKED_AT = 200;
  private static final int SHOWN = 50;

  static Answer answer(Asked asked, Desk desk) {
    SearchPage page = of(asked, desk);
    String words = asked.text("q").orElse("");
    return Answer.page(
        words.isEmpty() ? "Search" : "Search: " + Shown.brief(words, 60),
        "search",
        page,
        page::json);
  }

  private static SearchPage of(Asked asked, Desk desk) {
    if (asked.text("q").isEmpty()) {
      return new SearchPage(asked, List.of(), false, "");
    }
    try {
      SearchResult result =
          desk.search(
              new Search(
                  asked.text("q").get(),
                  asked.text("kind").map(SearchPage::kind).map(Set::of).orElse(Set.of()),
                  asked.text("actor"),
                  asked.text("country"),
                  asked.text("type"),
                  asked.text("side"),
                  asked.day("from"),
                  asked.day("to"),
                  asked.number("limit", LOOKED_AT, 1, 10_000)));
      return new SearchPage(asked, result.hits(), result.more(), "");
    } catch (SearchException e) {
      return new SearchPage(asked, List.of(), false, String.valueOf(e.getMessage()));
    }
  }

  private static Search.Kind kind(String written) {
    try {
      return Search.Kind.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw Trouble.unclear("“" + written + "” is no kind of thing to search among.");
    }
  }

  String words() {
    return asked.text("q").orElse("");
  }

  List<SearchResult.Hit> shown() {
    return hits.stream().limit(SHOWN).toList();
  }

  String howMany() {
    return (more ? "more than " : "")
        + (hits.size() == 1 ? "1 thing found" : Shown.grouped(hits.size()) + " things found")
        + (hits.size() > SHOWN ? ", the best " + SHOWN + " below" : "");
  }

  /** What the filter has on, each with the address without it. */
  List<Filter.Part> parts() {
    List<Filter.Part> parts = new ArrayList<>();
    for (String name : List.of("kind", "side", "actor", "country", "type", "from", "to")) {
      asked.text(name).ifPresent(v -> parts.add(new Filter.Part(name, v, asked.with(name, ""))));
    }
    return parts;
  }

  List<Tally<String>> kinds() {
    return tally(h -> Shown.code(h.kind()));
  }

  List<Tally<String>> publishers() {
    return tally(h -> h.publisher().orElse("not stated")).stream().limit(8).toList();
  }

  /** How many were found of each year. */
  List<Tally<String>> years() {
    return tally(h -> h.day().map(d -> d.substring(0, 4)).orElse("")).stream()
        .filter(t -> t.what().matches("\\d{4}"))
        .sorted(Comparator.comparing(Tally::what))
        .toList();
  }

  String withinYear(String year) {
    Map<String, String> parameters = new LinkedHashMap<>(asked.parameters());
    parameters.put("from", year + "-01-01");
    parameters.put("to", year + "-12-31");
    return asked.path() + Asked.query(parameters);
  }

  private List<Tally<String>> tally(Function<SearchResult.Hit, String> by) {
    Map<String, Long> counts =
        hits.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(e -> new Tally<>(e.getKey(), e.getValue()))
        .sorted(Comparator.comparing((Tally<String> t) -> -t.number()))
        .toList();
  }

  static String address(SearchResult.Hit hit) {
    return switch (hit.kind()) {
      case REPORT, STATEMENT -> Links.report(hit.report());
      case CONTACT -> Links.contact(hit.id());
      case EVENT -> Links.event(hit.id());
      case AGREEMENT -> Links.agreement(hit.id());
      case FOLLOW_UP -> Links.followUp(hit.id());
      case COUNT_CLAIM -> Links.claim(hit.id());
    };
  }

  static boolean isEmpty(List<SearchResult.Part> parts) {
    return parts.stream().allMatch(p -> p.text().isBlank());
  }

  private static String text(List<SearchResult.Part> parts) {
    return parts.stream().map(SearchResult.Part::text).collect(Collectors.joining());
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("words", words());
    json.put("more", more);
    Optional.of(trouble).filter(t -> !t.isEmpty()).ifPresent(t -> json.put("trouble", t));
    json.put("items", hits.stream().map(SearchPage::json).toList());
    return json;
  }

  private static Map<String, Object> json(SearchResult.Hit hit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", Shown.code(hit.kind()));
    json.put("id", hit.id());
    json.put("address", address(hit));
    hit.day().ifPresent(d -> json.put("day", d));
    json.put("heading", text(hit.heading()));
    json.put("words", text(hit.words()));
    json.put("report", hit.report());
    hit.publisher().ifPresent(p -> json.put("publisher", p));
    json.put("reports", hit.reports());
    return json;
  }
}
