package org.readout.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.readout.knowledge.Publisher;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.Told;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.FollowUp;
import org.readout.vocabulary.Statement;

/**
 * What the sides say of one contact, next to each other, and what only one of them says.
 *
 * @param columns the sides, and the press last
 * @param rows what is said about
 */
record Comparison(List<Column> columns, List<Row> rows) {
  private static final int SIDES = 3;

  /**
   * A side, or the press.
   *
   * @param letter A, B, C; P for the press
   * @param voices whose words it rests on
   */
  record Column(String letter, String name, Set<String> voices) {
    boolean isPress() {
      return letter.equals("P");
    }
  }

  /**
   * @param words whether its values are people's words
   */
  record Row(String label, boolean words, List<Cell> cells) {}

  record Cell(List<Value> values, String missing) {}

  /**
   * @param who whose words they are; empty where they are a report's
   * @param notes where it stands
   * @param mark what is special: only on one side
   */
  record Value(String text, String who, List<Note> notes, String mark) {}

  /** A note: the number of a report on the page, and the place in it. */
  record Note(int number, String address, String hint) {}

  static Comparison of(ContactRecord contact, List<Told> told) {
    return new Table(contact, told).comparison();
  }

  /** Puts a comparison together. */
  private static final class Table {
    private final List<CountryCode> sides;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, List<Map<String, Value>>> rows = new LinkedHashMap<>();
    private final Set<String> spoken = new LinkedHashSet<>(List.of("said", "next"));
    private final List<Told> told;
    private final String record;

    Table(ContactRecord contact, List<Told> told) {
      this.told = told;
      this.record = contact.id();
      this.sides = contact.countries().stream().limit(SIDES).toList();
      for (CountryCode side : sides) {
        String letter = String.valueOf((char) ('A' + columns.size()));
        columns.add(new Column(letter, Shown.country(side), new LinkedHashSet<>()));
      }
      columns.add(new Column("P", "Press and agencies", new LinkedHashSet<>()));
      for (String label : List.of("initiated", "length", "place", "topics", "said", "next")) {
        List<Map<String, Value>> cells = new ArrayList<>();
        columns.forEach(c -> cells.add(new LinkedHashMap<>()));
        rows.put(label, cells);
      }
    }

    Comparison comparison() {
      for (int i = 0; i < told.size(); i++) {
        take(told.get(i), i + 1);
      }
      List<Row> finished = new ArrayList<>();
      rows.forEach((label, cells) -> finished.add(row(label, cells)));
      finished.removeIf(r -> r.cells().stream().allMatch(c -> c.values().isEmpty()));
      return new Comparison(List.copyOf(columns), finished);
    }

    private void take(Told t, int number) {
      for (Contact c : t.reading().contacts()) {
        if (!record.equals(t.records().get(c.id()))) {
          continue;
        }
        int column = ofReport(t);
        voice(column, publisher(t));
        c.initiator()
            .ifPresent(a -> put("initiated", column, name(t, a), "", note(t, number, c.id())));
        c.duration()
            .ifPresent(d -> put("length", column, Shown.length(d), "", note(t, number, c.id())));
        c.place().ifPresent(p -> put("place", column, p.name(), "", note(t, number, c.id())));
        c.topics().forEach(x -> put("topics", column, x, "", note(t, number, c.id())));
        for (Statement s : t.reading().statements()) {
          if (s.contact().filter(c.id()::equals).isPresent()) {
            int side = ofStatement(t, s);
            voice(side, side == column ? publisher(t) : carrier(t, s));
            put("said", side, s.content().exact(), names(t, s.speakers()), note(t, number, s.id()));
          }
        }
      }
      for (FollowUp f : t.reading().followUps()) {
        int side = ofActors(t, f.assertedBy()).orElse(ofReport(t));
        put("next", side, f.what(), names(t, f.assertedBy()), note(t, number, f.id()));
      }
    }

    private void voice(int column, String who) {
      columns.get(column).voices().add(who);
    }

    private static String publisher(Told t) {
      return t.report().agency().or(t.report()::publisher).orElse("publisher not stated");
    }

    /** Who carried a statement to the press, or else who made it. */
    private static String carrier(Told t, Statement s) {
      return s.relayedBy().stream()
          .filter(id -> actor(t, id).filter(a -> a.kind() != Actor.Kind.MEDIA).isPresent())
          .findFirst()
          .map(id -> name(t, id))
          .orElse(names(t, s.speakers()));
    }

    private int press() {
      return columns.size() - 1;
    }

    private int ofReport(Told t) {
      return t.report().side() == Publisher.Side.OFFICIAL
          ? t.report().sideCountry().map(sides::indexOf).filter(i -> i >= 0).orElse(press())
          : press();
    }

    /** An official report is its side's; what the press carries is whose spokesman said it. */
    private int ofStatement(Told t, Statement s) {
      int report = ofReport(t);
      if (report != press()) {
        return report;
      }
      return ofActors(t, s.relayedBy()).or(() -> ofActors(t, s.speakers())).orElse(press());
    }

    private Optional<Integer> ofActors(Told t, List<ActorId> actors) {
      return actors.stream()
          .flatMap(id -> actor(t, id).stream())
          .filter(a -> a.kind() != Actor.Kind.MEDIA)
          .flatMap(a -> a.country().stream())
          .map(sides::indexOf)
          .filter(i -> i >= 0)
          .findFirst();
    }

    private static Optional<Actor> actor(Told t, ActorId id) {
      return t.reading().actors().stream().filter(a -> a.id().equals(id)).findFirst();
    }

    private static String name(Told t, ActorId id) {
      return actor(t, id).map(Actor::name).orElse(id.value());
    }

    private static String names(Told t, List<ActorId> ids) {
      return String.join(" and ", ids.stream().map(id -> name(t, id)).toList());
    }

    private static Note note(Told t, int number, String fact) {
      return new Note(number, Links.fact(t.report().id(), fact), ReportLine.of(t).chain());
    }

    private void put(String label, int column, String text, String who, Note note) {
      List<Map<String, Value>> cells = rows.getOrDefault(label, List.of());
      String line = Shown.line(text);
      cells
          .get(column)
          .merge(
              who + "|" + line.toLowerCase(Locale.ROOT),
              new Value(line, who, List.of(note), ""),
              (a, b) -> {
                Set<Note> notes = new LinkedHashSet<>(a.notes());
                notes.addAll(b.notes());
                return new Value(a.text(), a.who(), List.copyOf(notes), "");
              });
    }

    private Row row(String label, List<Map<String, Value>> cells) {
      List<Cell> finished = new ArrayList<>();
      for (int column = 0; column < cells.size(); column++) {
        List<Value> values = new ArrayList<>();
        for (Value value : cells.get(column).values()) {
          values.add(
              new Value(value.text(), value.who(), value.notes(), mark(value, column, cells)));
        }
        finished.add(new Cell(values, missing(column, cells)));
      }
      return new Row(label, spoken.contains(label), finished);
    }

    /** Which other side there is to say it too. */
    private Optional<Integer> other(int column, List<Map<String, Value>> cells) {
      for (int i = 0; i < cells.size() - 1; i++) {
        if (i != column && !columns.get(i).voices().isEmpty()) {
          return Optional.of(i);
        }
      }
      return Optional.empty();
    }

    private String mark(Value value, int column, List<Map<String, Value>> cells) {
      if (column == press() || other(column, cells).isEmpty()) {
        return "";
      }
      for (int i = 0; i < cells.size() - 1; i++) {
        if (i != column && cells.get(i).values().stream().anyMatch(v -> alike(v, value))) {
          return "";
        }
      }
      return "only on this side";
    }

    private String missing(int column, List<Map<String, Value>> cells) {
      if (column == press() || !cells.get(column).isEmpty()) {
        return "";
      }
      if (columns.get(column).voices().isEmpty()) {
        return "no word of this side on record";
      }
      for (int i = 0; i < cells.size() - 1; i++) {
        if (i != column && !cells.get(i).isEmpty()) {
          return "– only on the other side";
        }
      }
      return "";
    }

    /**
     * Whether two values say much the same: half of the shorter one's words of weight are shared.
     */
    private static boolean alike(Value one, Value other) {
      Set<String> a = weighty(one.text());
      Set<String> b = weighty(other.text());
      long shared = a.stream().filter(b::contains).count();
      return shared > 0 && 2 * shared >= Math.min(a.size(), b.size());
    }

    private static Set<String> weighty(String text) {
      Set<String> words = new TreeSet<>();
      for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
        if (word.length() > 3 || word.matches("\\d+")) {
          words.add(word.length() > 6 ? word.substring(0, 6) : word);
        }
      }
      return words;
    }
  }
}
