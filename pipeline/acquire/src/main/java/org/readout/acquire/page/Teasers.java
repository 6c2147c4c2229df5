package org.readout.acquire.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds rows of teasers: three or more alike boxes side by side, each a linked headline with little
 * text.
 */
final class Teasers {
  private static final int FEWEST = 3;
  private static final int LONGEST = 700;

  private final Element body;
  private final Map<Element, List<Block>> inside = new HashMap<>();

  private Teasers(Element body) {
    this.body = body;
  }

  static Set<Element> in(Element body, List<Block> blocks) {
    Teasers teasers = new Teasers(body);
    for (Block b : blocks) {
      int length = 0;
      for (Element e = b.element(); e != null && !e.equals(body); e = e.parent()) {
        List<Block> own = teasers.inside.computeIfAbsent(e, x -> new ArrayList<>());
        own.add(b);
        length += b.text().length();
        if (own.size() > 8 || length > 10 * LONGEST) {
          break;
        }
      }
    }
    return teasers.found();
  }

  private Set<Element> found() {
    Map<Element, Map<String, List<Element>>> rows = new HashMap<>();
    for (Element e : inside.keySet()) {
      Element parent = e.parent();
      if (parent != null && isTeaser(e)) {
        rows.computeIfAbsent(parent, p -> new HashMap<>())
            .computeIfAbsent(e.normalName(), k -> new ArrayList<>())
            .add(e);
      }
    }
    Set<Element> found = new HashSet<>();
    for (Map<String, List<Element>> row : rows.values()) {
      for (List<Element> alike : row.values()) {
        if (alike.size() >= FEWEST) {
          found.addAll(alike);
        }
      }
    }
    return found;
  }

  private boolean isTeaser(Element e) {
    if (e.equals(body) || e.normalName().equals("p")) {
      return false;
    }
    List<Block> own = inside.getOrDefault(e, List.of());
    int length = 0;
    int prose = 0;
    boolean headline = false;
    for (Block b : own) {
      length += b.text().length();
      prose += ArticleText.isProse(b) ? 1 : 0;
      headline |= prose == 0 && b.linkShare() > 0.9 && b.words() >= 3;
    }
    return headline && prose <= 2 && own.size() <= 6 && length < LONGEST;
  }
}
