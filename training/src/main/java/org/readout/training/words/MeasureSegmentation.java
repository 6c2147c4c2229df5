package org.readout.training.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.readout.annotate.SentenceSplitter;
import org.readout.vocabulary.Span;

/**
 * Scores sentences and tokens on raw text: {@code MeasureSegmentation GOLD.conllu[.gz] [MISSES
 * [lines]]}
 *
 * <p>The text of each document is its sentences with a space between them, as the treebank keeps no
 * paragraphs; with {@code lines}, an empty line follows each sentence that ends without a mark (a
 * headline, a salutation, a line of an address), as it did in the original. A sentence or a token
 * counts where both its ends are right.
 */
public final class MeasureSegmentation {
  private MeasureSegmentation() {}

  private static final class Document {
    final StringBuilder text = new StringBuilder();
    final Set<Span> sentences = new LinkedHashSet<>();
    final Set<Span> tokens = new LinkedHashSet<>();
    int start = -1;
    int end;
  }

  public static void main(String[] args) throws IOException {
    int misses = args.length > 1 ? Integer.parseInt(args[1]) : 0;
    SentenceSplitter splitter = new SentenceSplitter();
    int[] sentences = new int[3];
    int[] tokens = new int[3];
    boolean lines = args.length > 2 && args[2].equals("lines");
    for (Document document : documents(Path.of(args[0]), lines)) {
      String text = document.text.toString();
      Set<Span> found = new LinkedHashSet<>();
      Set<Span> words = new LinkedHashSet<>();
      for (SentenceSplitter.Words sentence : splitter.split(text)) {
        List<Span> own = sentence.tokens();
        found.add(own.get(0).hull(own.get(own.size() - 1)));
        words.addAll(own);
      }
      count(document.sentences, found, sentences);
      count(document.tokens, words, tokens);
      if (misses > 0) {
        show("S", text, document.sentences, found, 40);
        show("T", text, document.tokens, words, 12);
      }
    }
    print("sentences", sentences);
    print("tokens", tokens);
  }

  private static List<Document> documents(Path file, boolean lines) throws IOException {
    Map<String, Document> documents = new LinkedHashMap<>();
    Document document = new Document();
    try (InputStream raw = Files.newInputStream(file);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw,
                    StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("# sent_id = ")) {
          String id = line.substring(12, line.lastIndexOf('-'));
          document = documents.computeIfAbsent(id, d -> new Document());
        } else if (line.isEmpty()) {
          if (document.start >= 0) {
            document.sentences.add(new Span(document.start, document.end));
            document.start = -1;
            if (document.text.length() == document.end) {
              document.text.append(' ');
            }
            char last = document.text.charAt(document.end - 1);
            if (lines && ".!?\"'\u201D\u2019)".indexOf(last) < 0) {
              document.text.append("\n\n");
            }
          }
        } else if (!line.startsWith("#")) {
          List<String> cells = List.of(line.split("\t", -1));
          if (cells.get(0).chars().allMatch(Character::isDigit)) {
            Span span =
                new Span(document.text.length(), document.text.length() + cells.get(1).length());
            document.text.append(cells.get(1));
            document.tokens.add(span);
            document.start = document.start < 0 ? span.start() : document.start;
            document.end = span.end();
            if (!cells.get(9).contains("SpaceAfter=No")) {
              document.text.append(' ');
            }
          }
        }
      }
    }
    return new ArrayList<>(documents.values());
  }

  private static void count(Set<Span> gold, Set<Span> found, int[] counts) {
    counts[1] += found.size();
    counts[2] += gold.size();
    for (Span span : found) {
      counts[0] += gold.contains(span) ? 1 : 0;
    }
  }

  /** What was found where the gold has it otherwise. */
  private static void show(String what, String text, Set<Span> gold, Set<Span> found, int around) {
    for (Span span : found) {
      if (!gold.contains(span)) {
        int from = Math.max(0, span.end() - 2 * around);
        int to = Math.min(text.length(), span.end() + around);
        System.out.println(
            what + " " + text.substring(from, span.end()) + " ¦ " + text.substring(span.end(), to));
      }
    }
    for (Span span : gold) {
      if (!found.contains(span)) {
        int from = Math.max(0, span.end() - 2 * around);
        int to = Math.min(text.length(), span.end() + around);
        System.out.println(
            what
                + "G "
                + text.substring(from, span.end())
                + " ¦ "
                + text.substring(span.end(), to));
      }
    }
  }

  private static void print(String what, int[] counts) {
    double precision = (double) counts[0] / Math.max(1, counts[1]);
    double recall = (double) counts[0] / Math.max(1, counts[2]);
    System.out.printf(
        Locale.ROOT,
        "%-10s P %.4f  R %.4f  F1 %.4f   (%d of %d found, of %d in the gold)%n",
        what,
        precision,
        recall,
        2 * precision * recall / Math.max(1e-9, precision + recall),
        counts[0],
        counts[1],
        counts[2]);
  }
}
