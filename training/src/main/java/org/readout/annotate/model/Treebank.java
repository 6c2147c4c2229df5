package org.readout.annotate.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.readout.annotate.BaseForms;
import org.readout.annotate.RelationWords;

/** Reads trees and brings them to one convention. */
final class Treebank {
  /** The label of a verb of saying that hangs on what is said, until the very end. */
  static final String SAID = Grammar.SAID;

  private final Map<String, String> shared = new HashMap<>();
  private final Set<String> speech;
  private final Set<String> times;

  Treebank() {
    speech = RelationWords.of("speech");
    times = RelationWords.of("time");
  }

  /** A tree as it was read, in words. Places count from 1. */
  static final class Raw {
    final String[] form;
    final String[] lemma;
    final String[] tag;
    final int[] head;
    final String[] label;

    Raw(int size) {
      form = new String[size + 1];
      lemma = new String[size + 1];
      tag = new String[size + 1];
      head = new int[size + 1];
      label = new String[size + 1];
      form[0] = lemma[0] = tag[0] = label[0] = "";
    }

    int size() {
      return form.length - 1;
    }
  }

  /** CoNLL-U, gzip'd or not. */
  void conllu(Path file, Consumer<Raw> each) throws IOException {
    read(file, 0, each);
  }

  /** The teacher's lines: form, lemma, universal tag, tag, head, label, name. */
  void silver(Path file, Consumer<Raw> each) throws IOException {
    read(file, 1, each);
  }

  private void read(Path file, int kind, Consumer<Raw> each) throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in,
                    StandardCharsets.UTF_8),
                1 << 16)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isEmpty()) {
          if (!rows.isEmpty()) {
            each.accept(raw(rows, kind));
            rows.clear();
          }
        } else if (kind == 1 || !line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          if (kind == 1 && cells.length >= 6) {
            rows.add(cells);
          } else if (kind == 0 && cells[0].chars().allMatch(Character::isDigit)) {
            rows.add(cells);
          }
        }
      }
    }
  }

  private Raw raw(List<String[]> rows, int kind) {
    int n = rows.size();
    Raw raw = new Raw(n);
    for (int i = 1; i <= n; i++) {
      String[] c = rows.get(i - 1);
      raw.form[i] = share(kind == 0 ? c[1] : c[0]);
      raw.lemma[i] = share(kind == 0 ? c[2] : c[1]);
      raw.tag[i] = share(kind == 0 ? c[4] : c[3]);
      raw.head[i] = Integer.parseInt(kind == 0 ? c[6] : c[4]);
      raw.label[i] = share(kind == 0 ? c[7] : c[5]);
    }
    return raw;
  }

  private String share(String s) {
    return shared.computeIfAbsent(s, k -> k);
  }

  /**
   * One convention for all: names headed by their last word, the verb of saying below what is said.
   */
  void harmonise(Raw t, boolean gold) {
    headNamesByTheirLast(t);
    for (int i = 1; i <= t.size(); i++) {
      t.label[i] = label(t, i);
    }
    lowerVerbsOfSaying(t, gold);
  }

  private static void headNamesByTheirLast(Raw t) {
    for (int h = 1; h <= t.size(); h++) {
      int last = 0;
      for (int j = h + 1; j <= t.size(); j++) {
        if (t.head[j] == h && t.label[j].startsWith("flat")) {
          last = j;
        }
      }
      if (last == 0) {
        continue;
      }
      for (int j = 1; j <= t.size(); j++) {
        if (t.head[j] == h && j != last) {
          if (t.label[j].startsWith("flat")) {
            t.label[j] = "compound";
          }
          t.head[j] = last;
        }
      }
      t.head[last] = t.head[h];
      t.label[last] = t.label[h];
      t.head[h] = last;
      t.label[h] = "compound";
    }
  }

  private String label(Raw t, int i) {
    return switch (t.label[i]) {
      case "obl:unmarked", "obl:npmod" -> isTime(t, i) ? "obl:tmod" : "obl:npmod";
      case "nmod:unmarked", "nmod:npmod" -> isTime(t, i) ? "nmod:tmod" : "nmod";
      case "obl:agent" -> "obl";
      case "nmod:desc" -> "compound";
      case "nsubj:outer" -> "nsubj";
      case "csubj:outer" -> "csubj";
      case "advcl:relcl" -> "advcl";
      case "compound:redup" -> "compound";
      case "orphan", "dislocated", "reparandum" -> "dep";
      default -> t.label[i];
    };
  }

  private boolean isTime(Raw t, int i) {
    String form = t.form[i].toLowerCase(Locale.ROOT);
    return times.contains(form)
        || (form.endsWith("s") && times.contains(form.substring(0, form.length() - 1)))
        || t.tag[i].equals("CD");
  }

  private void lowerVerbsOfSaying(Raw t, boolean gold) {
    for (int said = 1; said <= t.size(); said++) {
      if (!t.tag[said].startsWith("VB")) {
        continue;
      }
      String lemma = gold ? t.lemma[said] : BaseForms.of(t.form[said], t.tag[said]);
      if (t.label[said].equals("parataxis") && speech.contains(lemma)) {
        boolean subject = false;
        boolean more = false;
        for (int j = 1; j <= t.size(); j++) {
          if (t.head[j] == said) {
            subject |= t.label[j].equals("nsubj");
            more |=
                t.label[j].equals("ccomp")
                    || t.label[j].equals("xcomp")
                    || t.label[j].equals("mark");
          }
        }
        if (subject && !more) {
          t.label[said] = SAID;
        }
        continue;
      }
      for (int content = 1; content <= t.size(); content++) {
        if (t.head[content] == said
            && t.label[content].equals("ccomp")
            && first(t, content) < said) {
          lower(t, said, content);
          break;
        }
      }
    }
  }

  private static int first(Raw t, int word) {
    for (int i = 1; i < word; i++) {
      if (isBelow(t, i, word)) {
        return i;
      }
    }
    return word;
  }

  private static boolean isBelow(Raw t, int word, int ancestor) {
    int w = word;
    for (int steps = 0; w != 0 && steps <= t.size(); steps++) {
      if (w == ancestor) {
        return true;
      }
      w = t.head[w];
    }
    return false;
  }

  private static void lower(Raw t, int said, int content) {
    t.head[content] = t.head[said];
    t.label[content] = t.label[said];
    t.head[said] = content;
    t.label[said] = SAID;
    // Marks that only the root could hold hang on what is the root now.
    int last = said;
    for (int i = said + 1; i <= t.size(); i++) {
      if (!t.label[i].equals("punct") && isBelow(t, i, said)) {
        last = i;
      }
    }
    for (int i = 1; i <= t.size(); i++) {
      if (t.head[i] == said
          && t.label[i].equals("punct")
          && (i > last + 1 || (i < said && i < content))) {
        t.head[i] = content;
      }
    }
  }
}
