package org.readout.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.readout.exchange.LedgerRows;
import org.readout.ledger.ContactRecord;
import org.readout.ledger.Party;

/** Text in lines of a width. */
final class Lines {
  /** How wide a page is, in letters. */
  static final int WIDTH = 118;

  /** How wide the label before columns is. */
  static final int LABEL = 11;

  private static final String GAP = "  ";

  private Lines() {}

  /** Broken between words, so that no line is longer than {@code width} unless a word is. */
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /** Columns next to each other behind a label, each a list of items to be broken into lines. */
  static List<String> abreast(String label, List<List<String>> items) {
    int width = (WIDTH - LABEL) / Math.max(1, items.size()) - GAP.length();
    List<List<String>> columns =
        items.stream()
            .map(column -> column.stream().flatMap(i -> wrapped(i, width).stream()).toList())
            .toList();
    int height = columns.stream().mapToInt(List::size).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder(padded(i == 0 ? label : "", LABEL));
      for (List<String> column : columns) {
        line.append(padded(i < column.size() ? column.get(i) : "", width)).append(GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** Who, how, when, where and whether it took place, in a line. */
  static String of(ContactRecord contact) {
    return contact.participants().stream().map(Party::name).collect(Collectors.joining(" – "))
        + " · "
        + LedgerRows.written(contact.channel())
        + " · "
        + LedgerRows.day(contact)
        + contact.place().map(p -> " · " + p).orElse("")
        + " · "
        + LedgerRows.written(contact.status());
  }

  static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
