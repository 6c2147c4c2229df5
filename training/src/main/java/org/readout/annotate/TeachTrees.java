package org.readout.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Has the teacher (nlp4j, converted to Universal Dependencies) read texts.
 *
 * <p>Writes a line for each token: form, lemma, universal tag, tag, head (from 1; 0 is above the
 * root), relation; and an empty line after each sentence.
 */
public final class TeachTrees {
  /** Of the second file, this many texts come after each of the first. */
  private static final int SECOND = 4;

  private final Annotator teacher = new Nlp4jAnnotator(() -> Models.LOADED);

  private static final class Models {
    static final Nlp4jModels LOADED = Nlp4jModels.load();
  }

  /** Two files of JSON lines with "text" and perhaps "title", read by turns. */
  public void texts(Path first, Path second, Path to) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader one = lines(first);
        BufferedReader two = lines(second);
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(to))) {
      boolean more = true;
      while (more) {
        more = text(json, one.readLine(), out);
        for (int i = 0; i < SECOND; i++) {
          more |= text(json, two.readLine(), out);
        }
      }
    }
  }

  private boolean text(ObjectMapper json, @Nullable String line, PrintWriter out)
      throws IOException {
    if (line == null) {
      return false;
    }
    JsonNode document = json.readTree(line);
    String text = document.path("text").asText();
    String title = document.path("title").asText();
    print(teacher.annotate(text.startsWith(title) ? text : title + "\n\n" + text), out);
    return true;
  }

  /** The tokens of a gzip'd CoNLL-U file, whose other columns the teacher does not see. */
  public void tokens(Path conllu, Path to) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader in = lines(conllu);
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(to))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
      }
      print(teacher.annotate(ConlluText.read(lines)), out);
    }
  }

  private static BufferedReader lines(Path gzip) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(gzip))),
            StandardCharsets.UTF_8));
  }

  private static void print(AnnotatedText annotated, PrintWriter out) {
    for (Sentence sentence : annotated.sentences()) {
      for (Token token : sentence.tokens()) {
        out.println(
            String.join(
                "\t",
                cell(token.form()),
                cell(token.lemma()),
                token.upos(),
                token.xpos(),
                Integer.toString(token.head() + 1),
                token.relation()));
      }
      out.println();
    }
  }

  private static String cell(String value) {
    return value.replaceAll("\\s", " ");
  }
}
