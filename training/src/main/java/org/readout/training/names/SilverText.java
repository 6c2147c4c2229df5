package org.readout.training.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.readout.annotate.Name;

/**
 * A text as {@link TeachNames} wrote it.
 *
 * @param id the text's own name
 */
record SilverText(String id, List<Line> sentences) {
  /**
   * A sentence.
   *
   * @param names what both teachers together make of it
   */
  record Line(List<String> forms, List<String> tags, List<Name> names) {}

  /** All texts of a file that {@link TeachNames} wrote. */
  static List<SilverText> read(Path file) throws IOException {
    List<SilverText> texts = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("# ") && line.indexOf('\t') < 0) {
          texts.add(new SilverText(line.substring(2), new ArrayList<>()));
        } else if (!line.isEmpty()) {
          rows.add(line.split("\t", -1));
        } else if (!rows.isEmpty()) {
          texts.get(texts.size() - 1).sentences().add(sentence(rows));
          rows.clear();
        }
      }
    }
    return texts;
  }

  private static Line sentence(List<String[]> rows) {
    List<String> forms = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    for (String[] row : rows) {
      forms.add(row[0].intern());
      tags.add(row[1].intern());
      first.add(row[2]);
      second.add(row[3]);
    }
    return new Line(forms, tags, BothTeachers.names(forms, first, second));
  }
}
