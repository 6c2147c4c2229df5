package org.readout.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.readout.annotate.AnnotatedText;
import org.readout.annotate.Annotator;
import org.readout.annotate.Name;
import org.readout.annotate.Sentence;
import org.readout.annotate.Token;
import org.readout.vocabulary.Span;

/**
 * Names of persons, organisations and places among given tokens: a name is right with its very
 * tokens, a leading article left out, and its kind. The gold's other kinds are not asked for, and a
 * name predicted there counts as wrong.
 */
final class Names {
  private static final Map<String, Name.Kind> KINDS =
      Map.of(
          "person", Name.Kind.PERSON,
          "politician", Name.Kind.PERSON,
          "organisation", Name.Kind.ORGANISATION,
          "politicalparty", Name.Kind.ORGANISATION,
          "country", Name.Kind.PLACE,
          "location", Name.Kind.PLACE);
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private Counts counts = new Counts(0, 0, 0);
  private final List<Miss> misses = new ArrayList<>();

  /** The record's tokens as one sentence that says nothing of them yet. */
  static AnnotatedText sentence(JsonNode record) {
    StringBuilder text = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    for (String form : Fields.texts(record, "tokens")) {
      Span span = new Span(text.length(), text.length() + form.length());
      int head = tokens.isEmpty() ? Token.ROOT : 0;
      tokens.add(new Token(tokens.size(), span, form, "_", "_", "_", head, "_"));
      text.append(form).append(' ');
    }
    return new AnnotatedText(text.toString(), List.of(new Sentence(0, 0, tokens, List.of())));
  }

  /** What the annotator finds in the record's tokens. */
  static List<Name> found(Annotator annotator, JsonNode record) {
    return annotator.annotate(sentence(record)).sentences().get(0).names();
  }

  void add(JsonNode record, List<Name> found) {
    List<String> tokens = Fields.texts(record, "tokens");
    Set<String> wanted = new LinkedHashSet<>();
    gold(record).forEach(n -> wanted.add(written(n, tokens)));
    Set<String> told = new LinkedHashSet<>();
    found.stream()
        .filter(n -> n.kind() != Name.Kind.OTHER)
        .forEach(n -> told.add(written(n, tokens)));
    Set<String> right = new TreeSet<>(wanted);
    right.retainAll(told);
    counts = counts.plus(right.size(), told.size(), wanted.size());
    if (right.size() < wanted.size() || right.size() < told.size()) {
      wanted.removeAll(right);
      told.removeAll(right);
      misses.add(
          Miss.of(
              record.path("id").asText(),
              String.join(" ", tokens),
              wanted.isEmpty() ? "nothing more" : String.join("; ", wanted),
              told.isEmpty() ? "nothing more" : String.join("; ", told)));
    }
  }

  private static List<Name> gold(JsonNode record) {
    List<String> labels = Fields.texts(record, "labels");
    List<Name> names = new ArrayList<>();
    for (int first = 0; first < labels.size(); first++) {
      if (labels.get(first).startsWith("B-")) {
        String kind = labels.get(first).substring(2);
        int last = first;
        while (last + 1 < labels.size() && labels.get(last + 1).equals("I-" + kind)) {
          last++;
        }
        if (KINDS.containsKey(kind)) {
          names.add(new Name(first, last, KINDS.getOrDefault(kind, Name.Kind.OTHER)));
        }
      }
    }
    return names;
  }

  private static String written(Name name, List<String> tokens) {
    int first = name.first();
    if (first < name.last()
        && ARTICLES.contains(tokens.get(first).toLowerCase(java.util.Locale.ROOT))) {
      first++;
    }
    String words = tokens.subList(first, name.last() + 1).stream().collect(Collectors.joining(" "));
    return name.kind() + " " + words + " @" + first;
  }

  Scores scores(int records) {
    return new Scores(Task.NAMES, records, List.of(Measure.f1("F1", counts)), misses);
  }
}
