package org.readout.exchange.calendar;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectParameters;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.exchange.Written;
import org.readout.ledger.FollowUpRecord;
import org.readout.ledger.Ledger;
import org.readout.ledger.Party;
import org.readout.ledger.Query;
import org.readout.ledger.Testimonies;
import org.readout.ledger.Testimony;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.When;

/**
 * Follow-ups as iCalendar (RFC 5545): what is planned for known days is an all-day event, and what
 * is not is a task. The words that announce it are its description.
 */
public final class FollowUpCalendar {
  /** Lines of at most 75 bytes, where most characters are one byte. */
  private static final int LINE = 70;

  private final VObjectWriter out;

  private FollowUpCalendar(Writer out) {
    this.out = new VObjectWriter(out, SyntaxStyle.NEW);
    this.out.getFoldedLineWriter().setLineLength(LINE);
  }

  public static Written write(Ledger ledger, Query query, Writer out) throws IOException {
    return new FollowUpCalendar(out).write(ledger, query);
  }

  private Written write(Ledger ledger, Query query) throws IOException {
    long count = 0;
    out.writeBeginComponent("VCALENDAR");
    property("VERSION", "2.0");
    property("PRODID", "-//Readout//Readout//EN");
    try (Testimonies testimonies = ledger.testimonies();
        Stream<FollowUpRecord> followUps = ledger.followUps(query)) {
      Iterator<FollowUpRecord> all = followUps.iterator();
      for (; all.hasNext(); count++) {
        FollowUpRecord next = all.next();
        followUp(next, testimonies.of(next.id()));
      }
    }
    out.writeEndComponent("VCALENDAR");
    out.flush();
    return Written.of(count);
  }

  private void followUp(FollowUpRecord plan, List<Testimony> told) throws IOException {
    When when = plan.when();
    boolean days = when.from().isPresent() && when.to().isPresent();
    String component = days ? "VEVENT" : "VTODO";
    out.writeBeginComponent(component);
    property("UID", plan.id() + "@readout");
    property("DTSTAMP", stamp(plan, told));
    when.from().ifPresent(d -> day("DTSTART", d));
    when.to().ifPresent(d -> day(days ? "DTEND" : "DUE", days ? d.plusDays(1) : d));
    text("SUMMARY", plan.what());
    text("DESCRIPTION", description(plan, told));
    if (!plan.parties().isEmpty()) {
      property(
          "CATEGORIES",
          plan.parties().stream().map(c -> escaped(c.value())).collect(Collectors.joining(",")));
    }
    told.stream()
        .flatMap(t -> t.report().url().stream())
        .findFirst()
        .ifPresent(url -> unchecked(() -> property("URL", url)));
    if (days) {
      property("STATUS", "TENTATIVE");
      property("TRANSP", "TRANSPARENT");
    }
    out.writeEndComponent(component);
  }

  /** When it was first reported: the same ledger gives the same calendar. */
  private static String stamp(FollowUpRecord plan, List<Testimony> told) {
    LocalDate day =
        told.stream()
            .flatMap(t -> t.report().published().flatMap(Moment::parse).stream())
            .map(Moment::day)
            .findFirst()
            .or(() -> plan.when().from())
            .or(() -> plan.when().to())
            .orElse(LocalDate.EPOCH);
    return digits(day) + "T000000Z";
  }

  private static String description(FollowUpRecord plan, List<Testimony> told) {
    String who = plan.assertedBy().stream().map(Party::name).collect(Collectors.joining(", "));
    String words =
        told.stream()
            .map(
                t ->
                    t.evidence().stream()
                            .map(e -> "“" + e.exact() + "”")
                            .collect(Collectors.joining(" "))
                        + t.report().publisher().map(p -> " (" + p + ")").orElse(""))
            .collect(Collectors.joining("\n"));
    return Stream.of(
            Optional.of(who).filter(w -> !w.isEmpty()).map(w -> "Said by " + w), Optional.of(words))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  private void day(String name, LocalDate day) {
    VObjectParameters parameters = new VObjectParameters();
    parameters.put("VALUE", "DATE");
    unchecked(() -> out.writeProperty(new VObjectProperty(null, name, parameters, digits(day))));
  }

  private static String digits(LocalDate day) {
    return day.toString().replace("-", "");
  }

  private void text(String name, String text) throws IOException {
    property(name, escaped(text));
  }

  /** Control characters have no place in a calendar, and a line end is written as \n. */
  private static String escaped(String text) {
    return VObjectPropertyValues.escape(
            text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]", " "))
        .replaceAll("\r\n|\r|\n", "\\\\n");
  }

  private void property(String name, String value) throws IOException {
    out.writeProperty(name, value);
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void unchecked(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
