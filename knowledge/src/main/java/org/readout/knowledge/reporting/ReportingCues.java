package org.readout.knowledge.reporting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.vocabulary.Stance;

/** The words that report speech, belief and intention, and the words that tell a stance. */
public final class ReportingCues {
  private static final String CUES = "cues.tsv";
  private static final String STANCES = "stances.tsv";

  private final Map<Cue.Kind, Map<String, List<Cue>>> cues = new EnumMap<>(Cue.Kind.class);
  private final Map<When, Map<String, Stance.Kind>> stances = new EnumMap<>(When.class);
  private final Set<String> bases = new LinkedHashSet<>();

  private ReportingCues() {}

  /** The lists that come with the program. */
  public static ReportingCues bundled() {
    try (Reader cues = resource(CUES);
        Reader stances = resource(STANCES)) {
      return read(CUES, cues, STANCES, stances);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads both lists; what is not as they say it must be is refused, with file and line. */
  static ReportingCues read(String cuesName, Reader cues, String stancesName, Reader stances) {
    ReportingCues read = new ReportingCues();
    for (Line line : lines(cuesName, cues, 4)) {
      read.addCue(line);
    }
    for (Line line : lines(stancesName, stances, 3)) {
      read.addStance(line);
    }
    return read;
  }

  /** Everything known of a word as a cue, in the order of the list. */
  public List<Cue> of(String lemma, Cue.Kind kind) {
    return cues.getOrDefault(kind, Map.of()).getOrDefault(lemma, List.of());
  }

  /** What denying this word amounts to: "did not rule out". */
  public Optional<Stance.Kind> negated(String lemma) {
    return stance(When.NEGATED, lemma);
  }

  /** What somebody does who says a sentence with this as its main word. */
  public Optional<Stance.Kind> said(String lemma) {
    return stance(When.SAID, lemma);
  }

  /** What somebody does who calls a thing this. */
  public Optional<Stance.Kind> modifier(String lemma) {
    return stance(When.MODIFIER, lemma);
  }

  /** What somebody does who speaks of this of theirs: "his readiness". */
  public Optional<Stance.Kind> noun(String lemma) {
    return stance(When.NOUN, lemma);
  }

  /** Whether the word's object is the ground of a complaint: "violate the charter". */
  public boolean namesBasis(String lemma) {
    return bases.contains(lemma);
  }

  private Optional<Stance.Kind> stance(When when, String lemma) {
    return Optional.ofNullable(stances.getOrDefault(when, Map.of()).get(lemma));
  }

  private enum When {
    NEGATED,
    SAID,
    MODIFIER,
    NOUN
  }

  private void addCue(Line line) {
    Cue.Kind kind =
        switch (line.field(1)) {
          case "verb" -> Cue.Kind.VERB;
          case "noun" -> Cue.Kind.NOUN;
          case "adjective" -> Cue.Kind.ADJECTIVE;
          default -> throw line.wrong("no word class: " + line.field(1));
        };
    Set<Cue.Frame> frames = new LinkedHashSet<>();
    Set<String> prepositions = new LinkedHashSet<>();
    for (String frame : line.words(2)) {
      switch (frame) {
        case "clause" -> frames.add(Cue.Frame.CLAUSE);
        case "quote" -> frames.add(Cue.Frame.QUOTE);
        case "to" -> {
          frames.add(Cue.Frame.TO);
          prepositions.add("to");
        }
        case "ing" -> frames.add(Cue.Frame.ING);
        case "object" -> frames.add(Cue.Frame.OBJECT);
        case "object-to" -> frames.add(Cue.Frame.OBJECT_TO);
        case "hearer" -> frames.add(Cue.Frame.HEARER);
        case "passive" -> frames.add(Cue.Frame.PASSIVE);
        case "alone" -> frames.add(Cue.Frame.ALONE);
        default -> {
          if (!PREPOSITIONS.contains(frame)) {
            throw line.wrong("neither a frame nor a preposition: " + frame);
          }
          prepositions.add(frame);
        }
      }
    }
    Optional<Stance.Kind> stance = line.stance(3);
    for (String word : line.words(0)) {
      Cue cue = new Cue(word.replace('_', ' '), kind, frames, prepositions, stance);
      cues.computeIfAbsent(kind, k -> new HashMap<>())
          .computeIfAbsent(cue.word(), w -> new ArrayList<>())
          .add(cue);
    }
  }

  private void addStance(Line line) {
    String when = line.field(0);
    if (when.equals("basis")) {
      line.words(1).forEach(w -> bases.add(w.replace('_', ' ')));
      return;
    }
    When key =
        switch (when) {
          case "negated" -> When.NEGATED;
          case "said" -> When.SAID;
          case "modifier" -> When.MODIFIER;
          case "noun" -> When.NOUN;
          default -> throw line.wrong("no such use: " + when);
        };
    Stance.Kind stance = line.stance(2).orElseThrow(() -> line.wrong("a stance is missing"));
    for (String word : line.words(1)) {
      Map<String, Stance.Kind> listed = stances.computeIfAbsent(key, k -> new HashMap<>());
      if (listed.putIfAbsent(word.replace('_', ' '), stance) != null) {
        throw line.wrong(word + " is listed twice");
      }
    }
  }

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "for", "of", "on", "about", "against", "to", "with", "at", "over", "in", "by", "from",
          "as", "into", "toward");

  private static Reader resource(String name) {
    InputStream in = ReportingCues.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the program lacks its list " + name);
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  private static List<Line> lines(String name, Reader reader, int fields) {
    List<Line> lines = new ArrayList<>();
    try {
      BufferedReader in = new BufferedReader(reader);
      int number = 0;
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        number++;
        if (text.isBlank() || text.startsWith("#")) {
          continue;
        }
        Line line = new Line(name, number, text.split("\t", -1));
        if (line.fields.length != fields) {
          throw line.wrong("needs " + fields + " fields, has " + line.fields.length);
        }
        lines.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return lines;
  }

  /** A line of a list, which knows where it stands. */
  private static final class Line {
    private final String file;
    private final int number;
    private final String[] fields;

    Line(String file, int number, String[] fields) {
      this.file = file;
      this.number = number;
      this.fields = fields;
    }

    String field(int i) {
      return fields[i].strip();
    }

    List<String> words(int i) {
      List<String> words = new ArrayList<>();
      for (String word : field(i).split(" +", -1)) {
        if (word.isEmpty()) {
          throw wrong("field " + (i + 1) + " is empty");
        }
        if (!word.equals("-")) {
          words.add(word);
        }
      }
      return words;
    }

    Optional<Stance.Kind> stance(int i) {
      if (field(i).equals("-")) {
        return Optional.empty();
      }
      for (Stance.Kind kind : Stance.Kind.values()) {
        if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(field(i))) {
          return Optional.of(kind);
        }
      }
      throw wrong("no such stance: " + field(i));
    }

    IllegalArgumentException wrong(String reason) {
      return new IllegalArgumentException(file + ", line " + number + ": " + reason);
    }
  }
}
