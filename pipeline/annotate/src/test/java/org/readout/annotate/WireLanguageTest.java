package org.readout.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Two hundred sentences in the language of wires and readouts: how many of their arcs are right.
 */
class WireLanguageTest {
  private static final double LEAST = 0.95;

  private final Annotator annotator = Annotators.standard();

  @Test
  void readsTheLanguageOfWires() throws IOException {
    List<String> wrong = new ArrayList<>();
    int arcs = 0;
    int sentences = 0;
    for (String file : List.of("arcs.txt", "wire-arcs.txt")) {
      for (String line : lines(file)) {
        String[] parts = line.split(" \\| ", -1);
        sentences++;
        List<String> found = arcs(annotator.annotate(parts[0]));
        for (String arc : parts[1].split(";", -1)) {
          arcs++;
          if (!found.contains(arc.strip())) {
            wrong.add(arc.strip() + " in: " + parts[0]);
          }
        }
      }
    }
    assertThat(sentences).isGreaterThanOrEqualTo(200);
    assertThat(1 - (double) wrong.size() / arcs)
        .as("%d of %d arcs are wrong:%n%s", wrong.size(), arcs, String.join("\n", wrong))
        .isGreaterThanOrEqualTo(LEAST);
  }

  private static List<String> arcs(AnnotatedText annotated) {
    List<String> arcs = new ArrayList<>();
    for (Sentence sentence : annotated.sentences()) {
      for (Token token : sentence.tokens()) {
        sentence
            .head(token)
            .ifPresent(head -> arcs.add(head.form() + " " + token.relation() + " " + token.form()));
      }
    }
    return arcs;
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = Objects.requireNonNull(WireLanguageTest.class.getResourceAsStream(file));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return Arrays.stream(reader.lines().toArray(String[]::new))
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .toList();
    }
  }
}
