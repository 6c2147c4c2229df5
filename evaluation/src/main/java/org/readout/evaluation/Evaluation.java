package org.readout.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.readout.acquire.Acquired;
import org.readout.acquire.Acquisition;
import org.readout.annotate.Annotator;
import org.readout.annotate.Name;
import org.readout.exchange.ReadingJson;
import org.readout.exchange.ReadingParser;
import org.readout.knowledge.Knowledge;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.Ledger;
import org.readout.ledger.Query;
import org.readout.ledger.ReadingDocuments;
import org.readout.reader.Reader;
import org.readout.vocabulary.ExplainedReading;
import org.readout.vocabulary.Explanation;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Report;

/**
 * Runs the reading over gold data and scores it. Each document is read once, on all cores, however
 * many tasks need it.
 */
public final class Evaluation {
  /** The day for which the gold lists who is in office. */
  private static final LocalDate LEADERS_DAY = LocalDate.of(2026, 5, 15);

  private final Gold gold;
  private final Annotator annotator;
  private final Knowledge knowledge;
  private final Reader reader;
  private final Acquisition acquisition = new Acquisition();
  private final ObjectMapper json = new ObjectMapper();
  private final Documents documents = new Documents();
  private final Map<Task, Map<String, String>> lines = new EnumMap<>(Task.class);
  private final Map<String, String> readings = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  public Evaluation(Gold gold, Annotator annotator, Knowledge knowledge) {
    this.gold = gold;
    this.annotator = annotator;
    this.knowledge = knowledge;
    this.reader = new Reader(annotator, knowledge);
  }

  /** Hears how far the reading has come. */
  public interface Progress {
    void done(int documents, int of);
  }

  /**
   * Scores {@code tasks}, in their own order.
   *
   * @throws IOException where gold cannot be read
   */
  public List<Scores> score(Set<Task> tasks, Progress progress) throws IOException {
    Map<Task, List<JsonNode>> records = new EnumMap<>(Task.class);
    for (Task task : new TreeSet<>(tasks)) {
      List<JsonNode> found = gold.records(task.file());
      records.put(task, found);
      Map<String, String> byId = new LinkedHashMap<>();
      InputLines.of(task, found).forEach(input -> byId.put(input.id(), input.line()));
      lines.put(task, byId);
    }
    readAll(progress);
    List<Scores> scores = new ArrayList<>();
    for (Map.Entry<Task, List<JsonNode>> entry : records.entrySet()) {
      scores.add(score(entry.getKey(), entry.getValue()));
    }
    return scores;
  }

  /** The documents that could not be read, each with its reason; they count as read empty. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  private void readAll(Progress progress) {
    Set<String> all = new LinkedHashSet<>();
    lines.values().forEach(byId -> all.addAll(byId.values()));
    all.removeAll(readings.keySet());
    List<Callable<Outcome>> work =
        all.stream().<Callable<Outcome>>map(line -> () -> read(line)).toList();
    for (Outcome outcome : onAllCores(work, progress)) {
      readings.put(outcome.line(), outcome.reading());
      outcome.problem().ifPresent(problems::add);
    }
  }

  /** What came of one input line; a reading takes less room as JSON than as objects. */
  private record Outcome(String line, String reading, Optional<String> problem) {}

  private Outcome read(String line) {
    Acquired acquired = acquisition.line(line, 1);
    if (acquired instanceof Acquired.Refused refused) {
      String id = refused.refusal().id().orElse("a document");
      return new Outcome(line, "{}", Optional.of(id + ": " + refused.refusal().reason()));
    }
    Report report = ((Acquired.Taken) acquired).report();
    try {
      return new Outcome(line, documents.write(reader.read(report)), Optional.empty());
    } catch (RuntimeException e) {
      // A broken promise in a stage costs this document, not the evaluation.
      return new Outcome(line, "{}", Optional.of(report.id() + ": could not be read: " + e));
    }
  }

  private static <T> List<T> onAllCores(List<Callable<T>> work, Progress progress) {
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<T>> results = new ArrayList<>();
      work.forEach(w -> results.add(pool.submit(w)));
      List<T> done = new ArrayList<>();
      for (Future<T> result : results) {
        done.add(result.get());
        progress.done(done.size(), results.size());
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a gold record could not be worked on", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private Scores score(Task task, List<JsonNode> records) throws IOException {
    return switch (task) {
      case CONTACTS -> new Contacts().score(records, readings(task));
      case EVENTS -> new Events().score(records, readings(task));
      case ROOTS -> new Roots().score(records, readings(task));
      case QUOTES -> new Quotes().score(records, readings(task));
      case TIMES -> new Times().score(records, readings(task));
      case PAIRS -> pairs(records);
      case NAMES -> names(records);
      case LEADERS -> leaders(records);
      case HTML -> new ArticleTexts().score(records, pages(records));
      case DATES -> new PublicationDays().score(records, pages(records));
    };
  }

  private Readings readings(Task task) {
    return id -> {
      Optional<String> line = line(task, id);
      return line.isEmpty()
          ? MissingNode.getInstance()
          : parsed(readings.getOrDefault(line.get(), "{}"));
    };
  }

  private Optional<String> line(Task task, String id) {
    return Optional.ofNullable(lines.getOrDefault(task, Map.of()).get(id));
  }

  private JsonNode parsed(String reading) {
    try {
      return json.readTree(reading);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a reading was written that is no JSON", e);
    }
  }

  private Scores pairs(List<JsonNode> records) throws IOException {
    Pairs pairs = new Pairs();
    Path folder = Files.createTempDirectory("readout-evaluation");
    try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"), documents)) {
      List<Reading> all =
          InputLines.of(Task.PAIRS, records).stream()
              .map(input -> readings.getOrDefault(input.line(), "{}"))
              .filter(reading -> !reading.equals("{}"))
              .map(documents::read)
              .toList();
      ledger.postAll(all);
      try (Stream<ContactRecord> contacts = ledger.contacts(Query.all())) {
        contacts.forEach(c -> pairs.add(c.id(), c.reports()));
      }
    } finally {
      remove(folder);
    }
    return pairs.score(records);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static final class Documents implements ReadingDocuments {
    private final ReadingJson writer = ReadingJson.oneLine();
    private final ReadingParser parser = new ReadingParser();

    @Override
    public String write(Reading reading) {
      return writer.write(reading);
    }

    @Override
    public Reading read(String document) {
      return parser.reading(document);
    }
  }

  private Scores names(List<JsonNode> records) {
    List<Callable<List<Name>>> work =
        records.stream().<Callable<List<Name>>>map(r -> () -> Names.found(annotator, r)).toList();
    List<List<Name>> found = onAllCores(work, (done, of) -> {});
    Names names = new Names();
    for (int i = 0; i < records.size(); i++) {
      names.add(records.get(i), found.get(i));
    }
    return names.scores(records.size());
  }

  private Scores leaders(List<JsonNode> records) throws IOException {
    Leaders leaders = new Leaders(knowledge);
    leaders.byTerms(records);
    leaders.onDay(gold.records("leaders/factbook_leaders.jsonl"), LEADERS_DAY);
    return leaders.scores();
  }

  private Readings pages(List<JsonNode> records) throws IOException {
    List<Callable<Pages.Taken>> work =
        records.stream().<Callable<Pages.Taken>>map(r -> () -> Pages.taken(gold, r)).toList();
    Map<String, JsonNode> reports = new HashMap<>();
    for (Pages.Taken page : onAllCores(work, (done, of) -> {})) {
      page.report().ifPresent(report -> reports.put(page.id(), report));
      page.problem().ifPresent(reason -> problems.add(page.id() + ": " + reason));
    }
    return id -> reports.getOrDefault(id, MissingNode.getInstance());
  }

  /** What the reader thought where {@code miss} is, of what {@code task} asks for. */
  public List<Explanation> why(Task task, Miss miss) {
    List<Explanation> trail = new ArrayList<>();
    for (String id : miss.documents()) {
      Optional<String> line = line(task, id);
      if (line.isPresent() && acquisition.line(line.get(), 1) instanceof Acquired.Taken taken) {
        ExplainedReading explained = reader.explain(taken.report());
        WhyMissed.of(task, miss, explained).forEach(trail::add);
      }
    }
    return trail;
  }
}
