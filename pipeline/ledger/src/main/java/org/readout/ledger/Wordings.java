package org.readout.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.vocabulary.Actor;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountClaim;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.Evidence;
import org.readout.vocabulary.Fact;
import org.readout.vocabulary.FollowUp;
import org.readout.vocabulary.Place;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Statement;

/**
 * Keeps the index of words in step with the reports and facts held, within the posting's
 * transaction.
 *
 * <p>Facts are indexed, not records: a record is found by the words of its facts, so that matching
 * anew never touches the index.
 */
final class Wordings {
  private final Database database;

  Wordings(Database database) {
    this.database = database;
  }

  /** Indexes a report whose facts are written. */
  void write(long report, Reading reading) throws SQLException {
    add(report, Optional.empty(), reading.report().title().orElse(""), reading.report().text());
    for (Fact fact : reading.facts().toList()) {
      Optional<Long> key =
          database.one(
              "SELECT key FROM fact WHERE report = ? AND id = ?",
              r -> r.getLong(1),
              report,
              fact.id());
      add(report, key, heading(fact, reading), words(fact));
    }
  }

  private void add(long report, Optional<Long> fact, String heading, String words)
      throws SQLException {
    database.update(
        "INSERT INTO wording (report, fact, heading, words) VALUES (?, ?, ?, ?)",
        report,
        fact.orElse(null),
        heading,
        words);
    database.update(
        "INSERT INTO wording_index (rowid, heading, words) VALUES (?, ?, ?)",
        database.lastKey(),
        heading,
        words);
  }

  /** Takes a report out of the index; to be called before its facts go. */
  void withdraw(long report) throws SQLException {
    database.update(
        "INSERT INTO wording_index (wording_index, rowid, heading, words) SELECT 'delete', key,"
            + " heading, words FROM wording WHERE report = ?",
        report);
    database.update("DELETE FROM wording WHERE report = ?", report);
  }

  /** Whether the ledger holds reports from before there was an index. */
  boolean isBehind() throws SQLException {
    return database
        .one(
            "SELECT 1 FROM report r WHERE r.key = (SELECT min(key) FROM report) AND NOT EXISTS"
                + " (SELECT 1 FROM wording w WHERE w.report = r.key)",
            r -> true)
        .isPresent();
  }

  /** Indexes all reports of a ledger that is behind; returns how many. */
  int catchUp(ReadingDocuments documents) throws SQLException {
    int indexed = 0;
    for (long report : database.all("SELECT key FROM report ORDER BY key", r -> r.getLong(1))) {
      Optional<String> document =
          database.one(
              "SELECT d.document FROM report r JOIN reading d ON d.report = r.key AND d.reader ="
                  + " r.reader WHERE r.key = ?",
              r -> r.getString(1),
              report);
      if (document.isPresent()) {
        write(report, documents.read(document.get()));
        indexed++;
      }
    }
    return indexed;
  }

  private static String heading(Fact fact, Reading reading) {
    if (fact instanceof Contact c) {
      return joined(
          names(c.participants(), " – ", reading),
          c.place().map(Place::name).orElse(""),
          String.join(", ", c.topics()));
    }
    if (fact instanceof Event e) {
      return joined(
          Stream.of(names(e.actors(), ", ", reading), names(e.recipients(), ", ", reading))
              .filter(n -> !n.isEmpty())
              .collect(Collectors.joining(" → ")),
          e.place().map(Place::name).orElse(""));
    }
    if (fact instanceof Statement s) {
      return names(s.speakers(), ", ", reading);
    }
    if (fact instanceof Agreement a) {
      return joined(a.subject(), a.place().map(Place::name).orElse(""));
    }
    return fact instanceof FollowUp f
        ? f.what()
        : names(((CountClaim) fact).participants(), " – ", reading);
  }

  private static String names(List<ActorId> ids, String between, Reading reading) {
    return ids.stream()
        .map(
            id ->
                reading.actors().stream()
                    .filter(a -> a.id().equals(id))
                    .findFirst()
                    .map(Actor::name)
                    .orElse(id.value()))
        .collect(Collectors.joining(between));
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(" · "));
  }

  private static String words(Fact fact) {
    if (fact instanceof Statement s) {
      return s.content().exact();
    }
    return fact.evidence().stream().map(Evidence::exact).collect(Collectors.joining(" … "));
  }
}
