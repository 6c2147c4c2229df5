package org.readout.exchange.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.readout.exchange.OneADay;
import org.readout.exchange.Written;
import org.readout.knowledge.Country;
import org.readout.knowledge.EventDataCodes;
import org.readout.knowledge.Knowledge;
import org.readout.knowledge.codebook.Codebook;
import org.readout.ledger.EventRecord;
import org.readout.ledger.Ledger;
import org.readout.ledger.Query;
import org.readout.ledger.Testimonies;
import org.readout.ledger.Testimony;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Status;

/** Writes the ledger's events in the columns of a data set that the field uses. */
public final class EventExport {
  /** Whose columns. */
  public enum Columns {
    GDELT,
    GDELT_MENTIONS,
    ICEWS,
    POLECAT,
    PHOENIX,
    PLOVER
  }

  private static final Set<Status> HAPPENED =
      Set.of(Status.OCCURRED, Status.ONGOING, Status.HISTORICAL);

  private final Knowledge knowledge = Knowledge.bundled();
  private final EventDataCodes codes = EventDataCodes.bundled();
  private final Sides sides = new Sides(knowledge.countries(), codes);
  private final Columns columns;
  private final EventFormat format;
  private final boolean fillDates;
  private final Optional<OneADay> filter;

  private long rows;
  private long statements;
  private long others;
  private long repeated;

  /**
   * @param oneADay whether of what one side did to another by one code on one day, one row stays
   * @param fillDates whether an event of several possible days gets the last of them
   */
  public EventExport(Columns columns, boolean oneADay, boolean fillDates) {
    this.columns = columns;
    this.fillDates = fillDates;
    this.filter = oneADay ? Optional.of(new OneADay()) : Optional.empty();
    CameoCodes cameo = new CameoCodes(Codebook.standard());
    this.format =
        switch (columns) {
          case GDELT -> new GdeltEvents(cameo, knowledge.places());
          case GDELT_MENTIONS -> new GdeltMentions();
          case ICEWS -> new Icews(cameo, codes);
          case POLECAT -> new Polecat(codes);
          case PHOENIX -> new Phoenix(cameo);
          case PLOVER -> new Plover();
        };
  }

  /** Writes the events that {@code query} asks for; those that only may happen if it says so. */
  public Written write(Ledger ledger, Query query, Writer out) throws IOException {
    if (!format.header().isEmpty()) {
      line(format.header(), out);
    }
    boolean all = query.status().isPresent() || columns == Columns.PLOVER;
    try (Testimonies testimonies = ledger.testimonies();
        Stream<EventRecord> events = ledger.events(query)) {
      events.forEach(
          record -> {
            if (record.type() == EventType.STATE && !format.takesStatements()) {
              statements++;
            } else if (!all && !HAPPENED.contains(record.status())) {
              others++;
            } else {
              write(coded(record, testimonies.of(record.id())), out);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return Written.of(rows)
        .leaving(statements, "statements of CAMEO roots 01 and 02, which PLOVER has no type for")
        .leaving(others, "events that are planned, denied or otherwise did not happen (--status)")
        .leaving(repeated, "repeated on one day (--one-a-day)");
  }

  private CodedEvent coded(EventRecord record, List<Testimony> testimonies) {
    List<Side> actors = sides.of(record.actors(), record.actorCountries(), testimonies);
    List<Side> recipients = sides.of(record.recipients(), record.recipientCountries(), testimonies);
    Optional<Country> country = record.placeCountry().flatMap(knowledge.countries()::find);
    return new CodedEvent(
        record,
        testimonies,
        actors,
        recipients,
        Dyads.of(record.cameo(), actors, recipients),
        country,
        day(record));
  }

  private Optional<LocalDate> day(EventRecord record) {
    Optional<LocalDate> from = record.date().from();
    Optional<LocalDate> to = record.date().to();
    return from.equals(to) || fillDates ? to : Optional.empty();
  }

  private void write(CodedEvent event, Writer out) {
    CodedEvent left = filter.map(f -> filtered(event, f)).orElse(event);
    if (!format.isByDirection() && left.dyads().isEmpty()) {
      return;
    }
    format.rows(
        left,
        row -> {
          line(row, out);
          rows++;
        });
  }

  /** The event without the directions that its day has had already. */
  private CodedEvent filtered(CodedEvent event, OneADay filter) {
    List<Dyad> left =
        event.dyads().stream()
            .filter(
                d ->
                    filter.isFirst(
                        event.day(), List.of(key(d.source()), key(d.target()), d.cameo())))
            .toList();
    repeated += event.dyads().size() - left.size();
    return event.withDyads(left);
  }

  private static String key(Optional<Side> side) {
    return side.map(Side::key).orElse("");
  }

  /** Cells are parted by tabs, so they hold none themselves, nor line ends. */
  private static void line(List<String> cells, Writer out) {
    try {
      for (int i = 0; i < cells.size(); i++) {
        out.write(i == 0 ? "" : "\t");
        out.write(cells.get(i).replaceAll("\\s*[\t\r\n]\\s*", " "));
      }
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
