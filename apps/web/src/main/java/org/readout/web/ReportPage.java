package org.readout.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.ledger.Desk;
import org.readout.ledger.Told;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountClaim;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.Fact;
import org.readout.vocabulary.FollowUp;
import org.readout.vocabulary.Problem;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.Statement;

/**
 * A report's text with every fact marked in it.
 *
 * @param facts the facts in text order
 * @param paragraphs the text, cut where marks begin and end
 */
record ReportPage(
    ReportLine report,
    Reading reading,
    List<Entry> facts,
    List<List<MarkedText.Piece>> paragraphs) {

  /**
   * A fact in the margin.
   *
   * @param letter of its kind: C, E, S, A, F, N
   * @param kind in words
   * @param sentence what was read
   * @param record the address of the record that it belongs to
   */
  record Entry(
      String id,
      String letter,
      String kind,
      String sentence,
      Optional<String> record,
      Span first) {}

  static Answer answer(Asked asked, Desk desk) {
    String id = asked.id("id");
    Told told =
        desk.report(id)
            .orElseThrow(() -> Trouble.missing("The ledger holds no report " + id + "."));
    ReportPage page = of(told);
    return Answer.page(page.report.title(), "report", page, page::json);
  }

  static ReportPage of(Told told) {
    Reading reading = told.reading();
    Words words = new Words(reading);
    List<Entry> facts =
        reading
            .facts()
            .map(f -> entry(f, words, told))
            .sorted(java.util.Comparator.comparing(Entry::first).thenComparing(Entry::id))
            .toList();
    return new ReportPage(ReportLine.of(told), reading, facts, MarkedText.of(reading).paragraphs());
  }

  private static Entry entry(Fact fact, Words words, Told told) {
    Span first =
        fact.evidence().stream().map(e -> e.span()).min(Span::compareTo).orElse(new Span(0, 0));
    Optional<String> record =
        Optional.ofNullable(told.records().get(fact.id())).map(r -> address(fact, r));
    return new Entry(fact.id(), letter(fact), kind(fact), words.sentence(fact), record, first);
  }

  private static String address(Fact fact, String record) {
    if (fact instanceof Contact) {
      return Links.contact(record);
    }
    if (fact instanceof Event) {
      return Links.event(record);
    }
    if (fact instanceof Agreement) {
      return Links.agreement(record);
    }
    return fact instanceof FollowUp ? Links.followUp(record) : Links.claim(record);
  }

  static String letter(Fact fact) {
    return fact.id().substring(0, 1).toUpperCase(java.util.Locale.ROOT);
  }

  private static String kind(Fact fact) {
    if (fact instanceof Contact) {
      return "contact";
    }
    if (fact instanceof Event) {
      return "event";
    }
    if (fact instanceof Statement) {
      return "statement";
    }
    if (fact instanceof Agreement) {
      return "agreement";
    }
    return fact instanceof FollowUp ? "follow-up" : "count claimed";
  }

  /** Actors that the registry does not hold. */
  List<String> unknown() {
    return reading.actors().stream().filter(a -> !a.known()).map(a -> a.name()).toList();
  }

  List<Problem> problems() {
    return reading.problems();
  }

  String words(Problem problem) {
    return problem.span().map(s -> Shown.brief(s.in(reading.report().text()), 120)).orElse("");
  }

  Map<String, Object> json() {
    Map<String, Object> json = Wire.report(report.report());
    json.put("text", reading.report().text());
    json.put(
        "facts",
        facts.stream()
            .map(
                f -> {
                  Map<String, Object> fact = new LinkedHashMap<>();
                  fact.put("id", f.id());
                  fact.put("kind", f.kind());
                  fact.put("sentence", f.sentence());
                  f.record().ifPresent(r -> fact.put("record", r));
                  return fact;
                })
            .toList());
    json.put("problems", problems().stream().map(Problem::reason).toList());
    return json;
  }

  /** A reading's facts in sentences. */
  private static final class Words {
    private final Map<String, String> names = new LinkedHashMap<>();

    Words(Reading reading) {
      reading.actors().forEach(a -> names.put(a.id().value(), a.name()));
    }

    String sentence(Fact fact) {
      if (fact instanceof Contact c) {
        return joined(
            " · ",
            joined(" – ", c.participants().stream().map(p -> name(p.value()))),
            Shown.channel(c.channel()),
            Shown.word(c.status()),
            Shown.when(c.date()),
            c.place().map(p -> p.name()).orElse(""));
      }
      if (fact instanceof Event e) {
        return joined(
            " · ",
            e.type() + e.mode().map(m -> "/" + m).orElse(""),
            joined(", ", e.actors().stream().map(p -> name(p.value())))
                + (e.recipients().isEmpty() ? "" : " → ")
                + joined(", ", e.recipients().stream().map(p -> name(p.value()))),
            e.status() == org.readout.vocabulary.Status.OCCURRED ? "" : Shown.word(e.status()),
            Shown.when(e.date()),
            e.place().map(p -> p.name()).orElse(""));
      }
      if (fact instanceof Statement s) {
        return joined(
            " · ",
            joined(", ", s.speakers().stream().map(p -> name(p.value()))),
            s.stance()
                .map(
                    x ->
                        Shown.word(x.kind())
                            + x.toward().map(t -> ": " + Shown.brief(t, 60)).orElse(""))
                .orElse("said"),
            Shown.word(s.form()),
            s.relayedBy().isEmpty()
                ? ""
                : "through " + joined(", then ", s.relayedBy().stream().map(p -> name(p.value()))));
      }
      if (fact instanceof Agreement a) {
        return joined(
            " · ",
            Shown.countries(a.parties()),
            Shown.brief(a.subject(), 90),
            a.updates().isEmpty()
                ? ""
                : Shown.word(a.updates().get(a.updates().size() - 1).status()),
            Shown.when(a.reached()));
      }
      if (fact instanceof FollowUp f) {
        return joined(
            " · ", Shown.countries(f.parties()), Shown.brief(f.what(), 90), Shown.when(f.when()));
      }
      CountClaim n = (CountClaim) fact;
      return joined(
          " · ",
          "number " + n.ordinal(),
          n.channel().map(Shown::channel).orElse("any channel"),
          joined(" – ", n.participants().stream().map(p -> name(p.value()))),
          n.since().isStated() ? "since " + Shown.iso(n.since()) : "");
    }

    private String name(String id) {
      return names.getOrDefault(id, id);
    }

    private static String joined(String between, String... parts) {
      return joined(between, Stream.of(parts));
    }

    private static String joined(String between, Stream<String> parts) {
      return parts.filter(p -> !p.isBlank()).collect(Collectors.joining(between));
    }
  }

  /** The letters and words of the kinds, for the key. */
  static List<String> kinds() {
    return new ArrayList<>(
        List.of("contact", "event", "statement", "agreement", "follow-up", "count claimed"));
  }
}
