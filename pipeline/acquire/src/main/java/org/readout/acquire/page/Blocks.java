package org.readout.acquire.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns a part of a page into blocks, in the order of reading. */
final class Blocks {
  private static final Set<String> MORE_BLOCKS =
      Set.of("body", "td", "th", "tr", "li", "dt", "dd", "caption", "summary", "center", "option");

  private final Predicate<Element> leftOut;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private Element box;

  private Blocks(Element root, Predicate<Element> leftOut) {
    this.leftOut = leftOut;
    this.box = root;
  }

  static List<Block> of(Element root, Predicate<Element> leftOut) {
    Blocks blocks = new Blocks(root, leftOut);
    blocks.walk(root);
    blocks.end();
    return blocks.blocks;
  }

  /** Walks without recursion: pages nest as deep as they like. */
  private void walk(Element root) {
    Node node = root;
    int links = 0;
    Set<Node> entered = new HashSet<>();
    while (true) {
      boolean down = false;
      if (node instanceof TextNode words) {
        append(words.getWholeText(), links > 0);
      } else if (node instanceof Element e && (e.equals(root) || !leftOut.test(e))) {
        if (e.normalName().equals("br")) {
          lineBreak();
        } else {
          begin(e);
          links += isLink(e) ? 1 : 0;
          entered.add(e);
          if (e.childNodeSize() > 0) {
            node = e.childNode(0);
            down = true;
          }
        }
      }
      if (down) {
        continue;
      }
      while (true) {
        if (node instanceof Element e && entered.remove(e)) {
          links -= isLink(e) ? 1 : 0;
          finish(e);
        }
        if (node.equals(root)) {
          return;
        }
        Node next = node.nextSibling();
        if (next != null) {
          node = next;
          break;
        }
        Node parent = node.parent();
        if (parent == null) {
          return;
        }
        node = parent;
      }
    }
  }

  private static boolean isLink(Element e) {
    return e.normalName().equals("a") && e.hasAttr("href");
  }

  static boolean isBlock(Element e) {
    return e.isBlock() || MORE_BLOCKS.contains(e.normalName());
  }

  private void begin(Element e) {
    if (isBlock(e)) {
      end();
      box = e;
    }
  }

  private void finish(Element e) {
    if (isBlock(e)) {
      end();
      Element parent = e.parent();
      box = parent == null ? box : parent;
    }
  }

  private void append(String words, boolean inLink) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isSpace(c)) {
        if (text.length() > 0 && !isSpace(text.charAt(text.length() - 1))) {
          text.append(' ');
          linked += inLink ? 1 : 0;
        }
      } else if (!isInvisible(c)) {
        text.append(c);
        linked += inLink ? 1 : 0;
      }
    }
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00A0'
        || c == '\u3000'
        || (c >= '\u2000' && c <= '\u200A')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u0085';
  }

  private static boolean isInvisible(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\u2060';
  }

  /** Two breaks in a row part paragraphs; one is kept as the end of a line. */
  private void lineBreak() {
    int last = text.length() - 1;
    while (last >= 0 && text.charAt(last) == ' ') {
      last--;
    }
    if (last < 0) {
      return;
    }
    if (text.charAt(last) == '\n') {
      end();
    } else {
      text.setLength(last + 1);
      text.append('\n');
    }
  }

  private void end() {
    String block = text.toString().strip();
    if (!block.isEmpty()) {
      blocks.add(new Block(block, linked, box));
    }
    text.setLength(0);
    linked = 0;
  }
}
