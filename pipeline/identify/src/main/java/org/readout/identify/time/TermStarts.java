package org.readout.identify.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Dates the likes of "since she took office" by the terms of office that are known.
 *
 * <p>Goes through a report's sentences in order, since "he" is whoever with an office was named
 * last.
 */
final class TermStarts {
  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_CLAUSE = 9;

  private final OfficeTerms terms;
  private final Optional<LocalDate> reportDay;
  private Optional<String> lastNamed = Optional.empty();

  TermStarts(OfficeTerms terms, Optional<LocalDate> reportDay) {
    this.terms = terms;
    this.reportDay = reportDay;
  }

  /** The times found, and those of terms among them, in order. */
  List<Grammar.Found> in(List<Piece> pieces, List<Grammar.Found> found) {
    List<Grammar.Found> all = new ArrayList<>(found);
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.is("since") || piece.is("after") || piece.is("before")) {
        add(all, clause(pieces, i));
      }
      if (piece.startsUpper()) {
        name(pieces, i).ifPresent(n -> lastNamed = Optional.of(n));
      }
    }
    return all;
  }

  private static void add(List<Grammar.Found> all, Optional<Grammar.Found> clause) {
    clause.ifPresent(
        c -> {
          all.removeIf(f -> f.from() < c.to() && c.from() < f.to());
          int at = 0;
          while (at < all.size() && all.get(at).from() < c.from()) {
            at++;
          }
          all.add(at, c);
        });
  }

  private Optional<Grammar.Found> clause(List<Piece> pieces, int since) {
    int to = officeEnd(pieces, since + 1);
    if (to < 0 || reportDay.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> who = Optional.empty();
    for (int i = since + 1; i < to && who.isEmpty(); i++) {
      if (pieces.get(i).startsUpper()) {
        who = name(pieces, i);
      }
    }
    boolean otherPerson =
        pieces.subList(since + 1, to).stream().anyMatch(p -> p.tag().startsWith("NNP"));
    if (who.isEmpty() && !otherPerson) {
      who = lastNamed;
    }
    return who.flatMap(name -> terms.began(name, reportDay.get()))
        .map(day -> new Grammar.Found(since, to, new Meaning.Since(day)));
  }

  /** Behind "took office", "taking power", "his inauguration" within a few pieces, else -1. */
  private static int officeEnd(List<Piece> pieces, int from) {
    for (int i = from; i < Math.min(pieces.size(), from + LONGEST_CLAUSE); i++) {
      Piece piece = pieces.get(i);
      switch (piece.lower()) {
        case "took", "taking", "takes", "assumed", "assuming", "entered", "entering" -> {
          boolean office =
              i + 1 < pieces.size()
                  && (pieces.get(i + 1).is("office") || pieces.get(i + 1).is("power"));
          return office ? i + 2 : -1;
        }
        case "came", "coming", "returned", "returning" -> {
          boolean office =
              i + 2 < pieces.size()
                  && (pieces.get(i + 1).is("to") || pieces.get(i + 1).is("into"))
                  && (pieces.get(i + 2).is("office") || pieces.get(i + 2).is("power"));
          return office ? i + 3 : -1;
        }
        case "inauguration" -> {
          return i + 1;
        }
        case ",", ".", ";" -> {
          return -1;
        }
        default -> {}
      }
    }
    return -1;
  }

  /** The longest known name that starts at {@code i}. */
  private Optional<String> name(List<Piece> pieces, int i) {
    StringBuilder phrase = new StringBuilder();
    Optional<String> longest = Optional.empty();
    for (int j = i; j < Math.min(pieces.size(), i + LONGEST_NAME); j++) {
      if (!pieces.get(j).startsUpper()) {
        break;
      }
      phrase.append(j > i ? " " : "").append(pieces.get(j).form());
      if (terms.knows(phrase.toString())) {
        longest = Optional.of(phrase.toString());
      }
    }
    return longest;
  }
}
