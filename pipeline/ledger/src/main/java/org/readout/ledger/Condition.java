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

  /** One that goes on from here without changing this one. */
  Condition copy() {
    Condition copy = new Condition(sql, "");
    copy.arguments.clear();
    copy.arguments.addAll(arguments);
    return copy;
  }

  /** The clause's arguments, and then these. */
  Object[] arguments(Object... more) {
    List<Object> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    return all.toArray();
  }

  List<Object> arguments() {
    return arguments;
  }
}
