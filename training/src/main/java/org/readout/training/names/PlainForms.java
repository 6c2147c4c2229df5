package org.readout.training.names;

import java.util.List;

/** Words as the teachers know them: without typographic marks. */
final class PlainForms {
  private PlainForms() {}

  static List<String> of(List<String> forms) {
    return forms.stream().map(PlainForms::plain).toList();
  }

  private static String plain(String form) {
    return switch (form) {
      case "“", "„", "«", "”", "»" -> "\"";
      case "‘", "‚", "’" -> "'";
      case "…" -> "...";
      case "—" -> "--";
      default -> form.length() < 5 ? form.replace('’', '\'') : form;
    };
  }
}
