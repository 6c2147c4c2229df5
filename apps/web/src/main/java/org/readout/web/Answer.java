package org.readout.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.readout.ledger.Desk;
import org.readout.ledger.Slice;

/**
 * What is at an address: a page for people, and the same for programs.
 *
 * @param title of the page
 * @param template which makes it
 * @param page what the template shows
 * @param json the same for a program
 * @param rows where it is a list: all of its rows, in parts
 */
record Answer(
    String title, String template, Object page, Supplier<Object> json, Optional<Rows> rows) {
  static Answer page(String title, String template, Object page, Supplier<Object> json) {
    return new Answer(title, template, page, json, Optional.empty());
  }

  static Answer list(String title, String template, Object page, Supplier<Object> json, Rows rows) {
    return new Answer(title, template, page, json, Optional.of(rows));
  }

  /**
   * A list's rows.
   *
   * @param columns every field that a row can have
   * @param from the rows from a place on
   */
  record Rows(List<String> columns, Parts<Map<String, Object>> from) {
    static <T> Rows of(List<String> columns, Parts<T> parts, Function<T, Map<String, Object>> row) {
      return new Rows(
          columns,
          (desk, place, size) -> {
            Slice<T> slice = parts.of(desk, place, size);
            return new Slice<>(slice.records().stream().map(row).toList(), slice.next());
          });
    }
  }

  interface Parts<T> {
    Slice<T> of(Desk desk, Optional<String> place, int size);
  }
}
