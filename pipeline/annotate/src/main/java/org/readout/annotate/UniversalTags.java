package org.readout.annotate;

/** Universal parts of speech from Penn Treebank tags and the word's place in its converted tree. */
final class UniversalTags {
  private UniversalTags() {}

  static String of(DependencyTree t, int i) {
    String relation = t.label[i];
    return switch (t.tag[i]) {
      case "NN", "NNS" -> t.form[i].equals("%") ? "SYM" : "NOUN";
      case "NNP", "NNPS" -> "PROPN";
      case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" -> verb(t, i);
      case "MD" -> "AUX";
      case "JJ", "JJR", "JJS", "AFX" -> "ADJ";
      case "RB", "RBR", "RBS" -> isNegation(t.lower[i]) ? "PART" : adverb(relation);
      case "RP" -> "ADP";
      case "IN" -> preposition(relation);
      case "TO" -> relation.equals("mark") ? "PART" : "ADP";
      case "DT", "PDT" ->
          relation.startsWith("det") || isArticle(t.lower[i]) ? "DET" : determiner(relation);
      case "WDT" -> relation.startsWith("det") ? "DET" : "PRON";
      case "PRP", "PRP$", "WP", "WP$", "EX" -> "PRON";
      case "WRB" -> "ADV";
      case "CD" -> "NUM";
      case "CC" -> "CCONJ";
      case "POS" -> "PART";
      case "UH" -> "INTJ";
      case "$", "#", "SYM" -> "SYM";
      case ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH" -> "PUNCT";
      case "NFP" -> t.form[i].chars().anyMatch(Character::isLetterOrDigit) ? "SYM" : "PUNCT";
      case "ADD" -> "PROPN";
      default -> "X";
    };
  }

  private static String verb(DependencyTree t, int i) {
    boolean helps = t.is(i, "aux") || t.is(i, "aux:pass") || t.is(i, "cop");
    if (helps) {
      return "AUX";
    }
    return "VERB";
  }

  private static boolean isNegation(String word) {
    return word.equals("not") || word.equals("n't") || word.equals("n’t");
  }

  private static boolean isArticle(String word) {
    return word.equals("the") || word.equals("a") || word.equals("an");
  }

  private static String adverb(String relation) {
    return relation.equals("case") ? "ADP" : relation.equals("mark") ? "SCONJ" : "ADV";
  }

  private static String preposition(String relation) {
    return switch (relation) {
      case "mark" -> "SCONJ";
      case "advmod" -> "ADV";
      default -> "ADP";
    };
  }

  private static String determiner(String relation) {
    return relation.equals("advmod") ? "ADV" : relation.startsWith("cc") ? "CCONJ" : "PRON";
  }
}
