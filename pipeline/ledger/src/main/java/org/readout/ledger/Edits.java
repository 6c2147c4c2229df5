package org.readout.ledger;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.Precision;
import org.readout.vocabulary.Status;

/** Sets single fields of records. */
final class Edits {
  private final Database database;

  Edits(Database database) {
    this.database = database;
  }

  /** The fields that a record of this kind has to edit. */
  static List<String> fields(String kind) {
    return switch (kind) {
      case "contact" -> List.of("channel", "status", "date", "place", "parties");
      case "event" ->
          List.of("type", "mode", "cameo", "status", "date", "place", "parties", "recipients");
      case "agreement" -> List.of("state", "subject", "date", "place");
      case "follow-up" -> List.of("what", "date");
      default -> List.of();
    };
  }

  /**
   * Checks an edit before it is kept.
   *
   * @throws CorrectionException if the kind has no such field or the field no such value
   */
  static void check(String kind, String field, String value) {
    if (!fields(kind).contains(field)) {
      throw new CorrectionException(
          fields(kind).isEmpty()
              ? "No field of a " + kind + " can be edited."
              : "A " + kind + " has no " + field + "; it has " + fields(kind) + ".");
    }
    switch (field) {
      case "channel" -> oneOf(Channel.class, field, value);
      case "status" -> oneOf(Status.class, field, held(value));
      case "type" -> oneOf(EventType.class, field, value);
      case "state" -> oneOf(Agreement.State.class, field, value);
      case "cameo" -> {
        if (!value.matches("\\d{2,4}")) {
          throw new CorrectionException("Not a CAMEO code: " + value);
        }
      }
      case "date" -> days(value);
      case "parties", "recipients" -> actors(value);
      case "subject", "what" -> {
        if (value.isBlank()) {
          throw new CorrectionException("The " + field + " cannot be empty.");
        }
      }
      default -> {}
    }
  }

  private static <E extends Enum<E>> void oneOf(Class<E> values, String field, String value) {
    if (Arrays.stream(values.getEnumConstants()).noneMatch(v -> v.name().equals(constant(value)))) {
      throw new CorrectionException(
          "No such "
              + field
              + ": "
              + value
              + "; there are "
              + Arrays.stream(values.getEnumConstants())
                  .map(FactRows::written)
                  .collect(Collectors.joining(", "))
              + ".");
    }
  }

  private static String constant(String written) {
    return written.strip().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static String held(String status) {
    return status.strip().equalsIgnoreCase("held") ? "occurred" : status;
  }

  /** A day, two with a stroke between them, or none. */
  private static Optional<Window> days(String value) {
    if (value.isBlank()) {
      return Optional.empty();
    }
    String[] ends = value.strip().split("/", -1);
    try {
      LocalDate first = LocalDate.parse(ends[0]);
      LocalDate last = LocalDate.parse(ends[ends.length - 1]);
      if (ends.length > 2 || last.isBefore(first)) {
        throw new CorrectionException("Not a day, nor two in order: " + value);
      }
      return Optional.of(new Window(first, last));
    } catch (DateTimeException e) {
      throw new CorrectionException("Not a day such as 2025-06-14: " + value);
    }
  }

  private static List<ActorId> actors(String value) {
    try {
      List<ActorId> found =
          Stream.of(value.split(",", -1)).map(String::strip).map(ActorId::new).toList();
      return found;
    } catch (IllegalArgumentException e) {
      throw new CorrectionException(
          "Parties are ids with commas between them, such as person/vladimir-putin: " + value);
    }
  }

  /** Sets a field of a record, which was checked. */
  void set(String record, String field, String value) throws SQLException {
    switch (field) {
      case "channel", "type", "state" -> set(record, "type", Optional.of(constant(value)));
      case "status" -> set(record, "status", Optional.of(constant(held(value))));
      case "mode" -> set(record, "mode", stated(value));
      case "cameo" -> set(record, "code", stated(value));
      case "place" -> {
        set(record, "place", stated(value));
        set(record, "place_country", Optional.empty());
      }
      case "subject", "what" -> set(record, "words", stated(value));
      case "date" -> setDays(record, days(value));
      case "parties" -> setActors(record, "party", "country", actors(value));
      case "recipients" -> setActors(record, "recipient", "recipient-country", actors(value));
      default -> throw new IllegalArgumentException("never checked: " + field);
    }
  }

  private static Optional<String> stated(String value) {
    return Optional.of(value.strip()).filter(v -> !v.isEmpty());
  }

  private void set(String record, String column, Optional<String> value) throws SQLException {
    database.update("UPDATE record SET " + column + " = ? WHERE id = ?", value, record);
  }

  private void setDays(String record, Optional<Window> days) throws SQLException {
    boolean one = days.filter(d -> d.first().equals(d.last())).isPresent();
    database.update(
        "UPDATE record SET date_from = ?, date_to = ?, precision = ?, assumed = 0, day = ?, until ="
            + " ? WHERE id = ?",
        days.map(Window::first),
        days.map(Window::last),
        (one ? Precision.DAY : Precision.UNKNOWN).name(),
        days.map(d -> d.first().toString()).orElse("9999-12-31"),
        days.map(d -> d.last().toString()).orElse("9999-12-31"),
        record);
  }

  private void setActors(String record, String role, String countryRole, List<ActorId> ids)
      throws SQLException {
    database.update(
        "DELETE FROM record_party WHERE record = ? AND role IN (?, ?)", record, role, countryRole);
    Set<CountryCode> countries = new LinkedHashSet<>();
    int position = 0;
    for (ActorId id : ids) {
      database.update(
          "INSERT INTO record_party VALUES (?, ?, ?, ?, NULL)", record, role, position++, id);
      country(id).ifPresent(countries::add);
    }
    position = 0;
    for (CountryCode country : countries) {
      database.update(
          "INSERT INTO record_party VALUES (?, ?, ?, NULL, ?)",
          record,
          countryRole,
          position++,
          country);
    }
  }

  private Optional<CountryCode> country(ActorId id) throws SQLException {
    if (id.value().matches("country/[a-z]{3}")) {
      return Optional.of(new CountryCode(id.value().substring(8).toUpperCase(Locale.ROOT)));
    }
    return database
        .one("SELECT country FROM actor WHERE id = ?", row -> Columns.country(row, 1), id)
        .flatMap(c -> c);
  }
}
