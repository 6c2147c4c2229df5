package org.readout.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.ledger.AgreementRecord;
import org.readout.ledger.Amendment;
import org.readout.ledger.ClaimCheck;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.Desk;
import org.readout.ledger.EventRecord;
import org.readout.ledger.FollowUpRecord;
import org.readout.ledger.Told;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Fact;
import org.readout.vocabulary.Status;

/**
 * One event, agreement, plan or claim, and the words that it rests on.
 *
 * @param kind in words
 * @param heading what it is
 * @param words people's words that it consists of; empty where there are none
 * @param calls the contacts that a claim counts
 * @param tellings what each report says
 * @param record the same for a program
 * @param editable the fields that can be corrected
 * @param amendments what was corrected
 */
record RecordPage(
    String kind,
    String heading,
    String words,
    List<Field> fields,
    List<ContactRecord> calls,
    List<Telling> tellings,
    Map<String, Object> record,
    List<String> editable,
    List<Amendment> amendments) {
  record Field(String name, String value) {}

  /**
   * @param sayings the words, each with the place in the report
   * @param states what a report asserts of an agreement
   */
  record Telling(ReportLine report, List<Words> sayings, List<String> states) {}

  record Words(String text, String address) {}

  static Answer event(Asked asked, Desk desk) {
    EventRecord e = found(asked, "event", desk::event);
    List<Field> fields = new ArrayList<>();
    field(fields, "who", e.actors().isEmpty() ? "not stated" : Shown.parties(e.actors()));
    field(fields, "to whom", e.recipients().isEmpty() ? "" : Shown.parties(e.recipients()));
    field(fields, "when", Shown.when(e.date()));
    field(fields, "where", e.place().orElse(""));
    field(fields, "status", e.status() == Status.OCCURRED ? "occurred" : Shown.word(e.status()));
    field(fields, "mode", e.mode().orElse(""));
    field(fields, "CAMEO", e.cameo());
    String heading =
        e.type().name()
            + (e.actors().isEmpty() ? "" : " · " + Shown.parties(e.actors()))
            + (e.recipients().isEmpty() ? "" : " → " + Shown.parties(e.recipients()));
    return answer("event", heading, "", fields, List.of(), desk, e.id(), Wire.event(e));
  }

  static Answer agreement(Asked asked, Desk desk) {
    AgreementRecord a = found(asked, "agreement", desk::agreement);
    List<Field> fields = new ArrayList<>();
    field(fields, "between", Shown.countries(a.parties()));
    field(fields, "state", Shown.word(a.state()));
    field(fields, "reached", Shown.when(a.reached()));
    field(fields, "where", a.place().orElse(""));
    return answer(
        "agreement",
        "Agreement of " + Shown.countries(a.parties()),
        a.subject(),
        fields,
        List.of(),
        desk,
        a.id(),
        Wire.agreement(a));
  }

  static Answer followUp(Asked asked, Desk desk) {
    FollowUpRecord f = found(asked, "plan", desk::followUp);
    List<Field> fields = new ArrayList<>();
    field(fields, "whose", Shown.countries(f.parties()));
    field(fields, "when", Shown.when(f.when()));
    field(fields, "who says so", f.assertedBy().isEmpty() ? "" : Shown.parties(f.assertedBy()));
    return answer(
        "follow-up",
        "Planned by " + Shown.countries(f.parties()),
        f.what(),
        fields,
        List.of(),
        desk,
        f.id(),
        Wire.followUp(f));
  }

  static Answer claim(Asked asked, Desk desk) {
    ClaimCheck c = found(asked, "claim", desk::claim);
    List<Field> fields = new ArrayList<>();
    field(fields, "said to be", "the " + Shown.ordinal(c.ordinal()));
    field(fields, "on record", String.valueOf(c.counted().size()));
    field(fields, "since", c.since().from().map(Shown::day).orElse("not stated"));
    field(fields, "up to", c.asOf().map(Shown::day).orElse("not stated"));
    field(fields, "counted", c.channel().map(Shown::channel).orElse("any contact"));
    field(
        fields,
        "the ledger",
        switch (c.verdict()) {
          case AGREES -> "agrees";
          case CONTRADICTED -> "holds more: contradicted";
          case CANNOT_TELL -> "cannot tell";
        });
    field(
        fields,
        "left out",
        c.leftOut().isEmpty()
            ? ""
            : Shown.number(c.leftOut().size(), "contact") + " of uncertain day or channel");
    return answer(
        "count claimed",
        Shown.parties(c.participants())
            + ": the "
            + Shown.ordinal(c.ordinal())
            + " "
            + c.channel().map(Shown::channel).orElse("contact"),
        c.words(),
        fields,
        c.counted(),
        desk,
        c.id(),
        Wire.claim(c));
  }

  private interface Finder<T> {
    Optional<T> of(String id);
  }

  private static <T> T found(Asked asked, String what, Finder<T> finder) {
    String id = asked.id("id");
    return finder
        .of(id)
        .orElseThrow(
            () ->
                Trouble.missing("The ledger holds no " + what + " " + id + ". Is its id cut off?"));
  }

  private static void field(List<Field> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.add(new Field(name, value));
    }
  }

  private static Answer answer(
      String kind,
      String heading,
      String words,
      List<Field> fields,
      List<ContactRecord> calls,
      Desk desk,
      String id,
      Map<String, Object> record) {
    RecordPage page =
        new RecordPage(
            kind,
            heading,
            Shown.line(words),
            fields,
            calls,
            told(desk, id),
            record,
            editable(kind),
            desk.amendments(id));
    return Answer.page(Shown.brief(heading, 90), "record", page, page::json);
  }

  /** The fields that can be corrected. */
  static List<String> editable(String kind) {
    return switch (kind) {
      case "contact" -> List.of("date", "channel", "status", "place", "parties");
      case "event" ->
          List.of("date", "type", "mode", "cameo", "status", "place", "parties", "recipients");
      case "agreement" -> List.of("state", "subject", "date", "place");
      case "follow-up" -> List.of("what", "date");
      default -> List.of();
    };
  }

  String id() {
    return String.valueOf(record.get("id"));
  }

  List<ReportLine> lines() {
    return tellings.stream().map(Telling::report).toList();
  }

  private static List<Telling> told(Desk desk, String record) {
    return desk.tellersOf(record).stream().map(t -> telling(t, record)).toList();
  }

  private static Telling telling(Told told, String record) {
    List<Words> words = new ArrayList<>();
    List<String> states = new ArrayList<>();
    told.reading()
        .facts()
        .filter(f -> record.equals(told.records().get(f.id())))
        .forEach(
            f -> {
              words.addAll(words(f, told));
              states.addAll(states(f, told));
            });
    return new Telling(ReportLine.of(told), words, states);
  }

  private static List<Words> words(Fact fact, Told told) {
    return fact.evidence().stream()
        .map(e -> new Words(Shown.brief(e.exact(), 400), Links.fact(told.report().id(), fact.id())))
        .toList();
  }

  private static List<String> states(Fact fact, Told told) {
    if (!(fact instanceof Agreement agreement)) {
      return List.of();
    }
    return agreement.updates().stream()
        .map(
            u ->
                Shown.word(u.status())
                    + (u.assertedBy().isEmpty()
                        ? ""
                        : ", says "
                            + String.join(
                                " and ",
                                u.assertedBy().stream().map(a -> Saying.name(told, a)).toList()))
                    + (u.date().isStated() ? " (" + Shown.when(u.date()) + ")" : ""))
        .toList();
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>(record);
    json.put("amendments", amendments.stream().map(Amending::json).toList());
    json.put(
        "told",
        tellings.stream()
            .map(
                t -> {
                  Map<String, Object> told = Wire.report(t.report().report());
                  told.put("words", t.sayings().stream().map(Words::text).toList());
                  if (!t.states().isEmpty()) {
                    told.put("states", t.states());
                  }
                  return told;
                })
            .toList());
    return json;
  }
}
