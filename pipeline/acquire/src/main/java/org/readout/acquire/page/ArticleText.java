package org.readout.acquire.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the article's own words in a page.
 *
 * <p>Every block of text speaks for the elements around it if it reads like prose, and against them
 * if it is a link or a scrap. The element for which most is said holds the article; what is named
 * or looks like furniture inside it is left out.
 */
final class ArticleText {
  /** Prose has at least this many words; shorter text may be a label. */
  private static final int PROSE_WORDS = 12;

  /** What every scrap and link says against the element around it, in characters of prose. */
  private static final int SCRAP = 30;

  private static final int LONGEST_STANDFIRST = 600;

  private static final Set<String> STANDFIRST =
      Set.of(
          "dek",
          "deck",
          "standfirst",
          "subtitle",
          "subhead",
          "sub-head",
          "subheading",
          "subheadline",
          "abstract",
          "synopsis",
          "strapline",
          "kicker",
          "tagline",
          "excerpt",
          "eyebrow");
  private static final Pattern FEED_ENTRY =
      Pattern.compile("(?:^|\\s)(?:entry|p)-summary(?:\\s|$)");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private final Document page;
  private final List<String> titles;
  private final Furniture furniture;

  /**
   * @param titles what the page gives for its title, in several places
   */
  ArticleText(Document page, List<String> titles) {
    this.page = page;
    this.titles = titles.stream().map(Words::letters).filter(t -> !t.isEmpty()).toList();
    this.furniture = new Furniture(page);
  }

  List<Block> blocks() {
    Element body = page.body();
    Element scope = mainArticle(body);
    Element article = holder(scope, Blocks.of(scope, furniture::covers));
    return trimmed(article, Blocks.of(article, furniture::covers));
  }

  /** All that a page shows beside its furniture and links, for one that has no prose. */
  List<Block> shown() {
    return Blocks.of(mainArticle(page.body()), furniture::covers).stream()
        .filter(b -> !b.isHeading() && b.linkShare() < 0.5)
        .toList();
  }

  static boolean isProse(Block b) {
    return (b.linkShare() < 0.4 && b.words() >= PROSE_WORDS)
        || (b.linkShare() < 0.6 && b.words() >= 6 && b.endsSentence());
  }

  private static double voice(Block b) {
    if (isProse(b)) {
      return b.text().length() * (1 - b.linkShare());
    }
    return b.isHeading() ? 0 : -SCRAP - b.linked() / 2.0;
  }

  /**
   * Where a page holds several articles, the one under the page's own title; otherwise all of it.
   */
  private Element mainArticle(Element body) {
    List<Element> articles = new ArrayList<>();
    for (Element e : body.getElementsByTag("article")) {
      if (e.parents().stream().noneMatch(p -> p.normalName().equals("article"))) {
        articles.add(e);
      }
    }
    if (articles.size() < 2) {
      return body;
    }
    Element largest = body;
    double most = 0;
    double second = 0;
    for (Element article : articles) {
      double prose = proseIn(article);
      if (prose > most) {
        second = most;
        most = prose;
        largest = article;
      } else {
        second = Math.max(second, prose);
      }
      boolean titled =
          article.select("h1,h2").stream().anyMatch(h -> titles.contains(Words.letters(h.text())));
      if (titled && prose > 250) {
        return article;
      }
    }
    return most > 3 * second && most * 3 > proseIn(body) ? largest : body;
  }

  private double proseIn(Element e) {
    return Blocks.of(e, furniture::covers).stream()
        .filter(ArticleText::isProse)
        .mapToInt(b -> b.text().length())
        .sum();
  }

  private static Element holder(Element scope, List<Block> blocks) {
    Map<Element, Double> voices = new HashMap<>();
    for (Block b : blocks) {
      double voice = voice(b);
      for (Element e = b.element(); e != null; e = e.parent()) {
        voices.merge(e, voice, Double::sum);
        if (e.equals(scope)) {
          break;
        }
      }
    }
    Element best = scope;
    double most = voices.getOrDefault(scope, 0.0);
    for (Block b : blocks) {
      for (Element e = b.element(); e != null && !e.equals(scope); e = e.parent()) {
        double said = voices.getOrDefault(e, 0.0);
        if (said > most + 0.5 || (said > most - 0.5 && isInside(e, best))) {
          best = e;
          most = Math.max(said, most);
        }
      }
    }
    return best;
  }

  private static boolean isInside(Element inner, Element outer) {
    for (Element e = inner.parent(); e != null; e = e.parent()) {
      if (e.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private List<Block> trimmed(Element article, List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    boolean begun = false;
    boolean listed = false;
    for (Block b : blocks) {
      boolean aside = Asides.isAside(b);
      boolean item = b.element().normalName().equals("li") || b.linkShare() > 0.2;
      listed = (aside && b.words() <= 8 && !b.endsSentence()) || (listed && item);
      if (aside
          || listed
          || (b.linkShare() > 0.8 && !b.endsSentence())
          || isTitle(b)
          || (!begun && isHead(article, b))) {
        continue;
      }
      begun |= isProse(b);
      kept.add(b);
    }
    while (!kept.isEmpty() && isTail(kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  private boolean isTitle(Block b) {
    return b.element().normalName().equals("h1") || titles.contains(Words.letters(b.text()));
  }

  /** Standfirst, date and labels between the title and the article's first words. */
  private static boolean isHead(Element article, Block b) {
    if (b.words() <= 14 && YEAR.matcher(b.text()).find() && !b.endsSentence()) {
      return true;
    }
    if (b.words() <= 2 && !b.endsSentence()) {
      return true;
    }
    boolean standfirst = false;
    Element e = b.element();
    for (int up = 0; up < 3 && e != null && !e.equals(article); up++, e = e.parent()) {
      if (FEED_ENTRY.matcher(e.className()).find()) {
        return false;
      }
      boolean named =
          e.normalName().equals("header")
              || Furniture.isNamed(e.className(), STANDFIRST)
              || Furniture.isNamed(e.id(), STANDFIRST);
      standfirst |= named && e.text().length() < LONGEST_STANDFIRST;
    }
    return standfirst;
  }

  private static boolean isTail(Block b) {
    return b.isHeading() || (b.linkShare() > 0.5 && b.words() < 20);
  }
}
