package org.readout.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.Provenance;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;

/**
 * The texts of reports and how they came in. The same article at two addresses is one report, and
 * so is an article that was changed where it stands: its facts come from its newest text, and the
 * others stay readable.
 */
final class Versions {
  /** From which share of their words on two texts at one address are versions of one article. */
  private static final double ONE_ARTICLE = 0.5;

  /** An id that was given says itself what is one report; one that we made does not. */
  private static final String OURS = "sha256:";

  private final Database database;
  private final ReadingDocuments documents;
  private final Posts posts;

  /** Posts a reading by its report's id. */
  interface Posts {
    Posting post(Reading reading, String document) throws SQLException;
  }

  Versions(Database database, ReadingDocuments documents, Posts posts) {
    this.database = database;
    this.documents = documents;
    this.posts = posts;
  }

  private record Row(
      long key,
      long report,
      String reportId,
      String id,
      String words,
      String stands,
      boolean current) {}

  private static final String ROW =
      "SELECT v.key, v.report, r.id, v.id, v.words, v.stands, v.document IS NULL FROM version v JOIN"
          + " report r ON r.key = v.report WHERE ";

  /** Notes how a text came in if it is held as it is; tells whether it is. */
  boolean meets(Report report, Provenance provenance) throws SQLException {
    Optional<Row> same = held(report);
    if (same.isPresent()) {
      arrive(same.get().key(), report, provenance);
    }
    return same.isPresent();
  }

  /** Takes a reading in: as a new report, or as a text of one that is held. */
  Posting receive(Reading reading, Provenance provenance) throws SQLException {
    Report report = reading.report();
    Optional<Row> same = held(report);
    if (same.isPresent()) {
      Row row = same.get();
      arrive(row.key(), report, provenance);
      return row.current() && row.reportId().equals(report.id())
          ? posts.post(reading, documents.write(reading))
          : new Posting(row.reportId(), Posting.Outcome.UNCHANGED);
    }
    Optional<Row> article = article(report);
    if (article.isPresent()) {
      return update(article.get(), reading, provenance);
    }
    Posting posting = posts.post(reading, documents.write(reading));
    long key =
        database
            .one("SELECT key FROM report WHERE id = ?", r -> r.getLong(1), report.id())
            .orElseThrow();
    write(key, reading, provenance, Optional.empty());
    return posting;
  }

  /** The very text, under its own id or at another address of the same publisher. */
  private Optional<Row> held(Report report) throws SQLException {
    String words = words(report);
    Optional<Row> own =
        row("v.words = ? AND (v.id = ? OR r.id = ?)", words, report.id(), report.id());
    if (own.isPresent()) {
      boolean asItWas =
          database
              .one(
                  "SELECT content FROM report WHERE key = ?",
                  r -> r.getString(1),
                  own.get().report())
              .filter(Postings.content(report)::equals)
              .isPresent();
      return own.filter(row -> !row.current() || asItWas);
    }
    return report.id().startsWith(OURS) && report.publisher().isPresent()
        ? row(
            "v.words = ? AND v.publisher = ? AND v.id LIKE 'sha256:%'",
            words, report.publisher().get())
        : Optional.empty();
  }

  private Optional<Row> row(String where, Object... arguments) throws SQLException {
    return rows(where + " ORDER BY v.document IS NULL DESC, v.key LIMIT 1", arguments).stream()
        .findFirst();
  }

  private List<Row> rows(String where, Object... arguments) throws SQLException {
    return database.all(
        ROW + where,
        r ->
            new Row(
                r.getLong(1),
                r.getLong(2),
                r.getString(3),
                r.getString(4),
                r.getString(5),
                r.getString(6),
                r.getInt(7) == 1),
        arguments);
  }

  /** The current text of the article of which this is another: by its id, or where it stands. */
  private Optional<Row> article(Report report) throws SQLException {
    Optional<Row> named =
        row(
            "v.document IS NULL AND v.report IN (SELECT report FROM version WHERE id = ? UNION"
                + " SELECT key FROM report WHERE id = ?)",
            report.id(),
            report.id());
    String place = report.url().map(WebPlace::of).orElse("");
    if (named.isPresent() || place.isEmpty() || !report.id().startsWith(OURS)) {
      return named;
    }
    Set<String> words = SharedWords.words(report.text());
    for (Row row :
        rows(
            "v.document IS NULL AND v.id LIKE 'sha256:%' AND v.report IN (SELECT report FROM"
                + " version WHERE place = ?) ORDER BY v.stands DESC, v.key LIMIT 5",
            place)) {
      String text = documents.read(current(row.report())).report().text();
      if (SharedWords.shared(words, SharedWords.words(text)) >= ONE_ARTICLE) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private String current(long report) throws SQLException {
    return database
        .one(
            "SELECT d.document FROM reading d JOIN report r ON r.key = d.report AND r.reader ="
                + " d.reader WHERE r.key = ?",
            r -> r.getString(1),
            report)
        .orElseThrow();
  }

  /** The newer text takes the place of the one before; an older one is kept beside it. */
  private Posting update(Row article, Reading reading, Provenance provenance) throws SQLException {
    Report report = reading.report();
    Reading ofArticle = reading.of(report.withId(article.reportId()));
    if (article.words().equals(words(report))) {
      arrive(article.key(), report, provenance);
      return posts.post(ofArticle, documents.write(ofArticle));
    }
    if (stands(report, provenance).compareTo(article.stands()) < 0) {
      write(article.report(), reading, provenance, Optional.of(documents.write(reading)));
      return new Posting(article.reportId(), Posting.Outcome.UNCHANGED);
    }
    database.update(
        "UPDATE version SET document = ? WHERE key = ?", current(article.report()), article.key());
    Posting posting = posts.post(ofArticle, documents.write(ofArticle));
    write(article.report(), reading, provenance, Optional.empty());
    return posting;
  }

  private void write(long report, Reading reading, Provenance provenance, Optional<String> document)
      throws SQLException {
    Report r = reading.report();
    boolean unread =
        r.language().filter(l -> !l.equals("en")).isPresent()
            && reading.facts().findAny().isEmpty();
    database.update(
        "INSERT INTO version (report, id, words, place, publisher, language, unread, stands,"
            + " document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        report,
        r.id(),
        words(r),
        r.url().map(WebPlace::of).orElse(""),
        r.publisher().orElse(""),
        r.language(),
        unread ? 1 : 0,
        stands(r, provenance),
        document);
    arrive(database.lastKey(), r, provenance);
  }

  private void arrive(long version, Report report, Provenance provenance) throws SQLException {
    if (provenance.equals(Provenance.UNKNOWN)) {
      return;
    }
    String when = provenance.fetched().map(Instant::toString).orElse("");
    database.update(
        "INSERT INTO arrival VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (version, address, raw,"
            + " extractor) DO UPDATE SET first = min(first, excluded.first), last = max(last,"
            + " excluded.last)",
        version,
        provenance.address().or(report::url).orElse(""),
        provenance.raw(),
        provenance.extractor(),
        provenance.modified(),
        when,
        when);
  }

  /** In the order of these, a text that came later stands later. */
  private static String stands(Report report, Provenance provenance) {
    return provenance.modified().or(report::published).map(Versions::utc).orElse("")
        + " "
        + provenance.fetched().map(Instant::toString).orElse("");
  }

  private static String utc(Moment moment) {
    return moment
        .day()
        .atTime(moment.time().orElse(LocalTime.MIN))
        .toInstant(moment.zone().orElse(ZoneOffset.UTC))
        .toString();
  }

  /** The same for texts that differ in spaces, signs and capitals alone. */
  private static String words(Report report) {
    return RecordDraft.digest(
        report.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip());
  }
}
