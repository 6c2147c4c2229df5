package org.readout.training.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.readout.annotate.SentenceSplitter;

/**
 * Has both teachers tag names: {@code TeachNames OUT.tsv.gz WORDS IN.jsonl[.gz]...}
 *
 * <p>Reads texts by turns from all files until it has {@code WORDS} tokens. Writes a line for each
 * token (form, nlp4j's part of speech, nlp4j's name tag, CoreNLP's name tag), an empty line after
 * each sentence and {@code #} before each text. A line of input has either "text" or, where the
 * tokens are given, "tokens".
 */
public final class TeachNames {
  /** Sets whose texts names are measured on. */
  private static final Set<String> LEFT_OUT = Set.of("re3d");

  private final Nlp4jNames first = new Nlp4jNames();
  private final CoreNlpNames second = new CoreNlpNames();
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final BufferedWriter out;
  private long tokens;

  private TeachNames(BufferedWriter out) throws IOException {
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(args[0])), 1 << 16),
                StandardCharsets.UTF_8))) {
      List<Path> files = new ArrayList<>();
      for (int i = 2; i < args.length; i++) {
        files.add(Path.of(args[i]));
      }
      new TeachNames(out).teach(files, Long.parseLong(args[1]));
    }
  }

  private void teach(List<Path> files, long most) throws IOException {
    List<Iterator<JsonNode>> inputs = new ArrayList<>();
    for (Path file : files) {
      inputs.add(lines(file).iterator());
    }
    boolean more = true;
    while (more && tokens < most) {
      more = false;
      for (Iterator<JsonNode> input : inputs) {
        if (input.hasNext()) {
          more = true;
          document(input.next());
        }
      }
    }
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> found = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw,
                    StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode node = json.readTree(line);
        if (!LEFT_OUT.contains(node.path("set").asText())) {
          found.add(node);
        }
      }
    }
    return found;
  }

  private void document(JsonNode node) throws IOException {
    out.write("# ");
    out.write(node.path("id").asText());
    out.newLine();
    if (node.has("tokens")) {
      List<String> forms = new ArrayList<>();
      node.get("tokens").forEach(t -> forms.add(t.asText()));
      sentence(forms);
      return;
    }
    String text = unspaced(node.path("text").asText());
    for (SentenceSplitter.Words words : splitter.split(text)) {
      sentence(words.tokens().stream().map(s -> s.in(text)).toList());
    }
  }

  /** Some texts of the corpus have a space after every character. */
  private static String unspaced(String text) {
    int spaces = 0;
    for (int i = 1; i < text.length(); i += 2) {
      spaces += text.charAt(i) == ' ' || text.charAt(i) == '\n' ? 1 : 0;
    }
    if (text.length() < 20 || spaces < 0.45 * text.length()) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      for (String word : line.split(" {2,}", -1)) {
        plain.append(word.replace(" ", "")).append(' ');
      }
      plain.append('\n');
    }
    return plain.toString();
  }

  private void sentence(List<String> forms) throws IOException {
    List<String> plain = PlainForms.of(forms);
    String[] tags = new String[forms.size()];
    String[] names = new String[forms.size()];
    String[] others = new String[forms.size()];
    first.annotate(plain, tags, names);
    second.annotate(plain, others);
    for (int i = 0; i < tags.length; i++) {
      out.write(forms.get(i) + "\t" + tags[i] + "\t" + names[i] + "\t" + others[i] + "\n");
    }
    out.newLine();
    tokens += forms.size();
  }
}
