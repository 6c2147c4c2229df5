package org.readout.annotate;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Annotates the texts of a JSON Lines file into CoNLL-U, and tells the speed: {@code AnnotateLines
 * IN.jsonl[.gz] OUT.conllu [MOST]}. Run it with the test class path and {@code -Xmx900m}.
 */
final class AnnotateLines {
  private AnnotateLines() {}

  public static void main(String[] args) throws IOException {
    Path in = Path.of(args[0]);
    int most = args.length > 2 ? Integer.parseInt(args[2]) : Integer.MAX_VALUE;
    long start = System.nanoTime();
    Annotator annotator = Annotators.standard();
    annotator.annotate("Load.");
    long loaded = System.nanoTime();
    long tokens = 0;
    long sentences = 0;
    try (InputStream raw = Files.newInputStream(in);
        InputStream plain = in.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
        BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
      String line = reader.readLine();
      for (int n = 0; line != null && n < most; n++) {
        AnnotatedText annotated = annotator.annotate(text(line));
        for (Sentence sentence : annotated.sentences()) {
          tokens += sentence.size();
          sentences++;
        }
        out.write("# newdoc\n");
        out.write(ConlluText.print(annotated));
        line = reader.readLine();
      }
    }
    double load = (loaded - start) / 1e9;
    double run = (System.nanoTime() - loaded) / 1e9;
    System.gc();
    Runtime memory = Runtime.getRuntime();
    System.err.printf(
        "loaded in %.1f s; %d sentences, %d tokens in %.1f s: %.0f tokens, %.0f sentences a second;"
            + " %d MB in use%n",
        load,
        sentences,
        tokens,
        run,
        tokens / run,
        sentences / run,
        (memory.totalMemory() - memory.freeMemory()) >> 20);
  }

  /** The value of "text" in a line of JSON. */
  private static String text(String line) {
    int at = line.indexOf("\"text\"");
    int from = at < 0 ? -1 : line.indexOf('"', line.indexOf(':', at + 6));
    StringBuilder text = new StringBuilder();
    int i = from + 1;
    while (from >= 0 && i < line.length() && line.charAt(i) != '"') {
      char c = line.charAt(i);
      if (c != '\\' || i + 1 >= line.length()) {
        text.append(c);
        i++;
        continue;
      }
      char escaped = line.charAt(i + 1);
      switch (escaped) {
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case 'r' -> text.append('\r');
        case 'b', 'f' -> text.append(' ');
        case 'u' -> text.append((char) Integer.parseInt(line.substring(i + 2, i + 6), 16));
        default -> text.append(escaped);
      }
      i += escaped == 'u' ? 6 : 2;
    }
    return text.toString();
  }
}
