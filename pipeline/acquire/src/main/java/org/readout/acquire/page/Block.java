package org.readout.acquire.page;

import org.jsoup.nodes.Element;

/**
 * A piece of running text between two breaks of the page's layout.
 *
 * @param text its words, white space made single; line breaks kept
 * @param linked how many of its characters stand in links
 * @param element the element whose box it is
 */
record Block(String text, int linked, Element element) {
  /** The share of its characters that stand in links, 0 to 1. */
  double linkShare() {
    return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
  }

  boolean isHeading() {
    String tag = element.normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  boolean endsSentence() {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (".!?…。！？".indexOf(c) >= 0) {
        return true;
      }
      if ("\"'”’»)]".indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }

  int words() {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      if (Character.isIdeographic(text.charAt(i))) {
        words++;
        inside = false;
        continue;
      }
      words += letter && !inside ? 1 : 0;
      inside = letter || (inside && "'’-.".indexOf(text.charAt(i)) >= 0);
    }
    return words;
  }
}
