package org.readout.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountClaim;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.FollowUp;
import org.readout.vocabulary.Link;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;
import org.readout.vocabulary.Stance;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/**
 * A reading as a page for a person: what the report tells, each line with the words it rests on.
 */
final class ReadingPage {
  private static final int WIDTH = 100;
  private static final DateTimeFormatter PROSE =
      DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.ENGLISH);

  private final Reading reading;
  private final Map<ActorId, String> names = new HashMap<>();
  private final StringBuilder page = new StringBuilder();

  ReadingPage(Reading reading) {
    this.reading = reading;
    for (Actor a : reading.actors()) {
      names.put(a.id(), a.name());
    }
  }

  String text() {
    head(reading.report());
    section("Contacts", reading.contacts().size());
    reading.contacts().forEach(this::contact);
    section("Statements", reading.statements().size());
    reading.statements().forEach(this::statement);
    section("Events", reading.events().size());
    reading.events().forEach(this::event);
    reading.links().forEach(this::link);
    section("Agreements", reading.agreements().size());
    reading.agreements().forEach(this::agreement);
    section("Follow-ups", reading.followUps().size());
    reading.followUps().forEach(this::followUp);
    section("Counts claimed", reading.countClaims().size());
    reading.countClaims().forEach(this::countClaim);
    if (!reading.problems().isEmpty()) {
      section("Not made out", reading.problems().size());
      reading.problems().forEach(p -> line("  ", p.reason()));
    }
    return page.toString().stripTrailing();
  }

  private void head(Report r) {
    r.title().ifPresent(t -> line("", t));
    List<String> source = new ArrayList<>();
    r.publisher().ifPresent(source::add);
    r.agency()
        .filter(a -> !r.publisher().equals(Optional.of(a)))
        .ifPresent(a -> source.add("words of " + a));
    source.add(
        r.published()
            .map(p -> prose(p.day()))
            .orElse("no date in the report, so times stay relative"));
    line("", String.join(" · ", source));
    r.url().ifPresent(u -> page.append(u).append('\n'));
  }

  private void section(String name, int size) {
    page.append('\n')
        .append(name.toUpperCase(Locale.ROOT))
        .append("  ")
        .append(size == 0 ? "none" : size)
        .append('\n');
  }

  private void contact(Contact c) {
    List<String> parts = new ArrayList<>();
    parts.add(people(c.participants(), " – "));
    parts.add(word(c.channel()));
    parts.add(c.status() == Status.OCCURRED ? "held" : word(c.status()));
    parts.add(when(c.date()));
    c.duration().ifPresent(d -> parts.add(length(d)));
    c.place().ifPresent(p -> parts.add(p.name()));
    c.initiator().ifPresent(i -> parts.add("initiated by " + name(i)));
    line(c.id() + "  ", String.join(" · ", parts));
    if (!c.topics().isEmpty()) {
      line(
          "    topics: ",
          String.join("; ", c.topics().stream().map(ReadingPage::oneLine).toList()));
    }
    words(c.evidence());
  }

  private void statement(Statement s) {
    String who =
        s.speakers().isEmpty()
            ? s.source().map(e -> oneLine(e.exact())).orElse("somebody")
            : people(s.speakers(), " and ");
    StringBuilder line = new StringBuilder(who);
    if (!s.addressees().isEmpty()) {
      line.append(" to ").append(people(s.addressees(), " and "));
    }
    s.stance().map(Stance::kind).ifPresent(k -> line.append(" · ").append(word(k)));
    s.stance().flatMap(Stance::toward).ifPresent(t -> line.append(": ").append(oneLine(t)));
    line.append(" · ").append(word(s.form()));
    if (!s.relayedBy().isEmpty()) {
      line.append(" · through ").append(people(s.relayedBy(), ", then "));
    }
    s.contact().ifPresent(c -> line.append(" · in ").append(c));
    line(s.id() + "  ", line.toString());
    words(s.evidence().isEmpty() ? List.of(s.content()) : s.evidence());
  }

  private void event(Event e) {
    String parties =
        people(e.actors(), ", ")
            + (e.recipients().isEmpty() ? "" : " → " + people(e.recipients(), ", "));
    List<String> parts = new ArrayList<>();
    parts.add(e.type() + e.mode().map(m -> "/" + m).orElse("") + " " + e.cameo());
    parts.add(parties);
    if (e.status() != Status.OCCURRED) {
      parts.add(word(e.status()));
    }
    parts.add(when(e.date()));
    e.place().ifPresent(p -> parts.add(p.name()));
    e.contact().ifPresent(c -> parts.add("is " + c));
    line(e.id() + "  ", String.join(" · ", parts));
    words(e.evidence());
  }

  private void link(Link l) {
    line(
        "    ",
        l.effect()
            + " is the "
            + word(l.kind())
            + " to "
            + l.cause()
            + " (“"
            + oneLine(l.cue())
            + "”)");
  }

  private void agreement(Agreement a) {
    String parties = a.parties().stream().map(Object::toString).collect(Collectors.joining(" – "));
    line(
        a.id() + "  ",
        parties
            + " · "
            + oneLine(a.subject())
            + " · reached "
            + when(a.reached())
            + a.place().map(p -> " in " + p.name()).orElse(""));
    for (Agreement.Update u : a.updates()) {
      line(
          "    ",
          word(u.status())
              + (u.assertedBy().isEmpty()
                  ? ""
                  : ", according to " + people(u.assertedBy(), " and "))
              + (u.date().isStated() ? ", " + when(u.date()) : ""));
    }
    words(a.evidence());
  }

  private void followUp(FollowUp f) {
    String parties = f.parties().stream().map(Object::toString).collect(Collectors.joining(" – "));
    line(
        f.id() + "  ",
        parties
            + " · "
            + oneLine(f.what())
            + " · "
            + when(f.when())
            + (f.assertedBy().isEmpty()
                ? ""
                : " · according to " + people(f.assertedBy(), " and ")));
    words(f.evidence());
  }

  private void countClaim(CountClaim n) {
    line(
        n.id() + "  ",
        "number "
            + n.ordinal()
            + " · "
            + n.channel().map(ReadingPage::word).orElse("contact")
            + " · "
            + people(n.participants(), " – ")
            + (n.since().isStated() ? " · " + when(n.since()) : ""));
    words(n.evidence());
  }

  private void words(List<Evidence> evidence) {
    evidence.stream().distinct().limit(3).forEach(e -> line("    “", oneLine(e.exact()) + "”"));
  }

  /**
   * Appends {@code text} after {@code lead}, broken at {@link #WIDTH} and indented like its
   * beginning.
   */
  private void line(String lead, String text) {
    int column = lead.length();
    page.append(lead);
    boolean first = true;
    for (String word :
        (Iterable<String>) java.util.regex.Pattern.compile(" ").splitAsStream(text)::iterator) {
      if (!first && column + 1 + word.length() > WIDTH) {
        page.append('\n').append(" ".repeat(lead.length()));
        column = lead.length();
      } else if (!first) {
        page.append(' ');
        column++;
      }
      page.append(word);
      column += word.length();
      first = false;
    }
    page.append('\n');
  }

  private String people(List<ActorId> ids, String between) {
    return ids.isEmpty()
        ? "not stated"
        : ids.stream().map(this::name).collect(Collectors.joining(between));
  }

  private String name(ActorId id) {
    String name = names.get(id);
    return name == null ? id.value() : name;
  }

  private static String when(When w) {
    if (!w.isStated()) {
      return w.text().map(t -> "“" + t + "”").orElse("time not stated");
    }
    String from = w.from().map(ReadingPage::prose).orElse("");
    String to = w.to().map(ReadingPage::prose).orElse("");
    String days =
        from.equals(to)
            ? from
            : to.isEmpty() ? "from " + from : from.isEmpty() ? "by " + to : from + " to " + to;
    return days + (w.assumed() ? " (assumed)" : "");
  }

  private static String prose(LocalDate day) {
    return PROSE.format(day);
  }

  private static String length(Duration d) {
    long hours = d.toHours();
    int minutes = d.toMinutesPart();
    return (hours > 0 ? hours + " h " : "") + (minutes > 0 || hours == 0 ? minutes + " min" : "");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
