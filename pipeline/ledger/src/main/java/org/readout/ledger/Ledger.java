package org.readout.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.vocabulary.Provenance;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;

/**
 * The stage's front door: keeps readings, makes records of them and answers from those.
 *
 * <p>Threads may share a ledger, and other programs may read the file while one writes. A posting
 * is whole or not at all, whenever the program ends. The same reports in any order give the same
 * records. Streams must be closed.
 */
public final class Ledger implements AutoCloseable {
  private final Path file;

  /** The day as of which it answers; empty for the whole ledger. */
  private final Optional<LocalDate> asOf;

  private final ReadingDocuments documents;
  private final Database database;
  private final Postings postings;
  private final Amendments amendments;
  private final Versions versions;

  private Ledger(Path file, ReadingDocuments documents, Database database, Matching matching) {
    this(file, documents, database, matching, Optional.empty());
  }

  private Ledger(
      Path file,
      ReadingDocuments documents,
      Database database,
      Matching matching,
      Optional<LocalDate> asOf) {
    this.file = file;
    this.asOf = asOf;
    this.documents = documents;
    this.database = database;
    this.postings = new Postings(database, documents, matching);
    this.amendments = new Amendments(database, new FactRows(database, matching));
    this.versions = new Versions(database, documents, this::keep);
  }

  /** The ledger of another, to ask as of a day. */
  private Ledger(Ledger whole, LocalDate day) {
    this(whole.file, whole.documents, whole.database, new FirstMatching(), Optional.of(day));
  }

  /**
   * Opens the ledger in {@code file}, or begins one.
   *
   * @throws LedgerException if the file is damaged, no ledger, a newer one, or cannot be written
   */
  public static Ledger open(Path file, ReadingDocuments documents) {
    Ledger ledger = new Ledger(file, documents, Database.open(file), new FirstMatching());
    try {
      ledger.catchUp();
      return ledger;
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  /**
   * Opens the ledger in {@code file} to ask it. It may lie where nothing can be written.
   *
   * @throws LedgerException if the file is damaged, no ledger or a newer one
   */
  public static Ledger openToAsk(Path file, ReadingDocuments documents) {
    return Database.isUnwritable(file)
        ? new Ledger(file, documents, Database.openUnwritable(file), new FirstMatching())
        : open(file, documents);
  }

  /** Brings a ledger of an earlier program up to date. */
  private void catchUp() {
    if (asking(postings::isBehind)) {
      database.inTransaction(
          () -> {
            amendments.lift();
            int reports = postings.catchUp();
            amendments.lay();
            return reports;
          });
    }
  }

  /** Whether a reading of the report with this id is held. */
  public synchronized boolean holds(String report) {
    return asking(
        () -> database.one("SELECT 1 FROM report WHERE id = ?", r -> true, report).isPresent());
  }

  /** Whether a reading of this very report is held: the same id, words and dates. */
  public synchronized boolean holds(Report report) {
    return asking(
        () ->
            database
                .one("SELECT content FROM report WHERE id = ?", r -> r.getString(1), report.id())
                .filter(Postings.content(report)::equals)
                .isPresent());
  }

  /** Takes a reading in; the same one again changes nothing. */
  public Posting post(Reading reading) {
    return postAll(List.of(reading)).get(0);
  }

  /**
   * Whether this very text is held, of this report or of the same article at another address; if it
   * is, how it came in is noted.
   */
  public synchronized boolean meets(Report report, Provenance provenance) {
    return database.inTransaction(() -> versions.meets(report, provenance));
  }

  /**
   * Takes in the reading of a report with how it came. A changed text of an article that is held
   * takes the place of the one before, which stays readable; the posting names the article's id.
   */
  public synchronized Posting post(Reading reading, Provenance provenance) {
    return receive(() -> versions.receive(reading, provenance));
  }

  /** What is known of the feeds that are watched; to be used while this ledger is open. */
  public WatchedFeeds feeds() {
    return new WatchedFeeds(database, this);
  }

  /** Takes readings in, all or none of them. */
  public synchronized List<Posting> postAll(List<Reading> readings) {
    return receive(
        () -> {
          List<Posting> done = new ArrayList<>();
          for (Reading reading : readings) {
            done.add(versions.receive(reading, Provenance.UNKNOWN));
          }
          return List.copyOf(done);
        });
  }

  /** Posts a reading, with the facts of the one before that amendments need. */
  private Posting keep(Reading reading, String document) throws SQLException {
    Optional<Reading> whole = amendments.keeping(reading, documents);
    return whole.isPresent()
        ? postings.post(whole.get(), documents.write(whole.get()))
        : postings.post(reading, document);
  }

  /** Takes something in beneath what people have amended. */
  private <T> T receive(Database.Work<T> work) {
    refuseAsOf();
    return database.inTransaction(
        () -> {
          amendments.lift();
          T done = work.run();
          amendments.lay();
          return done;
        });
  }

  private <T> T asking(Database.Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw database.trouble(e);
    }
  }

  public Stream<ContactRecord> contacts(Query query) {
    return answers().contacts(query);
  }

  public Stream<EventRecord> events(Query query) {
    return answers().events(query);
  }

  public Stream<AgreementRecord> agreements(Query query) {
    return answers().agreements(query);
  }

  public Stream<FollowUpRecord> followUps(Query query) {
    return answers().followUps(query);
  }

  /** Every count that a report makes, beside what the ledger holds. */
  public Stream<ClaimCheck> claims(Query query) {
    return answers().claims(query);
  }

  public Stream<StatementRecord> statements(Query query) {
    return answers().statements(query);
  }

  public Stream<ReportEntry> reports(Query query) {
    return answers().reports(query);
  }

  /** Reports with how they are kept. */
  public Stream<KeptReport> keptReports(Query query) {
    return answers().keptReports(query);
  }

  /** All that is kept of one report, by its id or a beginning of it that only it has. */
  public Optional<ReportDossier> report(String id) {
    try (Database asked = openToRead()) {
      return new Dossiers(asked, documents).report(id);
    }
  }

  /**
   * Reports, statements and records by their words, the best first.
   *
   * @throws SearchException if the words are none to look for
   */
  public SearchResult search(Search search) {
    try (Database asked = openToRead()) {
      return new Searching(asked).search(search);
    }
  }

  /** Which reports are held, by source and day, of the days given, and where some are missing. */
  public Coverage coverage(Optional<LocalDate> from, Optional<LocalDate> to) {
    try (Database asked = openToRead()) {
      return new Covering(asked).coverage(from, to);
    }
  }

  /**
   * What each side tells of one contact, side by side.
   *
   * @param id the contact's id, or a beginning of it that only it has
   * @param likeness tells which of the sides' sentences say the same
   */
  public Optional<Comparison> compare(String id, Likeness likeness) {
    try (Answers answers = answers()) {
      return answers.comparison(id, documents, likeness);
    }
  }

  /**
   * Corrects the ledger: one more entry, which holds from now on, however often reports are posted
   * or read anew.
   *
   * @param author who corrects
   * @param reason why
   * @param made when
   * @throws CorrectionException if it cannot be made
   */
  public synchronized Amendment amend(
      Correction correction, String author, String reason, Instant made) {
    refuseAsOf();
    return database.inTransaction(() -> amendments.make(correction, author, reason, made));
  }

  /** The present reading of a report, with the report as it was taken in. */
  public Optional<Reading> reading(String report) {
    try (Database asked = openToRead()) {
      return asked
          .one(
              "SELECT d.document FROM report r JOIN reading d ON d.report = r.key AND d.reader ="
                  + " r.reader WHERE r.id = ?",
              row -> row.getString(1),
              report)
          .map(documents::read);
    } catch (SQLException e) {
      throw database.trouble(e);
    }
  }

  /** Every amendment, in order. */
  public List<Amendment> amendments() {
    try (Database asked = openToRead()) {
      return amendmentsIn(asked).all(number -> true);
    } catch (SQLException e) {
      throw database.trouble(e);
    }
  }

  /**
   * The life of a record or statement: the reports that tell of it and what was corrected.
   *
   * @param record its id or a beginning of it that only it has; also one that it had when something
   *     was corrected in it
   * @return empty if there is none and was none that anybody corrected
   */
  public Optional<History> history(String record) {
    try (Database asked = openToRead()) {
      Optional<Records.Called> found = new Records(asked).find(record);
      String id = found.map(Records.Called::id).orElse(record);
      List<Amendment> corrected = amendmentsIn(asked).of(id);
      return found.isEmpty() && corrected.isEmpty()
          ? Optional.empty()
          : Optional.of(new History(id, new Answers(asked).tellers(id), corrected));
    } catch (SQLException e) {
      throw database.trouble(e);
    }
  }

  private static Amendments amendmentsIn(Database asked) {
    return new Amendments(asked, new FactRows(asked, new FirstMatching()));
  }

  private void refuseAsOf() {
    if (asOf.isPresent()) {
      throw new IllegalStateException("a ledger as of a day takes nothing in");
    }
  }

  /** Everything known of one contact, by its id or a beginning of it that only it has. */
  public Optional<ContactDossier> contact(String id) {
    try (Answers answers = answers()) {
      return answers.contact(id, documents);
    }
  }

  /** Opens a desk to leaf through the ledger; to be closed. */
  public Desk desk() {
    return new Desk(openToRead(), documents);
  }

  /**
   * The same ledger, to ask only, as it was known at the end of a day: from the reports published
   * by then, with what later ones tell left out. What is one thing is decided by today's matching.
   * Reports without a day are left out. Nothing can be posted to it; it needs no closing.
   */
  public Ledger asOf(LocalDate day) {
    return new Ledger(this, day);
  }

  /** The reports behind records; must be closed. */
  public Testimonies testimonies() {
    return new Testimonies(openToRead(), documents);
  }

  /** Each answer has its own connection, so that it sees one state and disturbs no posting. */
  private Answers answers() {
    return new Answers(openToRead());
  }

  private Database openToRead() {
    return asOf.map(day -> AsOf.open(file, day)).orElseGet(() -> Database.openForReading(file));
  }

  @Override
  public synchronized void close() {
    if (asOf.isEmpty()) {
      database.close();
    }
  }
}
