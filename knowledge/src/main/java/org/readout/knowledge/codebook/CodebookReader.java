package org.readout.knowledge.codebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.EventType;

/** Reads the codebook's files strictly: what is wrong is told with its file and line. */
final class CodebookReader {
  private static final Set<String> ENTRY =
      Set.of(
          "type",
          "definition",
          "intensity",
          "domestic",
          "modes",
          "codes",
          "patterns",
          "complements",
          "examples",
          "counterexamples");
  private static final Set<String> PATTERN =
      Set.of(
          "verbs",
          "nouns",
          "adjectives",
          "light",
          "subject",
          "object",
          "with",
          "complement",
          "without",
          "recipient",
          "party",
          "passive",
          "code",
          "mode",
          "reciprocal");

  private final Files files;
  private final CRC32 sum = new CRC32();
  private final Map<String, Set<String>> words = new LinkedHashMap<>();
  private final Map<String, Map<String, Operator.Outcome>> outcomes = new HashMap<>();

  /** Where the files are. */
  interface Files {
    InputStream open(String name) throws IOException;
  }

  CodebookReader(Files files) {
    this.files = files;
  }

  static Codebook standard() {
    return new CodebookReader(
            name -> {
              InputStream in = CodebookReader.class.getResourceAsStream(name);
              if (in == null) {
                throw new IOException("the codebook lacks " + name);
              }
              return in;
            })
        .read();
  }

  Codebook read() {
    String number = open("codebook.yaml").only(Set.of("version")).need("version").text();
    readWords();
    Map<String, Set<String>> contexts = new LinkedHashMap<>();
    open("contexts.yaml")
        .fields()
        .forEach((name, node) -> contexts.put(name, new LinkedHashSet<>(lemmas(node))));
    Node operators = open("operators.yaml");
    operators.fields().keySet().forEach(name -> outcomes.put(name, new LinkedHashMap<>()));
    Map<EventType, Entry> entries = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      entries.put(type, entry(type, open(type.name().toLowerCase(Locale.ROOT) + ".yaml")));
    }
    List<Operator> found = new ArrayList<>();
    operators.fields().forEach((name, node) -> found.add(operator(name, node)));
    return new Codebook(
        number + "+" + Long.toHexString(sum.getValue()), entries, found, words, contexts);
  }

  private Node open(String name) {
    try (InputStream in = files.open(name)) {
      byte[] bytes = in.readAllBytes();
      sum.update(bytes);
      return Node.read(name, new ByteArrayInputStream(bytes));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(
          name + ":" + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readWords() {
    open("words.yaml")
        .fields()
        .forEach((name, node) -> words.put(name, new LinkedHashSet<>(lemmas(node))));
  }

  /** Lemmas as they stand, with {@code $list} replaced by the list. */
  private List<String> lemmas(Node node) {
    List<String> found = new ArrayList<>();
    for (Node item : node.items()) {
      String lemma = item.text();
      if (lemma.length() > 1 && lemma.startsWith("$")) {
        Set<String> list = words.get(lemma.substring(1));
        if (list == null) {
          throw item.wrong("no list " + lemma + " in words.yaml before this");
        }
        found.addAll(list);
      } else {
        found.add(lemma);
      }
    }
    return found;
  }

  private Set<String> lemmas(Node fields, String name) {
    return fields
        .get(name)
        .map(node -> (Set<String>) new LinkedHashSet<>(lemmas(node)))
        .orElse(Set.of());
  }

  private Entry entry(EventType type, Node node) {
    node.only(ENTRY);
    if (!node.need("type").text().equals(type.name())) {
      throw node.need("type").wrong("this is the file of " + type);
    }
    double intensity = node.need("intensity").number();
    Map<String, Mode> modes = new LinkedHashMap<>();
    node.get("modes")
        .ifPresent(
            m ->
                m.fields()
                    .forEach(
                        (name, mode) -> {
                          mode.only(Set.of("intensity", "is"));
                          modes.put(
                              name,
                              new Mode(
                                  name,
                                  mode.get("intensity").map(Node::number).orElse(intensity),
                                  mode.need("is").text()));
                        }));
    Map<String, Code> codes = new LinkedHashMap<>();
    node.need("codes")
        .fields()
        .forEach(
            (code, value) -> {
              if (!code.matches("\\d{2,4}")) {
                throw value.wrong("not a CAMEO code: " + code);
              }
              List<Node> parts = value.items();
              if (parts.size() != 2) {
                throw value.wrong("a code needs its Goldstein score and its name");
              }
              codes.put(code, new Code(code, parts.get(0).number(), parts.get(1).text()));
            });
    List<Pattern> patterns = new ArrayList<>();
    node.get("patterns")
        .ifPresent(p -> p.items().forEach(n -> patterns.add(pattern(type, n, modes, codes))));
    node.get("complements")
        .ifPresent(c -> c.fields().forEach((name, n) -> complement(type, name, n, modes, codes)));
    List<Example> examples = new ArrayList<>();
    for (String list : List.of("examples", "counterexamples")) {
      for (Node n : node.get(list).map(Node::items).orElse(List.of())) {
        examples.add(example(n, list.equals("examples"), modes));
      }
    }
    return new Entry(
        type,
        node.need("definition").text().strip(),
        intensity,
        node.get("domestic").map(d -> flag(d)).orElse(false),
        modes,
        codes,
        patterns,
        examples);
  }

  private static boolean flag(Node node) {
    return switch (node.text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw node.wrong("true or false is wanted here");
    };
  }

  private Pattern pattern(
      EventType type, Node node, Map<String, Mode> modes, Map<String, Code> codes) {
    node.only(PATTERN);
    Pattern.Kind kind;
    Node evoking;
    if (node.get("verbs").isPresent()) {
      kind = Pattern.Kind.VERB;
      evoking = node.need("verbs");
    } else if (node.get("nouns").isPresent()) {
      kind = Pattern.Kind.NOUN;
      evoking = node.need("nouns");
    } else {
      kind = Pattern.Kind.ADJECTIVE;
      evoking = node.need("adjectives");
    }
    List<String> evokers = lemmas(evoking);
    if (evokers.isEmpty()) {
      throw node.wrong("a pattern needs words");
    }
    Code code = code(node.need("code"), codes);
    Optional<String> mode = node.get("mode").map(m -> mode(m, modes));
    Map<String, Set<String>> prepositions = new LinkedHashMap<>();
    node.get("with")
        .ifPresent(
            with ->
                with.fields()
                    .forEach(
                        (preposition, n) -> {
                          Set<String> set = new LinkedHashSet<>(lemmas(n));
                          set.remove("any");
                          prepositions.put(preposition, set);
                        }));
    Set<String> light = lemmas(node, "light");
    if (kind == Pattern.Kind.NOUN && light.isEmpty()) {
      light = words.getOrDefault("light", Set.of());
    }
    Set<String> object = lemmas(node, "object");
    return new Pattern(
        type
            + mode.map(m -> "/" + m).orElse("")
            + ": "
            + evokers.get(0)
            + (kind == Pattern.Kind.NOUN ? " (noun)" : "")
            + (object.isEmpty() ? "" : " " + object.iterator().next())
            + " (line "
            + node.line()
            + ")",
        type,
        kind,
        evokers,
        light,
        lemmas(node, "subject"),
        object,
        prepositions,
        lemmas(node, "complement"),
        lemmas(node, "without"),
        node.get("recipient")
            .map(r -> r.items().stream().map(Node::text).toList())
            .orElse(List.of()),
        node.get("party").map(CodebookReader::flag).orElse(false),
        node.get("passive").map(CodebookReader::flag).orElse(false),
        code,
        mode,
        node.get("reciprocal").map(CodebookReader::flag).orElse(false));
  }

  private static Code code(Node node, Map<String, Code> codes) {
    Code code = codes.get(node.text());
    if (code == null) {
      throw node.wrong("code " + node.text() + " is not among this file's codes");
    }
    return code;
  }

  private static String mode(Node node, Map<String, Mode> modes) {
    if (!modes.containsKey(node.text())) {
      throw node.wrong("mode " + node.text() + " is not among this file's modes");
    }
    return node.text();
  }

  /** {@code commit: {"04": "036", "": "030"}}: what is agreed to and what that becomes. */
  private void complement(
      EventType type,
      String operator,
      Node node,
      Map<String, Mode> modes,
      Map<String, Code> codes) {
    Map<String, Operator.Outcome> all = outcomes.get(operator);
    if (all == null) {
      throw node.wrong("no operator " + operator + " in operators.yaml");
    }
    node.fields()
        .forEach(
            (prefix, value) -> {
              List<Node> parts = value.items();
              String key = prefix.equals("any") ? "" : prefix;
              Operator.Outcome before =
                  all.put(
                      key,
                      new Operator.Outcome(
                          type,
                          code(parts.get(0), codes),
                          parts.size() > 1
                              ? Optional.of(mode(parts.get(1), modes))
                              : Optional.empty()));
              if (before != null) {
                throw value.wrong(
                    operator + " of " + prefix + " is " + before.type() + "'s already");
              }
            });
  }

  private Operator operator(String name, Node node) {
    node.only(Set.of("verbs", "adjectives", "nouns", "auxiliaries", "is"));
    return new Operator(
        name,
        lemmas(node, "verbs"),
        lemmas(node, "adjectives"),
        lemmas(node, "nouns"),
        lemmas(node, "auxiliaries"),
        outcomes.getOrDefault(name, Map.of()));
  }

  /** {@code {text: ..., yields: "195 aerial ISR > IRN"}}. */
  private static Example example(Node node, boolean yields, Map<String, Mode> modes) {
    if (!yields) {
      String text = node instanceof Node.Scalar s ? s.value() : node.need("text").text();
      return new Example(text, Optional.empty(), node.line());
    }
    node.only(Set.of("text", "yields"));
    Node coding = node.need("yields");
    String[] parts = coding.text().strip().split(" +", -1);
    int at = 1;
    Optional<String> mode = Optional.empty();
    if (parts.length > at && modes.containsKey(parts[at])) {
      mode = Optional.of(parts[at++]);
    }
    List<CountryCode> actors = new ArrayList<>();
    List<CountryCode> recipients = new ArrayList<>();
    List<CountryCode> side = actors;
    for (; at < parts.length; at++) {
      if (parts[at].equals(">")) {
        side = recipients;
      } else if (parts[at].matches("[A-Z]{3}")) {
        side.add(new CountryCode(parts[at]));
      } else if (!parts[at].equals("?")) {
        throw coding.wrong("neither a mode nor a country: " + parts[at]);
      }
    }
    if (!parts[0].matches("\\d{2,4}")) {
      throw coding.wrong("not a CAMEO code: " + parts[0]);
    }
    return new Example(
        node.need("text").text(),
        Optional.of(new Example.Coding(parts[0], mode, actors, recipients)),
        node.line());
  }
}
