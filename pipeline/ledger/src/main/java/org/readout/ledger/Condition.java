package org.readout.ledger;

import java.util.ArrayList;
import java.util.List;

/** A WHERE clause that grows, with its arguments. */
final class Condition {
  private String sql;
  private final List<Object> arguments = new ArrayList<>();

  Condition(String sql, Object argument) {
    this.sql = sql;
    arguments.add(argument);
  }

  void and(String condition, Object... values) {
    sql += " AND " + condition;
    arguments.addAll(List.of(values));
  }

  String sql() {
    return sql;
  }

  List<Object> arguments() {
    return arguments;
  }
}
