package org.readout.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.readout.vocabulary.ActorId;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.Status;
import org.readout.vocabulary.When;

/** What facts of one thing come to, given in {@link Candidate#ORDER}. */
record RecordDraft(String id, List<Candidate> members) {
  static RecordDraft of(List<Candidate> members) {
    return new RecordDraft(id(members.get(0)), members);
  }

  /**
   * Made from what the earliest report says, so that reports that come later do not change it: kind
   * and day and parties for a person to read, and a digest of the report and the place in it.
   */
  private static String id(Candidate earliest) {
    String day =
        earliest
            .date()
            .from()
            .or(() -> earliest.date().to())
            .map(LocalDate::toString)
            .orElse("undated");
    List<String> who =
        earliest.countries().isEmpty()
            ? earliest.parties().stream().map(p -> p.value().replaceFirst(".*/", "")).toList()
            : earliest.countries().stream().map(c -> c.value().toLowerCase(Locale.ROOT)).toList();
    List<String> parts = new ArrayList<>(List.of(earliest.kind(), day));
    parts.addAll(who.subList(0, Math.min(3, who.size())));
    parts.add(digest(earliest.report() + "\n" + earliest.fact()).substring(0, 8));
    return String.join("-", parts);
  }

  static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  void write(Database database) throws SQLException {
    When date = date();
    Candidate latest = members.get(members.size() - 1);
    Optional<LocalDate> first = date.from().or(date::to);
    database.update(
        "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        latest.kind(),
        type(latest),
        commonest(Candidate::code),
        commonest(Candidate::mode),
        status().name(),
        date.from(),
        date.to(),
        date.precision().name(),
        date.assumed() ? 1 : 0,
        first.map(LocalDate::toString).orElse("9999-12-31"),
        date.to().or(date::from).map(LocalDate::toString).orElse("9999-12-31"),
        commonest(Candidate::place),
        commonest(Candidate::placeCountry),
        members.get(0).words(),
        members.stream().map(Candidate::report).distinct().count(),
        members.stream().map(Candidate::origin).distinct().count());
    parties(database, "party", exactest(Candidate::parties, Candidate::countries));
    parties(database, "recipient", exactest(Candidate::recipients, Candidate::recipientCountries));
    parties(database, "asserter", union(Candidate::asserters));
    countries(database, "country", union(Candidate::countries));
    countries(database, "recipient-country", union(Candidate::recipientCountries));
  }

  private String type(Candidate latest) {
    return switch (latest.kind()) {
      // The state last asserted.
      case "agreement" -> latest.type();
      case "contact" ->
          commonest(m -> Optional.of(m.type()).filter(t -> !t.equals("UNSPECIFIED")))
              .orElse("UNSPECIFIED");
      default -> latest.type();
    };
  }

  /** Held as soon as one report says so; else what was published last. */
  private Status status() {
    for (Status settled : List.of(Status.OCCURRED, Status.ONGOING, Status.HISTORICAL)) {
      if (members.stream().anyMatch(m -> m.status() == settled)) {
        return settled;
      }
    }
    return members.get(members.size() - 1).status();
  }

  /** The day that most reports state; else the narrowest stretch. */
  private When date() {
    List<When> stated =
        members.stream().filter(Candidate::statesItsDay).map(Candidate::date).toList();
    Map<LocalDate, Integer> votes = new TreeMap<>();
    stated.forEach(w -> votes.merge(w.from().orElseThrow(), 1, Integer::sum));
    Optional<LocalDate> day = mostVoted(votes);
    if (day.isPresent()) {
      return stated.stream().filter(w -> w.from().equals(day)).findFirst().orElseThrow();
    }
    return members.stream()
        .map(Candidate::date)
        .filter(When::isStated)
        .min(Comparator.comparingLong(w -> Window.of(w).map(Window::days).orElse(Long.MAX_VALUE)))
        .orElse(When.unstated());
  }

  private <T> Optional<T> commonest(Function<Candidate, Optional<T>> of) {
    Map<String, Integer> votes = new TreeMap<>();
    Map<String, T> values = new TreeMap<>();
    for (Candidate member : members) {
      of.apply(member)
          .ifPresent(
              value -> {
                votes.merge(value.toString(), 1, Integer::sum);
                values.put(value.toString(), value);
              });
    }
    return mostVoted(votes).map(values::get);
  }

  private static <K> Optional<K> mostVoted(Map<K, Integer> votes) {
    return votes.entrySet().stream()
        .max(
            Map.Entry.<K, Integer>comparingByValue()
                .thenComparing(e -> e.getKey().toString(), Comparator.reverseOrder()))
        .map(Map.Entry::getKey);
  }

  private <T> List<T> union(Function<Candidate, List<T>> of) {
    Set<T> found = new LinkedHashSet<>();
    members.forEach(m -> found.addAll(of.apply(m)));
    return List.copyOf(found);
  }

  /** Everybody named, but for a country whose people another report names. */
  private List<ActorId> exactest(
      Function<Candidate, List<ActorId>> who, Function<Candidate, List<CountryCode>> whose) {
    Candidate most =
        members.stream()
            .max(
                Comparator.<Candidate>comparingLong(m -> persons(who.apply(m)))
                    .thenComparing(
                        Comparator.comparing(members::indexOf, Comparator.reverseOrder())))
            .orElseThrow();
    List<ActorId> found = new ArrayList<>(who.apply(most));
    if (persons(found) == 0) {
      return union(who);
    }
    for (ActorId id : union(who)) {
      boolean stands =
          id.value().startsWith("person/") && found.stream().anyMatch(f -> sameTail(f, id));
      boolean covered =
          id.value().startsWith("country/")
              && whose.apply(most).stream()
                  .anyMatch(c -> id.value().endsWith("/" + c.value().toLowerCase(Locale.ROOT)));
      if (!stands && !covered && !found.contains(id)) {
        found.add(id);
      }
    }
    return found;
  }

  private static long persons(List<ActorId> ids) {
    return ids.stream().filter(id -> id.value().startsWith("person/")).count();
  }

  private static boolean sameTail(ActorId a, ActorId b) {
    return a.value().endsWith(b.value().replace("person/", "-"))
        || b.value().endsWith(a.value().replace("person/", "-"));
  }

  private void parties(Database database, String role, Collection<ActorId> ids)
      throws SQLException {
    int position = 0;
    for (ActorId actor : ids) {
      insert(database, role, position++, actor.value(), null);
    }
  }

  private void countries(Database database, String role, Collection<CountryCode> codes)
      throws SQLException {
    int position = 0;
    for (CountryCode country : codes) {
      insert(database, role, position++, null, country.value());
    }
  }

  private void insert(
      Database database,
      String role,
      int position,
      @Nullable String actor,
      @Nullable String country)
      throws SQLException {
    database.update(
        "INSERT INTO record_party VALUES (?, ?, ?, ?, ?)", id, role, position, actor, country);
  }
}
