package org.readout.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.readout.vocabulary.Reading;

/** What people corrected: takes corrections in, and lets them hold. */
final class Amendments {
  private final Database database;
  private final FactRows facts;
  private final Anchors anchors;
  private final Edits edits;

  Amendments(Database database, FactRows facts) {
    this.database = database;
    this.facts = facts;
    this.anchors = new Anchors(database);
    this.edits = new Edits(database);
  }

  boolean areNone() throws SQLException {
    return database.one("SELECT 1 FROM amendment LIMIT 1", row -> true).isEmpty();
  }

  /** A new reading with the facts of the one before that amendments need, if it lacks any. */
  Optional<Reading> keeping(Reading after, ReadingDocuments documents) throws SQLException {
    if (areNone()) {
      return Optional.empty();
    }
    Set<Integer> holding = new HashSet<>(holding().stream().map(Entry::number).toList());
    List<KeptFacts.Resting> resting =
        KeptFacts.restingOn(database, after.report().id(), holding::contains);
    if (resting.isEmpty()) {
      return Optional.empty();
    }
    return database
        .one(
            "SELECT d.document FROM report r JOIN reading d ON d.report = r.key AND d.reader ="
                + " r.reader WHERE r.id = ?",
            row -> row.getString(1),
            after.report().id())
        .flatMap(before -> KeptFacts.in(after, documents.read(before), resting));
  }

  /** Makes the records as matching alone makes them, for matching to work on. */
  void lift() throws SQLException {
    if (!areNone()) {
      new Overlay(database, facts).lift();
    }
  }

  /** Lets every amendment that was not undone hold again, in the order in which they were made. */
  void lay() throws SQLException {
    if (areNone()) {
      return;
    }
    Overlay overlay = new Overlay(database, facts);
    for (Entry entry : holding()) {
      Set<Long> some = anchors.facts(entry.number(), false);
      switch (entry.act()) {
        case "reject" -> overlay.reject(some);
        case "merge" -> overlay.merge(some);
        case "split" -> overlay.split(anchors.facts(entry.number(), true), some);
        default -> {}
      }
    }
    overlay.lay();
    for (String record : edit(record -> true)) {
      overlay.mark(record);
    }
  }

  /** Sets the edited fields of those records; gives the records that any were set of. */
  Set<String> edit(Predicate<String> wanted) throws SQLException {
    Set<String> edited = new TreeSet<>();
    for (Entry entry : holding()) {
      if (!entry.act().equals("edit")) {
        continue;
      }
      Optional<String> record = mostOf(anchors.facts(entry.number(), false));
      if (record.filter(wanted).isPresent()) {
        edits.set(record.get(), entry.field().orElse(""), entry.value().orElse(""));
        edited.add(record.get());
      }
    }
    return edited;
  }

  /** The record that most of these facts belong to. */
  private Optional<String> mostOf(Set<Long> some) throws SQLException {
    Map<String, Integer> votes = new TreeMap<>();
    for (long fact : some) {
      recordOf(fact).ifPresent(record -> votes.merge(record, 1, Integer::sum));
    }
    Optional<String> most = Optional.empty();
    for (String record : votes.keySet()) {
      if (most.isEmpty() || votes.getOrDefault(record, 0) > votes.getOrDefault(most.get(), 0)) {
        most = Optional.of(record);
      }
    }
    return most;
  }

  private Optional<String> recordOf(long fact) throws SQLException {
    return database
        .one("SELECT record FROM fact WHERE key = ?", row -> Columns.text(row, 1), fact)
        .flatMap(record -> record);
  }

  private record Entry(
      int number,
      String act,
      List<String> records,
      Optional<String> field,
      Optional<String> value,
      int undoes,
      String author,
      String reason,
      Instant made) {}

  private List<Entry> entries() throws SQLException {
    return database.all(
        "SELECT number, act, records, field, value, undoes, author, reason, made FROM amendment"
            + " ORDER BY number",
        Amendments::entry);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getInt(1),
        row.getString(2),
        lines(row.getString(3)),
        Columns.text(row, 4),
        Columns.text(row, 5),
        row.getInt(6),
        row.getString(7),
        row.getString(8),
        Instant.parse(row.getString(9)));
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
  }

  private List<Entry> holding() throws SQLException {
    List<Entry> all = entries();
    Set<Integer> undone = undone(all);
    return all.stream().filter(e -> !undone.contains(e.number())).toList();
  }

  /** An undo that is itself undone undoes nothing; what undoes comes after what it undoes. */
  private static Set<Integer> undone(List<Entry> entries) {
    Set<Integer> undone = new HashSet<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      if (entry.act().equals("undo") && !undone.contains(entry.number())) {
        undone.add(entry.undoes());
      }
    }
    return undone;
  }

  /**
   * Keeps a correction and lets it hold.
   *
   * @throws CorrectionException if it cannot be made
   */
  Amendment make(Correction correction, String author, String reason, Instant made)
      throws SQLException {
    if (author.isBlank() || reason.isBlank()) {
      throw new CorrectionException("A correction needs its author and a reason.");
    }
    Draft draft = draft(correction);
    database.update(
        "INSERT INTO amendment (act, records, field, value, undoes, author, reason, made) VALUES"
            + " (?, ?, ?, ?, ?, ?, ?, ?)",
        draft.act(),
        String.join("\n", draft.records()),
        draft.field(),
        draft.value(),
        draft.undoes(),
        author.strip(),
        reason.strip(),
        made);
    int number = (int) database.lastKey();
    anchors.write(number, draft.anchors());
    lift();
    lay();
    return all(n -> n == number).get(0);
  }

  private record Draft(
      String act,
      List<String> records,
      Optional<String> field,
      Optional<String> value,
      Optional<Integer> undoes,
      List<Anchors.Anchor> anchors) {
    Draft(String act, List<String> records, List<Anchors.Anchor> anchors) {
      this(act, records, Optional.empty(), Optional.empty(), Optional.empty(), anchors);
    }
  }

  private Draft draft(Correction correction) throws SQLException {
    Records records = new Records(database);
    if (correction instanceof Correction.Accept accept) {
      Records.Called one = records.called(accept.record());
      return new Draft("accept", List.of(one.id()), anchors.of(one.facts(), Set.of()));
    }
    if (correction instanceof Correction.Reject reject) {
      Records.Called one = records.called(reject.record());
      return new Draft("reject", List.of(one.id()), anchors.of(one.facts(), Set.of()));
    }
    if (correction instanceof Correction.Edit edit) {
      Records.Called one = records.called(edit.record());
      Edits.check(one.kind(), edit.field(), edit.value());
      return new Draft(
          "edit",
          List.of(one.id()),
          Optional.of(edit.field()),
          Optional.of(edit.value()),
          Optional.empty(),
          anchors.of(one.facts(), Set.of()));
    }
    if (correction instanceof Correction.Merge merge) {
      return draft(merge, records);
    }
    if (correction instanceof Correction.Split split) {
      return draft(split, records);
    }
    return draft((Correction.Undo) correction);
  }

  private Draft draft(Correction.Merge merge, Records records) throws SQLException {
    Set<String> ids = new TreeSet<>();
    Set<String> kinds = new TreeSet<>();
    Set<Long> members = new TreeSet<>();
    for (String id : merge.records()) {
      Records.Called one = records.called(id);
      ids.add(one.id());
      kinds.add(one.kind());
      members.addAll(one.facts());
    }
    if (ids.size() < 2) {
      throw new CorrectionException("Two records at least are to be merged.");
    }
    if (kinds.size() > 1 || kinds.contains("statement")) {
      throw new CorrectionException("Only records of one kind can be merged, not " + kinds + ".");
    }
    return new Draft("merge", List.copyOf(ids), anchors.of(members, Set.of()));
  }

  private Draft draft(Correction.Split split, Records records) throws SQLException {
    Records.Called one = records.called(split.record());
    Set<String> parted = new TreeSet<>(split.reports());
    List<Anchors.Anchor> all = anchors.of(one.facts(), parted);
    Set<String> telling = new TreeSet<>(all.stream().map(Anchors.Anchor::report).toList());
    if (!telling.containsAll(parted)) {
      parted.removeAll(telling);
      throw new CorrectionException(
          "These reports do not tell of " + one.id() + ": " + String.join(", ", parted) + ".");
    }
    if (parted.isEmpty() || parted.equals(telling)) {
      throw new CorrectionException(
          "Some of the reports of " + one.id() + " are to be parted from it, not none or all.");
    }
    return new Draft(
        "split",
        List.of(one.id()),
        Optional.empty(),
        Optional.of(String.join("\n", parted)),
        Optional.empty(),
        all);
  }

  private Draft draft(Correction.Undo undo) throws SQLException {
    Entry undone =
        entries().stream()
            .filter(e -> e.number() == undo.amendment())
            .findFirst()
            .orElseThrow(
                () -> new CorrectionException("There is no amendment " + undo.amendment() + "."));
    if (holding().stream().noneMatch(e -> e.number() == undo.amendment())) {
      throw new CorrectionException("Amendment " + undo.amendment() + " is undone already.");
    }
    return new Draft(
        "undo",
        undone.records(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(undo.amendment()),
        List.of());
  }

  /** Those amendments, in order. */
  List<Amendment> all(Predicate<Integer> wanted) throws SQLException {
    List<Entry> all = entries();
    Set<Integer> undone = undone(all);
    List<Amendment> found = new ArrayList<>();
    for (Entry entry : all) {
      if (wanted.test(entry.number())) {
        found.add(
            new Amendment(
                entry.number(),
                correction(entry),
                entry.author(),
                entry.reason(),
                entry.made(),
                !undone.contains(entry.number()),
                List.copyOf(recordsNow(entry.number()))));
      }
    }
    return found;
  }

  private Set<String> recordsNow(int amendment) throws SQLException {
    Set<Long> some = new TreeSet<>(anchors.facts(amendment, false));
    some.addAll(anchors.facts(amendment, true));
    Set<String> found = new TreeSet<>();
    for (long fact : some) {
      recordOf(fact).ifPresent(found::add);
    }
    return found;
  }

  private static Correction correction(Entry entry) {
    String record = entry.records().isEmpty() ? "" : entry.records().get(0);
    return switch (entry.act()) {
      case "accept" -> new Correction.Accept(record);
      case "reject" -> new Correction.Reject(record);
      case "edit" ->
          new Correction.Edit(record, entry.field().orElse(""), entry.value().orElse(""));
      case "merge" -> new Correction.Merge(entry.records());
      case "split" -> new Correction.Split(record, lines(entry.value().orElse("")));
      case "undo" -> new Correction.Undo(entry.undoes());
      default -> throw new IllegalStateException("no such act: " + entry.act());
    };
  }

  /** The amendments that rest on facts of a record, or named it when they were made. */
  List<Amendment> of(String record) throws SQLException {
    Set<Integer> numbers = new TreeSet<>();
    for (Entry entry : entries()) {
      if (entry.records().contains(record)) {
        numbers.add(entry.number());
      }
    }
    for (int number :
        database.all(
            "SELECT DISTINCT a.amendment FROM fact f JOIN report r ON r.key = f.report JOIN"
                + " amendment_anchor a ON a.report = r.id WHERE f.record = ?",
            row -> row.getInt(1),
            record)) {
      if (recordsNow(number).contains(record)) {
        numbers.add(number);
      }
    }
    for (Entry entry : entries()) {
      if (entry.act().equals("undo") && numbers.contains(entry.undoes())) {
        numbers.add(entry.number());
      }
    }
    return all(numbers::contains);
  }
}
