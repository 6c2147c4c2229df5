package org.readout.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats in which records leave. */
public enum Format {
  JSONL("one JSON object a line", Holds.ALL),
  JSON("one JSON array", Holds.ALL),
  CSV("comma-separated values with a line of names (RFC 4180)", Holds.ALL),
  GDELT("GDELT 2.0 events, 61 columns", Holds.EVENTS),
  GDELT_MENTIONS("GDELT 2.0 mentions, 16 columns", Holds.EVENTS),
  ICEWS("ICEWS, 20 columns", Holds.EVENTS),
  POLECAT("POLECAT, 40 columns", Holds.EVENTS),
  PHOENIX("Phoenix, 26 columns", Holds.EVENTS),
  PLOVER("PLOVER as JSON Lines, with the words each event rests on", Holds.EVENTS),
  GRAPHML("the contact network as GraphML", Holds.CONTACTS),
  GEOJSON("GeoJSON (RFC 7946), a feature each", Holds.PLACED),
  ICALENDAR("iCalendar (RFC 5545)", Holds.PLANS),
  JSON_LD("JSON-LD: schema.org, PROV-O and Web Annotation", Holds.LINKED),
  FTM("FollowTheMoney entities as JSON Lines", Holds.INVOLVED),
  PARQUET("Apache Parquet", Holds.ALL),
  DUCKDB("a DuckDB file; of everything, with a table for each kind", Holds.ALL_AND_EVERYTHING);

  /** What a file of all kinds together holds. */
  public static final String EVERYTHING = "everything";

  private final String description;
  private final Holds holds;

  Format(String description, Holds holds) {
    this.description = description;
    this.holds = holds;
  }

  /** As the command line writes it: {@code gdelt-mentions}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The format of that name. */
  public static Optional<Format> named(String name) {
    return Arrays.stream(values()).filter(f -> f.written().equals(name)).findFirst();
  }

  public String description() {
    return description;
  }

  /** The kinds of records that it can hold, the one usually meant first. */
  public List<String> kinds() {
    return switch (holds) {
      case ALL -> LedgerRows.kinds();
      case ALL_AND_EVERYTHING ->
          Stream.concat(Stream.of(EVERYTHING), LedgerRows.kinds().stream()).toList();
      case LINKED -> LedgerRows.kinds().stream().filter(k -> !k.equals("evidence")).toList();
      case EVENTS -> List.of("events");
      case CONTACTS -> List.of("contacts");
      case PLACED -> List.of("events", "contacts", "agreements");
      case PLANS -> List.of("follow-ups");
      case INVOLVED -> List.of("contacts", "events");
    };
  }

  /** Whether it needs a file, and cannot be a stream. */
  public boolean isFile() {
    return this == PARQUET || this == DUCKDB;
  }

  private enum Holds {
    ALL,
    ALL_AND_EVERYTHING,
    LINKED,
    EVENTS,
    CONTACTS,
    PLACED,
    PLANS,
    INVOLVED
  }
}
