package org.readout.annotate.model;

import java.util.List;

/**
 * A sentence's words as numbers. Words count from 1; 0 stands before the first, and the places
 * after the last are all alike, so that what looks a few words ahead needs no test.
 */
public class Words {
  /** Places after the last word that may be asked for. */
  static final int AFTER = 4;

  private static final int BEFORE_FIRST = Mix.spread(0x51);
  private static final int AFTER_LAST = Mix.spread(0x52);

  final int size;

  /** The word in lower case, every digit a 0. */
  final int[] lower;

  /** The word as it is written. */
  final int[] form;

  final int[] suffix2;
  final int[] suffix3;
  final int[] suffix4;
  final int[] prefix3;
  final int[] shape;

  /** Cluster paths, whole and cut to 8 and 5 bits. */
  final int[] cluster;

  final int[] cluster8;
  final int[] cluster5;
  final int[] tagClass;

  /** The tag, spread; filled in when the tagger has been. */
  final int[] tag;

  /** Word and tag together. */
  final int[] both;

  /** How many commas, verbs and quotation marks or colons stand before each place. */
  private final int[] marks;

  /** How the sentence is written: 1 all in capitals, 2 as a title, 0 as prose. */
  final int writing;

  public Words(List<String> forms, Lexicon lexicon) {
    size = forms.size();
    int places = size + 1 + AFTER;
    lower = new int[places];
    form = new int[places];
    suffix2 = new int[places];
    suffix3 = new int[places];
    suffix4 = new int[places];
    prefix3 = new int[places];
    shape = new int[places];
    cluster = new int[places];
    cluster8 = new int[places];
    cluster5 = new int[places];
    tagClass = new int[places];
    tag = new int[places];
    both = new int[places];
    marks = new int[places + 1];
    fill(0, BEFORE_FIRST);
    for (int i = size + 1; i < places; i++) {
      fill(i, AFTER_LAST);
    }
    for (int i = 1; i <= size; i++) {
      read(i, plain(forms.get(i - 1)), lexicon);
    }
    writing = writing(forms);
  }

  private void fill(int i, int value) {
    lower[i] = form[i] = suffix2[i] = suffix3[i] = suffix4[i] = prefix3[i] = value;
    shape[i] = cluster[i] = cluster8[i] = cluster5[i] = tagClass[i] = tag[i] = value;
  }

  private void read(int i, String word, Lexicon lexicon) {
    int length = word.length();
    int whole = 7;
    int written = 11;
    int pattern = 13;
    int last = -1;
    for (int k = 0; k < length; k++) {
      char c = word.charAt(k);
      char small = fold(c);
      whole = (whole + small) * 0x01000193;
      whole ^= whole >>> 15;
      written = (written + c) * 0x01000193;
      written ^= written >>> 15;
      if (k == 2) {
        prefix3[i] = Mix.spread(whole + 1);
      }
      int kind = kind(c);
      if (kind != last) {
        pattern = pattern * 31 + kind;
        last = kind;
      }
    }
    if (length < 3) {
      prefix3[i] = Mix.spread(whole + 1);
    }
    lower[i] = Mix.spread(whole);
    form[i] = Mix.spread(written);
    shape[i] = Mix.spread(pattern);
    int tail = 17;
    for (int k = 1; k <= 4; k++) {
      tail = tail * 0x01000193 + (k <= length ? fold(word.charAt(length - k)) : 1);
      tail ^= tail >>> 15;
      switch (k) {
        case 2 -> suffix2[i] = Mix.spread(tail);
        case 3 -> suffix3[i] = Mix.spread(tail);
        case 4 -> suffix4[i] = Mix.spread(tail);
        default -> {}
      }
    }
    int known = lexicon.of(lower[i]);
    int path = known >>> 16;
    cluster[i] = Mix.spread(path);
    cluster8[i] = Mix.spread(cut(path, 8));
    cluster5[i] = Mix.spread(cut(path, 5));
    tagClass[i] = Mix.spread(known & 0xFFFF);
  }

  private static int cut(int path, int bits) {
    int p = path;
    while (p >= 1 << (bits + 1)) {
      p >>>= 1;
    }
    return p;
  }

  /** The hash by which the lexicon knows a word. */
  public static int hash(String word) {
    int whole = 7;
    for (int k = 0; k < word.length(); k++) {
      whole = (whole + fold(word.charAt(k))) * 0x01000193;
      whole ^= whole >>> 15;
    }
    return Mix.spread(whole);
  }

  private static char fold(char c) {
    if (c < 128) {
      if (c >= 'A' && c <= 'Z') {
        return (char) (c + 32);
      }
      return c >= '0' && c <= '9' ? '0' : c;
    }
    return Character.isDigit(c) ? '0' : Character.toLowerCase(c);
  }

  private static int kind(char c) {
    if (c < 128) {
      if (c >= 'a' && c <= 'z') {
        return 1;
      }
      if (c >= 'A' && c <= 'Z') {
        return 2;
      }
      if (c >= '0' && c <= '9') {
        return 3;
      }
      return c;
    }
    if (Character.isUpperCase(c)) {
      return 2;
    }
    if (Character.isLetter(c)) {
      return 1;
    }
    return Character.isDigit(c) ? 3 : 4;
  }

  /** The marks as the models know them. */
  static String plain(String form) {
    if (form.length() > 3) {
      return form;
    }
    return switch (form) {
      case "“", "„", "«" -> "``";
      case "”", "»" -> "''";
      case "‘", "‚" -> "`";
      case "’" -> "'";
      case "’s" -> "'s";
      case "’S" -> "'S";
      case "n’t" -> "n't";
      case "’re" -> "'re";
      case "’ve" -> "'ve";
      case "’ll" -> "'ll";
      case "’m" -> "'m";
      case "’d" -> "'d";
      case "…" -> "...";
      case "—" -> "--";
      default -> form;
    };
  }

  private static int writing(List<String> forms) {
    int words = 0;
    int capital = 0;
    int allCapital = 0;
    for (String form : forms) {
      if (form.length() > 3 && Character.isLetter(form.charAt(0))) {
        words++;
        if (Character.isUpperCase(form.charAt(0))) {
          capital++;
        }
        if (Character.isUpperCase(form.charAt(1))) {
          allCapital++;
        }
      }
    }
    if (words > 2 && allCapital * 10 >= words * 8) {
      return 1;
    }
    return words > 2 && capital * 10 >= words * 8 ? 2 : 0;
  }

  /**
   * Sets the tags, so that the parser may ask for them.
   *
   * @param kinds what each tag counts as between two words: 1 a comma, 1 << 10 a verb, 1 << 20 a
   *     quotation mark, colon or dash, 0 none of these
   */
  void tag(int[] tags, int[] kinds) {
    for (int i = 1; i <= size; i++) {
      tag[i] = spreadTag(tags[i]);
      marks[i + 1] = marks[i] + kinds[tags[i]];
    }
    for (int i = size + 1; i < lower.length; i++) {
      marks[i + 1] = marks[i];
    }
    for (int i = 0; i < lower.length; i++) {
      both[i] = Mix.spread(lower[i] * 31 + tag[i]);
    }
  }

  /** Whether commas (0, 1, more), verbs (0, 1, more) and other marks stand between two words. */
  int between(int left, int right) {
    if (left == 0) {
      return 0;
    }
    int inside = marks[right] - marks[left + 1];
    int commas = Math.min(inside & 0x3FF, 2);
    int verbs = Math.min((inside >>> 10) & 0x3FF, 2);
    return commas * 9 + verbs * 3 + Math.min(inside >>> 20, 2) + 1;
  }

  /** Whether verbs are still to come: 0, 1, more. */
  int verbsAfter(int place) {
    int inside = marks[size + 1] - marks[Math.min(place + 1, size + 1)];
    return Math.min((inside >>> 10) & 0x3FF, 2);
  }

  int tagFeatures(int i, int before, int second, int[] out) {
    return TagFeatures.of(this, i, before, second, out);
  }

  /** Whether the features of arcs are those of {@link ArcFeatures} alone, in its parts. */
  boolean isInParts() {
    return true;
  }

  int arcFeatures(Configuration c, int[] out) {
    return ArcFeatures.of(this, c, out);
  }

  int labelFeatures(Configuration c, int head, int word, int[] out) {
    return LabelFeatures.of(this, c, head, word, out);
  }

  int lastLabelFeatures(Tree tree, int word, int[] out) {
    return LabelFeatures.of(this, tree, word, out);
  }

  static int spreadTag(int tag) {
    return Mix.spread(0x1000 + tag);
  }
}
