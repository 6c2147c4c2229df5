package org.readout.knowledge;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How names are compared: without case, diacritics, full stops and the difference between hyphens
 * and spaces, so that "Élysée", "ELYSEE" and "Elysee" are one, and "U.S." and "US" too.
 */
public final class Spelling {
  private Spelling() {}

  /** The form under which a name or a word is looked up. */
  public static String folded(String name) {
    int n = name.length();
    boolean plain = true;
    for (int i = 0; i < n && plain; i++) {
      char c = name.charAt(i);
      plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == ' ' && i > 0);
    }
    if (plain && !name.endsWith(" ") && !name.contains("  ")) {
      return name;
    }
    boolean ascii = true;
    for (int i = 0; i < n && ascii; i++) {
      ascii = name.charAt(i) < 128;
    }
    String s = ascii ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
    s = s.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      switch (c) {
        case '.', '\'', '’', '‘', 'ʼ', 'ʻ', '`', 'ʿ', 'ʾ', '´' -> {}
        case 'ø' -> out.append('o');
        case 'ł' -> out.append('l');
        case 'đ', 'ð' -> out.append('d');
        case 'ß' -> out.append("ss");
        case 'æ' -> out.append("ae");
        case 'œ' -> out.append("oe");
        case 'ı' -> out.append('i');
        case 'þ' -> out.append("th");
        case 'ə' -> out.append('a');
        default -> {
          if (Character.isLetterOrDigit(c) || c == '&') {
            out.append(c);
          } else if (Character.getType(c) != Character.NON_SPACING_MARK
              && out.length() > 0
              && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
          }
        }
      }
    }
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    return out.substring(0, end);
  }
}
