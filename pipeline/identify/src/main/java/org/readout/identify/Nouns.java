package org.readout.identify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;

/** The nouns by which reports refer to actors, from {@code nouns.txt}. */
final class Nouns {
  private static final String FILE = "nouns.txt";

  /** What a noun says about who is meant. */
  enum Category {
    OFFICE,
    LEADER,
    COUNTERPART,
    OFFICIAL,
    GOVERNMENT,
    FORCE,
    REBEL,
    PEOPLE,
    BODY,
    DELEGATION,
    TEXT,
    PAIR;

    /** Whether a person's name may follow: "envoy Jane Doe". */
    boolean isPersonal() {
      return this == OFFICE || this == LEADER || this == COUNTERPART || this == OFFICIAL;
    }
  }

  /**
   * A noun or noun phrase.
   *
   * @param words its words, in lower case
   * @param category what it means
   * @param role for an office, the role in the registry
   */
  record Noun(List<String> words, Category category, Optional<String> role) {
    Noun {
      words = List.copyOf(words);
    }

    String text() {
      return String.join(" ", words);
    }
  }

  private final Map<Category, Map<String, List<Noun>>> byFirstWord = new EnumMap<>(Category.class);
  private final Map<String, List<Noun>> actors = new HashMap<>();

  private Nouns() {}

  static Nouns load() {
    try (InputStream in = Nouns.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + FILE);
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  static Nouns read(BufferedReader in) throws IOException {
    Nouns nouns = new Nouns();
    Optional<Category> section = Optional.empty();
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      if (text.startsWith("[") && text.endsWith("]")) {
        section = Optional.of(category(text.substring(1, text.length() - 1), number));
        continue;
      }
      int line0 = number;
      Category category = section.orElseThrow(() -> bad(line0, "a noun outside of a section"));
      int equals = text.indexOf('=');
      if ((equals >= 0) != (category == Category.OFFICE)) {
        throw bad(number, "a role is given for offices, and only for them");
      }
      String words = (equals < 0 ? text : text.substring(0, equals)).strip();
      Optional<String> role =
          equals < 0 ? Optional.empty() : Optional.of(text.substring(equals + 1).strip());
      if (words.isEmpty() || !words.equals(words.toLowerCase(Locale.ROOT))) {
        throw bad(number, "a noun is written in lower case");
      }
      nouns.add(new Noun(List.of(words.split(" ")), category, role));
    }
    return nouns;
  }

  private static Category category(String name, int line) {
    for (Category c : Category.values()) {
      if (c.name().equals(name.toUpperCase(Locale.ROOT))) {
        return c;
      }
    }
    throw bad(line, "no such section: " + name);
  }

  private static IllegalStateException bad(int line, String reason) {
    return new IllegalStateException(FILE + ":" + line + ": " + reason);
  }

  private void add(Noun noun) {
    byFirstWord
        .computeIfAbsent(noun.category(), c -> new HashMap<>())
        .computeIfAbsent(noun.words().get(0), w -> new ArrayList<>())
        .add(noun);
    if (noun.category() != Category.PAIR) {
      actors.computeIfAbsent(noun.words().get(0), w -> new ArrayList<>()).add(noun);
    }
  }

  /** The longest noun phrase whose first word is token {@code i}. */
  Optional<Noun> at(Sentence s, int i) {
    return longest(s, i, actors);
  }

  /** The role of an office by its title: "foreign minister" of "Foreign Minister". */
  Optional<String> office(String title) {
    String words = title.toLowerCase(Locale.ROOT);
    int space = words.indexOf(' ');
    String first = space < 0 ? words : words.substring(0, space);
    for (Noun n :
        byFirstWord.getOrDefault(Category.OFFICE, Map.of()).getOrDefault(first, List.of())) {
      if (n.text().equals(words)) {
        return n.role();
      }
    }
    return Optional.empty();
  }

  /** Whether the token can head a pair: "leaders" in "the two leaders". */
  Optional<Noun> pairAt(Sentence s, int i) {
    return longest(s, i, byFirstWord.getOrDefault(Category.PAIR, Map.of()));
  }

  private static Optional<Noun> longest(Sentence s, int i, Map<String, List<Noun>> nouns) {
    Token first = s.token(i);
    Optional<Noun> best = Optional.empty();
    String form = first.form().toLowerCase(Locale.ROOT);
    for (Noun n : nouns.getOrDefault(form, List.of())) {
      best = longer(best, n, s, i);
    }
    String lemma = singular(first, form);
    if (!lemma.equals(form)) {
      for (Noun n : nouns.getOrDefault(lemma, List.of())) {
        best = longer(best, n, s, i);
      }
    }
    return best;
  }

  private static Optional<Noun> longer(Optional<Noun> best, Noun n, Sentence s, int i) {
    int length = n.words().size();
    if ((best.isPresent() && best.get().words().size() >= length) || i + length > s.size()) {
      return best;
    }
    for (int k = 1; k < length; k++) {
      Token t = s.token(i + k);
      String form = t.form().toLowerCase(Locale.ROOT);
      String word = n.words().get(k);
      if (!form.equals(word) && !singular(t, form).equals(word)) {
        return best;
      }
    }
    return Optional.of(n);
  }

  /** The singular of a noun; proper nouns keep their form as lemma, so endings are cut here. */
  static String singular(Token token, String form) {
    if (!token.xpos().startsWith("NN") || !token.xpos().endsWith("S")) {
      return form;
    }
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    if (!lemma.equals(form)) {
      return lemma;
    }
    if (form.endsWith("ies") && form.length() > 4) {
      return form.substring(0, form.length() - 3) + "y";
    }
    if (form.endsWith("men")) {
      return form.substring(0, form.length() - 2) + "an";
    }
    return form.endsWith("s") && !form.endsWith("ss") ? form.substring(0, form.length() - 1) : form;
  }
}
