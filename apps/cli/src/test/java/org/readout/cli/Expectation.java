package org.readout.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.Channel;
import org.readout.vocabulary.Contact;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Event;
import org.readout.vocabulary.EventType;
import org.readout.vocabulary.FollowUp;
import org.readout.vocabulary.Reading;
import org.readout.vocabulary.Stance;
import org.readout.vocabulary.Statement;
import org.readout.vocabulary.Status;

/**
 * One line of an expectation file: a fact that a reading must have or, after {@code no}, must not
 * have. Words left out leave that part open.
 *
 * <pre>
 * contact CHANNEL STATUS CODE,CODE DATE
 * event TYPE ACTOR -> RECIPIENT
 * statement STANCE SPEAKER
 * follow-up CODE,CODE
 * </pre>
 *
 * <p>An actor is an actor id, or the codes of countries that act together. A line after {@code
 * todo} is not yet required.
 */
record Expectation(String line, boolean todo, boolean absent, Predicate<Reading> fact) {
  /** The expectations in {@code file}, one a line. */
  static List<Expectation> of(Path file) throws IOException {
    List<Expectation> expectations = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        continue;
      }
      try {
        expectations.add(parse(line));
      } catch (RuntimeException e) {
        throw new IllegalArgumentException(
            file.getFileName() + ":" + (i + 1) + ": cannot be understood: " + line, e);
      }
    }
    return expectations;
  }

  boolean isMetBy(Reading reading) {
    return fact.test(reading) != absent;
  }

  /** What was read, in the words of the expectations. */
  static String describe(Reading reading) {
    Stream<String> contacts =
        reading.contacts().stream()
            .map(
                c ->
                    "contact %s %s %s %s"
                        .formatted(c.channel(), c.status(), c.countries(), c.date()));
    Stream<String> events =
        reading.events().stream()
            .map(
                e ->
                    "event %s %s %s -> %s %s"
                        .formatted(
                            e.type(),
                            e.actors(),
                            e.actorCountries(),
                            e.recipients(),
                            e.recipientCountries()));
    Stream<String> statements =
        reading.statements().stream()
            .map(s -> "statement %s %s".formatted(s.stance(), s.speakers()));
    Stream<String> followUps =
        reading.followUps().stream().map(f -> "follow-up %s".formatted(f.parties()));
    return Stream.of(contacts, events, statements, followUps)
        .flatMap(s -> s)
        .collect(Collectors.joining("\n"));
  }

  private static Expectation parse(String line) {
    List<String> words = List.of(line.split(" +", -1));
    boolean todo = words.get(0).equals("todo");
    if (todo) {
      words = words.subList(1, words.size());
    }
    boolean absent = words.get(0).equals("no");
    if (absent) {
      words = words.subList(1, words.size());
    }
    return new Expectation(line, todo, absent, fact(words.get(0), words.subList(1, words.size())));
  }

  private static Predicate<Reading> fact(String kind, List<String> words) {
    switch (kind) {
      case "contact" -> {
        Predicate<Contact> contact = contact(words);
        return r -> r.contacts().stream().anyMatch(contact);
      }
      case "event" -> {
        Predicate<Event> event = event(words);
        return r -> r.events().stream().anyMatch(event);
      }
      case "statement" -> {
        Predicate<Statement> statement = statement(words);
        return r -> r.statements().stream().anyMatch(statement);
      }
      case "follow-up" -> {
        Predicate<FollowUp> followUp = followUp(words);
        return r -> r.followUps().stream().anyMatch(followUp);
      }
      default -> throw new IllegalArgumentException("no kind of fact: " + kind);
    }
  }

  private static Predicate<Contact> contact(List<String> words) {
    atMost(4, words);
    Optional<Channel> channel = word(words, 0).map(w -> Channel.valueOf(constant(w)));
    Optional<Status> status =
        word(words, 1).map(w -> w.equals("held") ? Status.OCCURRED : Status.valueOf(constant(w)));
    Optional<Set<CountryCode>> countries = word(words, 2).map(Expectation::countries);
    Optional<LocalDate> date = word(words, 3).map(LocalDate::parse);
    return c ->
        open(channel, c.channel()::equals)
            && open(status, c.status()::equals)
            && open(countries, Set.copyOf(c.countries())::equals)
            && open(date, d -> c.date().from().equals(Optional.of(d)));
  }

  private static Predicate<Event> event(List<String> words) {
    atMost(4, words);
    if (words.size() == 3 || (words.size() == 4 && !words.get(2).equals("->"))) {
      throw new IllegalArgumentException("actor and recipient stand on both sides of ->");
    }
    Optional<EventType> type = word(words, 0).map(w -> EventType.valueOf(constant(w)));
    Predicate<Event> by =
        word(words, 1)
            .map(a -> (Predicate<Event>) e -> names(a, e.actors(), e.actorCountries()))
            .orElse(e -> true);
    Predicate<Event> to =
        word(words, 3)
            .map(a -> (Predicate<Event>) e -> names(a, e.recipients(), e.recipientCountries()))
            .orElse(e -> true);
    return e -> open(type, e.type()::equals) && by.test(e) && to.test(e);
  }

  private static Predicate<Statement> statement(List<String> words) {
    atMost(2, words);
    Optional<Stance.Kind> kind = word(words, 0).map(w -> Stance.Kind.valueOf(constant(w)));
    Optional<ActorId> speaker = word(words, 1).map(ActorId::new);
    return s ->
        open(kind, k -> s.stance().filter(x -> x.kind() == k).isPresent())
            && open(speaker, s.speakers()::contains);
  }

  private static Predicate<FollowUp> followUp(List<String> words) {
    atMost(1, words);
    Optional<Set<CountryCode>> parties = word(words, 0).map(Expectation::countries);
    return f -> open(parties, Set.copyOf(f.parties())::equals);
  }

  private static boolean names(String actor, List<ActorId> actors, List<CountryCode> countries) {
    return actor.contains("/")
        ? actors.contains(new ActorId(actor))
        : countries.containsAll(countries(actor));
  }

  private static <T> boolean open(Optional<T> wanted, Predicate<T> holds) {
    return wanted.isEmpty() || holds.test(wanted.get());
  }

  private static Set<CountryCode> countries(String codes) {
    return Stream.of(codes.split(",", -1))
        .map(CountryCode::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<String> word(List<String> words, int at) {
    return at < words.size() ? Optional.of(words.get(at)) : Optional.empty();
  }

  private static void atMost(int most, List<String> words) {
    if (words.size() > most) {
      throw new IllegalArgumentException("too many words: " + words);
    }
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
