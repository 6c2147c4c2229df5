package org.readout.acquire.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What stands around an article's words: menus, pictures, forms, lists of other articles, what is
 * hidden, and what the page itself names as such. A name alone hardly ever leaves out most of a
 * page's prose.
 */
final class Furniture {
  private static final Set<String> TAGS =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "button",
          "input",
          "select",
          "textarea",
          "label",
          "iframe",
          "object",
          "embed",
          "nav",
          "footer",
          "aside",
          "figure",
          "figcaption",
          "video",
          "audio",
          "canvas",
          "dialog",
          "menu",
          "map",
          "head");

  /** Their names tell what they are about, or that somebody is quoted, not what they are for. */
  private static final Set<String> NEVER_BY_NAME =
      Set.of("html", "body", "main", "article", "blockquote");

  private static final Pattern ROLES =
      Pattern.compile(
          "navigation|complementary|banner|contentinfo|search|dialog|alert|menu|toolbar");
  private static final Pattern UNSEEN =
      Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int LONGEST_NAME = 2000;

  private static final Set<String> NAMES = new HashSet<>();
  private static final Set<String> SURE_NAMES = new HashSet<>();

  static {
    for (String name : Words.lines("furniture.txt")) {
      if (name.startsWith("!")) {
        SURE_NAMES.add(name.substring(1));
      } else {
        NAMES.add(name);
      }
    }
  }

  private final Map<Element, Integer> prose = new HashMap<>();
  private final Map<Element, Boolean> judged = new HashMap<>();
  private final Set<Element> teasers = new HashSet<>();
  private final Set<Element> surelyNamed = new HashSet<>();
  private final Set<Element> declared = new HashSet<>();
  private int allProse;

  Furniture(Document page) {
    Element body = page.body();
    for (Element named : page.select("[itemprop=articleBody]")) {
      for (Element e = named; e != null; e = e.parent()) {
        declared.add(e);
      }
    }
    List<Block> blocks = Blocks.of(body, Furniture::isFurnitureByKind);
    weigh(body, blocks);
    for (Element e : List.copyOf(prose.keySet())) {
      if (isNamed(e, SURE_NAMES) && share(e) <= 0.9 && !declared.contains(e)) {
        surelyNamed.add(e);
      }
    }
    teasers.addAll(Teasers.in(body, blocks));
    weigh(
        body,
        Blocks.of(
            body, e -> isFurnitureByKind(e) || surelyNamed.contains(e) || teasers.contains(e)));
  }

  private void weigh(Element body, List<Block> blocks) {
    prose.clear();
    allProse = 0;
    for (Block b : blocks) {
      if (ArticleText.isProse(b)) {
        allProse += b.text().length();
        for (Element e = b.element(); e != null && !e.equals(body); e = e.parent()) {
          prose.merge(e, b.text().length(), Integer::sum);
        }
      }
    }
  }

  private double share(Element e) {
    return allProse == 0 ? 0 : (double) prose.getOrDefault(e, 0) / allProse;
  }

  boolean covers(Element e) {
    return isFurnitureByKind(e)
        || teasers.contains(e)
        || judged.computeIfAbsent(e, this::isFurnitureByName);
  }

  private static boolean isFurnitureByKind(Element e) {
    return TAGS.contains(e.normalName())
        || e.hasAttr("hidden")
        || (e.hasAttr("style") && UNSEEN.matcher(e.attr("style")).find());
  }

  private boolean isFurnitureByName(Element e) {
    if (NEVER_BY_NAME.contains(e.normalName()) || declared.contains(e)) {
      return false;
    }
    double share = share(e);
    if (surelyNamed.contains(e) || (share <= 0.9 && isNamed(e, SURE_NAMES))) {
      return true;
    }
    return share <= 0.5
        && !isInRunningText(e)
        && (ROLES.matcher(e.attr("role")).matches() || isNamed(e, NAMES))
        && e.selectFirst("blockquote") == null;
  }

  /** A person's name may be marked as a tag in the middle of a sentence. */
  private static boolean isInRunningText(Element e) {
    Element parent = e.parent();
    return parent != null && !Blocks.isBlock(e) && !parent.ownText().isBlank();
  }

  private static boolean isNamed(Element e, Set<String> names) {
    return isNamed(e.className(), names) || isNamed(e.id(), names);
  }

  static boolean isNamed(String attribute, Set<String> names) {
    if (attribute.isEmpty() || attribute.length() > LONGEST_NAME) {
      return false;
    }
    for (String name : SPACE.splitAsStream(attribute).toList()) {
      String whole = name.toLowerCase(Locale.ROOT);
      if (names.contains(whole) || names.contains("=" + whole)) {
        return true;
      }
      String parted = HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
      for (String part : NO_LETTER.splitAsStream(parted).toList()) {
        if (names.contains(part)) {
          return true;
        }
      }
    }
    return false;
  }
}
