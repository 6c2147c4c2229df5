package org.readout.acquire.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.readout.vocabulary.RelatedReport;

/**
 * Reads the article in a web page: what the page says for machines first (JSON-LD, OpenGraph,
 * meta), then what it shows.
 */
public final class WebPage {
  /** Goes into the ledger with what was extracted; raised whenever pages may give another text. */
  public static final String EXTRACTOR = "pages 2";

  private static final int LONGEST_NAME = 120;
  private static final int MOST_RELATED = 20;
  private static final int SHORTEST_SUMMARY = 40;
  private static final int SHORTEST_SHOWN = 200;
  private static final Pattern BY =
      Pattern.compile("(?iu)^(?:written |posted |story )?(?:by|von|par|por|di)[:\\s]\\s*");
  private static final Pattern SITE_SEPARATOR = Pattern.compile("\\s+[|–—•·:»-]+\\s+");
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?iu)(?:photos?|images?|pictures?|photograph)(?:\\s+(?:credit|courtesy|by|of)){0,2}\\s*[:/]?\\s+([\\p{L}\\d][^.()\\[\\]]{2,80})");

  private static final Set<String> RELATED =
      Set.of("related", "relatedposts", "readalso", "seealso");
  private static final Pattern LABEL =
      Pattern.compile("(?i)(?:related|read (?:more|also)|see also)\\b[^:]{0,20}:");

  private final Document page;
  private final LinkedData data;
  private final Optional<String> fetched;

  private WebPage(Document page, Optional<String> fetched) {
    this.page = page;
    this.data = new LinkedData(page);
    this.fetched = fetched;
  }

  /**
   * The article in a page.
   *
   * @param page the parsed page, with its address as base if it is known
   * @param address where it was fetched; a page from nowhere is believed about where it belongs,
   *     and any other only within its own site
   */
  public static Article read(Document page, Optional<String> address) {
    return new WebPage(page, address).article();
  }

  private Article article() {
    Optional<String> address = address();
    Optional<String> site = site();
    Optional<String> title = title(site);
    ArticleText words = new ArticleText(page, titles(title));
    String text = joined(words.blocks());
    if (text.isBlank()) {
      text = saidOtherwise().orElseGet(() -> shown(words));
    }
    PublicationDate date = new PublicationDate(page, address.orElse(""), data);
    if (text.isBlank() && date.published().isPresent()) {
      // A headline with its day, as agencies flash them, is all that is said.
      text = title.orElse("");
    }
    return new Article(
        text,
        title,
        byline(),
        site,
        address,
        date.published(),
        date.modified(),
        language(),
        imageCredit(),
        related(address));
  }

  private static String joined(List<Block> blocks) {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
  }

  /** A table, a list or a record says something without prose; a line or two says too little. */
  private static String shown(ArticleText words) {
    String text = joined(words.shown());
    return text.length() >= SHORTEST_SHOWN ? text : "";
  }

  /** The words of a page that shows none of its own to a reader without scripts. */
  private Optional<String> saidOtherwise() {
    return data.text("articleBody")
        .or(() -> data.text("description"))
        .or(() -> meta("og:description", "description", "twitter:description"))
        .filter(t -> t.length() >= SHORTEST_SUMMARY);
  }

  /** A page may name another address for itself, but not one on another site than its own. */
  private Optional<String> address() {
    List<String> named = new ArrayList<>();
    for (Element e :
        page.select("link[rel=canonical], meta[property=og:url], meta[name=twitter:url]")) {
      String value = e.normalName().equals("link") ? e.attr("href") : e.attr("content");
      named.add(value);
    }
    data.text("url").ifPresent(named::add);
    data.text("mainEntityOfPage").ifPresent(named::add);
    for (String candidate : named) {
      Optional<URI> uri = resolved(candidate);
      if (uri.isPresent() && isOwn(uri.get())) {
        return uri.map(URI::toString);
      }
    }
    return fetched;
  }

  private Optional<URI> resolved(String candidate) {
    try {
      URI uri = new URI(candidate.strip().replace(" ", "%20"));
      if (!uri.isAbsolute() && fetched.isPresent()) {
        uri = new URI(fetched.get()).resolve(uri);
      }
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean isOwn(URI uri) {
    if (fetched.isEmpty()) {
      return true;
    }
    Optional<URI> here = resolved(fetched.get());
    // The front page is nobody's own address but its own.
    boolean front = uri.getRawPath() == null || uri.getRawPath().length() <= 1;
    return here.isPresent()
        && site(here.get().getHost()).equals(site(uri.getHost()))
        && (!front || here.get().getRawPath().length() <= 1);
  }

  private static String site(String host) {
    return host.toLowerCase(Locale.ROOT).replaceFirst("^(?:www\\d?|m|mobile|amp)\\.", "");
  }

  private Optional<String> site() {
    return meta("og:site_name", "application-name", "dc.publisher", "publisher")
        .or(() -> data.names("publisher").stream().findFirst())
        .filter(n -> n.length() <= LONGEST_NAME);
  }

  private Optional<String> title(Optional<String> site) {
    Optional<String> open =
        meta("og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title")
            .map(t -> withoutSite(t, site));
    Optional<String> headline = data.text("headline");
    String given = Words.letters(open.orElse("") + " " + headline.orElse("") + " " + page.title());
    for (Element heading : page.select("h1, [itemprop=headline], .entry-title")) {
      String text = heading.text().strip();
      String letters = Words.letters(text);
      if (letters.length() > 12 && text.length() < 400 && given.contains(letters)) {
        return open.filter(o -> Words.letters(o).equals(letters)).or(() -> Optional.of(text));
      }
    }
    return open.or(() -> headline)
        .or(() -> firstHeading().or(() -> Optional.of(page.title()).map(t -> withoutSite(t, site))))
        .map(String::strip)
        .filter(t -> !t.isEmpty());
  }

  private Optional<String> firstHeading() {
    return page.getElementsByTag("h1").stream()
        .map(Element::text)
        .filter(t -> t.length() > 12 && t.length() < 400)
        .findFirst();
  }

  /** "Ministers meet | The Lake Post" is the title "Ministers meet". */
  private static String withoutSite(String title, Optional<String> site) {
    Matcher m = SITE_SEPARATOR.matcher(title);
    int last = -1;
    while (m.find()) {
      String rest = title.substring(m.end());
      if (site.isPresent() && Words.letters(rest).equals(Words.letters(site.get()))) {
        return title.substring(0, m.start());
      }
      last = m.group().contains("|") ? m.start() : last;
    }
    return last > 12 ? title.substring(0, last) : title;
  }

  private List<String> titles(Optional<String> title) {
    List<String> titles = new ArrayList<>();
    title.ifPresent(titles::add);
    titles.add(page.title());
    meta("og:title").ifPresent(titles::add);
    meta("twitter:title").ifPresent(titles::add);
    data.text("headline").ifPresent(titles::add);
    return titles;
  }

  private Optional<String> byline() {
    List<String> named = data.names("author");
    if (!named.isEmpty()) {
      return name(String.join(", ", named.stream().distinct().limit(5).toList()));
    }
    Optional<String> meta =
        meta(
                "author",
                "article:author",
                "byl",
                "parsely-author",
                "sailthru.author",
                "dc.creator",
                "article:author_name")
            .filter(a -> !a.contains("://"))
            .flatMap(WebPage::name);
    if (meta.isPresent()) {
      return meta;
    }
    for (Element e :
        page.select(
            "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .byline, .author-name, .article-author, .author")) {
      Optional<String> name = name(e.hasAttr("content") ? e.attr("content") : e.text());
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> name(String text) {
    String name = BY.matcher(text.strip()).replaceFirst("").strip();
    return name.isEmpty() || name.length() > LONGEST_NAME || name.startsWith("http")
        ? Optional.empty()
        : Optional.of(name);
  }

  private Optional<String> language() {
    String declared = PublicationDate.declaredLanguage(page);
    String code = declared.split("[-_]", 2)[0];
    return code.matches("[a-z]{2}") ? Optional.of(code) : Optional.empty();
  }

  private Optional<String> imageCredit() {
    for (Element e :
        page.select(
            "figure .credit, figcaption .credit, figure [class*=credit], [class*=photo-credit], [class*=image-credit], [itemprop=copyrightHolder], [itemprop=creditText], .wp-media-credit")) {
      String text = e.text().strip();
      Matcher m = CREDIT.matcher(text);
      String credit = m.lookingAt() ? m.group(1).strip() : text;
      if (credit.length() > 1 && credit.length() <= LONGEST_NAME) {
        return Optional.of(credit);
      }
    }
    for (Element e : page.getElementsByTag("figcaption")) {
      Matcher m = CREDIT.matcher(e.text());
      if (m.find()) {
        return Optional.of(m.group(1).strip());
      }
    }
    return Optional.empty();
  }

  private List<RelatedReport> related(Optional<String> address) {
    Map<String, RelatedReport> related = new LinkedHashMap<>();
    String own = address.orElse("");
    for (Element part : page.select("p, li, div, section, aside, ul")) {
      if (related.size() >= MOST_RELATED) {
        break;
      }
      boolean named =
          Furniture.isNamed(part.className(), RELATED) || Furniture.isNamed(part.id(), RELATED);
      if (!named && !(part.normalName().equals("p") && LABEL.matcher(part.text()).lookingAt())) {
        continue;
      }
      for (Element link : part.select("a[href]")) {
        String title = link.text().strip();
        Optional<URI> target = resolved(link.attr("href"));
        if (target.isPresent()
            && title.length() > 15
            && title.length() < 300
            && !target.get().toString().equals(own)
            && related.size() < MOST_RELATED) {
          related.putIfAbsent(title, new RelatedReport(title, target.map(URI::toString)));
        }
      }
    }
    return new ArrayList<>(related.values());
  }

  private Optional<String> meta(String... names) {
    for (String name : names) {
      for (Element meta : page.getElementsByTag("meta")) {
        String own = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
        if (own.equalsIgnoreCase(name) && !meta.attr("content").isBlank()) {
          return Optional.of(meta.attr("content").strip());
        }
      }
    }
    return Optional.empty();
  }
}
