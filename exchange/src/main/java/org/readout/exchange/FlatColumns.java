package org.readout.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows for tables that hold only plain values: names in lower case with underscores, and a time as
 * four columns: first day, last day, precision, and whether no words state it.
 */
public final class FlatColumns {
  /**
   * A plain column.
   *
   * @param name its name
   * @param type TEXT, TEXTS, DAY, FLAG, WHOLE or DECIMAL
   */
  public record Flat(String name, Type type) {}

  /** What a plain column holds. */
  public enum Type {
    TEXT,
    TEXTS,
    DAY,
    FLAG,
    WHOLE,
    DECIMAL
  }

  private final List<LedgerRows.Column> columns;
  private final List<Flat> flat = new ArrayList<>();

  public FlatColumns(List<LedgerRows.Column> columns) {
    this.columns = List.copyOf(columns);
    for (LedgerRows.Column column : columns) {
      String name = column.name().replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
      switch (column.type()) {
        case TEXT -> flat.add(new Flat(name, Type.TEXT));
        case TEXTS -> flat.add(new Flat(name, Type.TEXTS));
        case WHOLE -> flat.add(new Flat(name, Type.WHOLE));
        case DECIMAL -> flat.add(new Flat(name, Type.DECIMAL));
        case DAY -> flat.add(new Flat(name, Type.DAY));
        case WHEN -> {
          flat.add(new Flat(name + "_from", Type.DAY));
          flat.add(new Flat(name + "_to", Type.DAY));
          flat.add(new Flat(name + "_precision", Type.TEXT));
          flat.add(new Flat(name + "_assumed", Type.FLAG));
        }
      }
    }
  }

  public List<Flat> columns() {
    return List.copyOf(flat);
  }

  public List<String> names() {
    return flat.stream().map(Flat::name).toList();
  }

  /**
   * The row's values: texts, lists of texts, days, flags and numbers; empty where there is none.
   */
  public List<Optional<Object>> values(Map<String, Object> row) {
    List<Optional<Object>> values = new ArrayList<>();
    for (LedgerRows.Column column : columns) {
      Optional<Object> value = Optional.ofNullable(row.get(column.name()));
      switch (column.type()) {
        case TEXT -> values.add(value.filter(v -> !v.equals("")));
        case TEXTS, WHOLE, DECIMAL -> values.add(value);
        case DAY -> values.add(value.filter(v -> !v.equals("")).map(FlatColumns::day));
        case WHEN -> {
          Map<?, ?> when = (Map<?, ?>) value.orElse(Map.of());
          values.add(Optional.<Object>ofNullable(when.get("from")).map(FlatColumns::day));
          values.add(Optional.<Object>ofNullable(when.get("to")).map(FlatColumns::day));
          values.add(Optional.ofNullable(when.get("precision")));
          values.add(Optional.of(when.containsKey("assumed")));
        }
      }
    }
    return values;
  }

  private static Object day(Object text) {
    return LocalDate.parse(text.toString());
  }

  /** The row as texts; lists are joined by semicolons. */
  List<String> texts(Map<String, Object> row) {
    return values(row).stream()
        .map(
            value ->
                value
                    .map(
                        v ->
                            v instanceof Collection<?> all
                                ? all.stream().map(String::valueOf).collect(Collectors.joining(";"))
                                : v.toString())
                    .orElse(""))
        .toList();
  }
}
