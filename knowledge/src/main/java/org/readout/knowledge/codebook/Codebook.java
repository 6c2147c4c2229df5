package org.readout.knowledge.codebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.vocabulary.EventType;

/** All event types with what evokes them, as read from the codebook's files. */
public final class Codebook {
  private final String version;
  private final Map<EventType, Entry> entries;
  private final List<Operator> operators;
  private final Map<String, Set<String>> words;
  private final Map<String, Set<String>> contexts;
  private final Map<String, List<Pattern>> verbs = new HashMap<>();
  private final Map<String, List<Pattern>> nouns = new HashMap<>();
  private final Map<String, List<Pattern>> adjectives = new HashMap<>();
  private final Map<String, Operator> operatorVerbs = new HashMap<>();
  private final Map<String, Operator> operatorAdjectives = new HashMap<>();
  private final Map<String, Operator> operatorNouns = new HashMap<>();
  private final Map<String, Operator> operatorAuxiliaries = new HashMap<>();
  private final Map<String, Operator> operatorNames = new HashMap<>();

  Codebook(
      String version,
      Map<EventType, Entry> entries,
      List<Operator> operators,
      Map<String, Set<String>> words,
      Map<String, Set<String>> contexts) {
    this.version = version;
    this.entries = new EnumMap<>(entries);
    this.operators = List.copyOf(operators);
    this.words = new LinkedHashMap<>(words);
    this.contexts = new LinkedHashMap<>(contexts);
    for (Entry entry : this.entries.values()) {
      for (Pattern pattern : entry.patterns()) {
        Map<String, List<Pattern>> index =
            switch (pattern.kind()) {
              case VERB -> verbs;
              case NOUN -> nouns;
              case ADJECTIVE -> adjectives;
            };
        for (String word : pattern.words()) {
          index.computeIfAbsent(word, w -> new ArrayList<>()).add(pattern);
        }
      }
    }
    for (Operator operator : operators) {
      operatorNames.put(operator.name(), operator);
      operator.verbs().forEach(w -> operatorVerbs.put(w, operator));
      operator.adjectives().forEach(w -> operatorAdjectives.put(w, operator));
      operator.nouns().forEach(w -> operatorNouns.put(w, operator));
      operator.auxiliaries().forEach(w -> operatorAuxiliaries.put(w, operator));
    }
  }

  /** The codebook that the program comes with. */
  public static Codebook standard() {
    return CodebookReader.standard();
  }

  /** Names the codebook's state: its number and a sum over its files. */
  public String version() {
    return version;
  }

  /** All entries, in the order of {@link EventType}. */
  public List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  public Entry entry(EventType type) {
    Entry entry = entries.get(type);
    if (entry == null) {
      throw new IllegalArgumentException("no entry for " + type);
    }
    return entry;
  }

  public List<Operator> operators() {
    return operators;
  }

  /** The patterns that a verb evokes; {@code shoot_down} for a verb with its particle. */
  public List<Pattern> verb(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  public List<Pattern> noun(String lemma) {
    return nouns.getOrDefault(lemma, List.of());
  }

  public List<Pattern> adjective(String lemma) {
    return adjectives.getOrDefault(lemma, List.of());
  }

  public Optional<Operator> operatorVerb(String lemma) {
    return Optional.ofNullable(operatorVerbs.get(lemma));
  }

  public Optional<Operator> operatorAdjective(String lemma) {
    return Optional.ofNullable(operatorAdjectives.get(lemma));
  }

  public Optional<Operator> operatorNoun(String lemma) {
    return Optional.ofNullable(operatorNouns.get(lemma));
  }

  public Optional<Operator> operatorAuxiliary(String lemma) {
    return Optional.ofNullable(operatorAuxiliaries.get(lemma));
  }

  /** An operator by its name: {@code refuse}. */
  public Optional<Operator> operator(String name) {
    return Optional.ofNullable(operatorNames.get(name));
  }

  /** A list of words.yaml by its name, without the dollar sign; empty where there is none. */
  public Set<String> words(String name) {
    return words.getOrDefault(name, Set.of());
  }

  /** PLOVER's contexts with the lemmas that speak for each, in the file's order. */
  public Map<String, Set<String>> contexts() {
    return new LinkedHashMap<>(contexts);
  }

  /** PLOVER's intensity of a type and mode. */
  public double intensity(EventType type, Optional<String> mode) {
    Entry entry = entry(type);
    return mode.flatMap(m -> Optional.ofNullable(entry.modes().get(m)))
        .map(Mode::intensity)
        .orElse(entry.intensity());
  }
}
