package org.readout.training.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.annotate.Name;

/**
 * One opinion of two teachers.
 *
 * <p>Where they agree, that stands. A name that only one has found stands, too. Where they take the
 * same words for different kinds, a place goes before a person, and a person before an
 * organisation. Where their bounds differ, CoreNLP's go first, but for longer places of nlp4j.
 * Articles and possessive marks are left out. Each of these was seen to be right more often than
 * its opposite on the development part of CrossNER politics.
 */
final class BothTeachers {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Set<String> POSSESSIVES = Set.of("'s", "’s", "'", "’");

  private BothTeachers() {}

  private record Candidate(Name name, int rank) {}

  /** The names of a sentence, in order; they do not overlap. */
  static List<Name> names(List<String> forms, List<String> nlp4j, List<String> coreNlp) {
    List<Name> first = spans(forms, nlp4j);
    List<Name> second = spans(forms, coreNlp);
    List<Candidate> candidates = new ArrayList<>();
    for (Name name : first) {
      if (name.kind() == Name.Kind.OTHER) {
        candidates.add(new Candidate(name, 1));
      } else if (second.contains(name)) {
        candidates.add(new Candidate(name, 100));
      } else {
        candidates.add(new Candidate(name, rank(forms, name, second, true)));
      }
    }
    for (Name name : second) {
      if (!first.contains(name)) {
        candidates.add(new Candidate(name, rank(forms, name, first, false)));
      }
    }
    candidates.sort(
        Comparator.comparingInt((Candidate c) -> -c.rank).thenComparingInt(c -> c.name.first()));
    List<Name> chosen = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (chosen.stream().noneMatch(n -> overlap(n, candidate.name))) {
        chosen.add(candidate.name);
      }
    }
    chosen.sort(Comparator.comparingInt(Name::first));
    return chosen;
  }

  private static int rank(List<String> forms, Name name, List<Name> others, boolean nlp4j) {
    boolean alone = true;
    boolean same = false;
    boolean longer = true;
    for (Name other : others) {
      if (overlap(name, other) && other.kind() != Name.Kind.OTHER) {
        alone = false;
        same |= name.first() == other.first() && name.last() == other.last();
        longer &= name.last() - name.first() > other.last() - other.first();
      }
    }
    if (alone) {
      boolean list = forms.subList(name.first(), name.last() + 1).contains(",");
      return list ? 2 : 50;
    }
    if (same) {
      return switch (name.kind()) {
        case PLACE -> 33;
        case PERSON -> 32;
        case ORGANISATION, OTHER -> 31;
      };
    }
    if (nlp4j) {
      return name.kind() == Name.Kind.PLACE && longer ? 25 : 10;
    }
    return 20;
  }

  private static boolean overlap(Name a, Name b) {
    return a.first() <= b.last() && b.first() <= a.last();
  }

  private static List<Name> spans(List<String> forms, List<String> tags) {
    List<Name> names = new ArrayList<>();
    int i = 0;
    while (i < tags.size()) {
      String type = type(tags.get(i));
      int last = i;
      while (last + 1 < tags.size() && goesOn(tags.get(last + 1), type)) {
        last++;
      }
      Optional<Name.Kind> kind = kind(type);
      if (kind.isPresent()) {
        add(forms, i, last, kind.get(), names);
      }
      i = last + 1;
    }
    return names;
  }

  private static void add(
      List<String> forms, int first, int last, Name.Kind kind, List<Name> names) {
    int from = first;
    int to = last;
    while (from <= to && ARTICLES.contains(forms.get(from).toLowerCase(Locale.ROOT))) {
      from++;
    }
    while (to >= from && POSSESSIVES.contains(forms.get(to))) {
      to--;
    }
    if (from <= to) {
      names.add(new Name(from, to, kind));
    }
  }

  private static String type(String tag) {
    return tag.length() > 2 && tag.charAt(1) == '-' ? tag.substring(2) : tag;
  }

  private static boolean goesOn(String tag, String type) {
    boolean opens = tag.startsWith("B-") || tag.startsWith("U-");
    return !opens && !tag.equals("O") && type(tag).equals(type);
  }

  private static Optional<Name.Kind> kind(String type) {
    return switch (type) {
      case "PERSON" -> Optional.of(Name.Kind.PERSON);
      case "ORG", "ORGANIZATION" -> Optional.of(Name.Kind.ORGANISATION);
      case "GPE", "LOC", "FAC", "LOCATION" -> Optional.of(Name.Kind.PLACE);
      case "NORP", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART", "LANGUAGE" ->
          Optional.of(Name.Kind.OTHER);
      default -> Optional.empty();
    };
  }
}
