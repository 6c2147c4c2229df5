package org.readout.acquire.page;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.readout.vocabulary.Moment;

/**
 * Finds when a page was published: what is meant for machines first, then what stands near the
 * title, then any date marked as one.
 */
final class PublicationDate {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "og:published_time",
          "og:article:published_time",
          "datepublished",
          "date_published",
          "publish_date",
          "publish-date",
          "publishdate",
          "published",
          "published_time",
          "publication_date",
          "publicationdate",
          "publication-date",
          "pubdate",
          "pub_date",
          "pub-date",
          "sailthru.date",
          "parsely-pub-date",
          "cxenseparse:recs:publishtime",
          "article.published",
          "article_date_original",
          "originalpublicationdate",
          "article:publicationdate",
          "date.issued",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.date",
          "dc.date",
          "dc.date.created",
          "dcterms.created",
          "dc.created",
          "datecreated",
          "date.created",
          "created",
          "creation_date",
          "date",
          "article-publish-date",
          "displaydate",
          "display_date",
          "bt:pubdate",
          "rbpubdate",
          "timestamp",
          "citation_date",
          "citation_publication_date",
          "citation_online_date",
          "release_date",
          "article:post_date",
          "eprints.date",
          "shareaholic:article_published_time",
          "mediator_published_time");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "datemodified",
          "last-modified",
          "lastmod",
          "modified",
          "modified_time",
          "dc.date.modified",
          "dcterms.modified",
          "dc.modified",
          "revision_date",
          "updated_time",
          "article:modified",
          "lastmodified",
          "date.modified",
          "utime");
  private static final Pattern IN_URL =
      Pattern.compile(
          "[/_\\-.=](199\\d|20[0-3]\\d)[/_\\-.](0?[1-9]|1[0-2])[/_\\-.](3[01]|[12]\\d|0?[1-9])(?=[/_\\-.?&#]|$)");
  private static final Pattern COMPACT_IN_URL =
      Pattern.compile("[/_\\-.=](20[0-3]\\d)(0[1-9]|1[0-2])(3[01]|[12]\\d|0[1-9])(?=\\D)");
  private static final Set<String> DATE_NAMES =
      Set.of(
          "date",
          "dates",
          "datetime",
          "time",
          "timestamp",
          "published",
          "publish",
          "pubdate",
          "publication",
          "posted",
          "post-date",
          "dateline",
          "created",
          "datum",
          "fecha",
          "data",
          "tarih",
          "byline",
          "meta",
          "postmeta",
          "entry-meta",
          "submitted",
          "info",
          "postdate",
          "updated",
          "details",
          "post-info",
          "news-date",
          "articledate",
          "datepublished",
          "entry-date",
          "postinfo",
          "postmetadata",
          "author",
          "footer",
          "day",
          "kicker",
          "subline",
          "tanggal",
          "waktu",
          "autor");
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:comments?|commentlist|sidebar|widgets?|related|recent|archives?|calendar|similar|popular|latest|events?|respond|reply|replies|recommend\\w*|teasers?|most|trending|ticker)(?:$|[\\s_-])");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)(?:published|posted|publi[ée]e?|created|erstellt|ver(?:ö|oe)ffentlicht|publicado|pubblicato|datum|stand|date|fecha|опубликовано|опубліковано|додано|yay[ıi]n\\w*|eklenme|tarih|geplaatst|gepubliceerd|on|am|le|il)\\s*(?:on|am|le|il|el|:)?\\s*[:|]?\\s*");

  private static final String MARKS =
      "time[pubdate], time.published, time.entry-date, abbr.published, .entry-date, .dt-published, .post-date, [itemprop=dateCreated], [itemprop=datePosted], [pubdate], [property*=dateCreated], [property*=datePublished], abbr[data-utime]";
  private static final Pattern SCRIPT_DATE =
      Pattern.compile(
          "(?i)[\"']?(?:date_?published|published_?at|publish(?:ed)?_?date|publication_?date|pub_?date|first_?published|date_?created|created_?at)[\"']?\\s*[:=]\\s*[\"']([^\"']{8,40})[\"']");
  private static final Pattern OTHER_THING =
      Pattern.compile("(?:Object|Comment|Event|Person|Organization|Gallery|Product)$");
  private static final Pattern META_DATE = Pattern.compile("date|time|publish|created|upload");

  private final Document page;
  private final String address;
  private final LinkedData data;
  private final DateWords words;

  PublicationDate(Document page, String address, LinkedData data) {
    this.page = page;
    this.address = address;
    this.data = data;
    this.words = new DateWords(declaredLanguage(page));
  }

  static String declaredLanguage(Document page) {
    Element html = page.selectFirst("html");
    String lang =
        html == null ? "" : html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
    if (lang.isBlank()) {
      Element meta =
          page.selectFirst("meta[http-equiv=content-language], meta[property=og:locale]");
      lang = meta == null ? "" : meta.attr("content");
    }
    return lang.strip().toLowerCase(Locale.ROOT);
  }

  Optional<Moment> published() {
    Optional<Moment> declared =
        stated("datePublished")
            .or(() -> inMeta(PUBLISHED))
            .or(() -> marked("[itemprop=datePublished]"));
    Optional<Moment> addressed = inAddress();
    if (declared.isPresent()) {
      return Optional.of(
          addressed.isPresent() ? agreed(declared.get(), addressed.get()) : ownDay(declared.get()));
    }
    if (addressed.isPresent()) {
      return addressed;
    }
    return stated("dateCreated")
        .or(() -> marked(MARKS))
        .or(this::inTimeElement)
        .or(this::aloneAfterTitle)
        .or(this::nearTitle)
        .or(this::inNamedElement)
        .or(this::labelled)
        .or(this::inScript)
        .or(this::inAnyMeta)
        .or(this::modified)
        .or(this::inPictureAddress)
        .or(this::anywhere);
  }

  /**
   * The day in the address is the publisher's own, and stays when the page is moved or edited; but
   * an article may be begun on one day and published on the next.
   */
  private static Moment agreed(Moment declared, Moment addressed) {
    if (Math.abs(ChronoUnit.DAYS.between(declared.day(), addressed.day())) > 1) {
      return addressed;
    }
    return mayBeLocal(declared, addressed) ? addressed : declared;
  }

  /** Whether a moment given in UTC falls on that other day where the publisher is. */
  private static boolean mayBeLocal(Moment utc, Moment other) {
    if (!utc.zone().equals(Optional.of(ZoneOffset.UTC))) {
      return false;
    }
    int hour = utc.time().map(LocalTime::getHour).orElse(12);
    return (hour < 10 && other.day().equals(utc.day().minusDays(1)))
        || (hour >= 14 && other.day().equals(utc.day().plusDays(1)));
  }

  /**
   * Machines are often given the time in UTC; the day that the page shows beside its title is the
   * publisher's own.
   */
  private Moment ownDay(Moment declared) {
    return aloneAfterTitle()
        .or(this::inNamedElement)
        .filter(shown -> mayBeLocal(declared, shown) && shown.day().isBefore(declared.day()))
        .orElse(declared);
  }

  Optional<Moment> modified() {
    return stated("dateModified")
        .or(() -> inMeta(MODIFIED))
        .or(() -> marked("[itemprop=dateModified], time.updated, .updated"));
  }

  private Optional<Moment> stated(String property) {
    return data.text(property).flatMap(words::inAttribute);
  }

  private Optional<Moment> inMeta(List<String> names) {
    for (String name : names) {
      for (Element meta : page.getElementsByTag("meta")) {
        String own =
            (meta.hasAttr("property")
                    ? meta.attr("property")
                    : meta.hasAttr("name") ? meta.attr("name") : meta.attr("http-equiv"))
                .strip();
        if (own.equalsIgnoreCase(name)) {
          Optional<Moment> moment = words.inAttribute(meta.attr("content"));
          if (moment.isPresent()) {
            return moment;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Moment> marked(String selector) {
    for (Element e : page.select(selector)) {
      if (isElsewhere(e) || isOfPicture(e)) {
        continue;
      }
      Optional<Moment> moment = machineDate(e).or(() -> textDate(e, 200));
      if (moment.isPresent()) {
        return moment;
      }
    }
    return Optional.empty();
  }

  /** Whether the thing of which a property tells is a picture or a comment, and not the article. */
  private static boolean isOfPicture(Element property) {
    for (Element e = property; e != null; e = e.parent()) {
      if (e.hasAttr("itemscope")) {
        return OTHER_THING.matcher(e.attr("itemtype")).find();
      }
    }
    return false;
  }

  private Optional<Moment> machineDate(Element e) {
    for (String attribute :
        List.of(
            "datetime",
            "content",
            "title",
            "data-datetime",
            "data-date",
            "data-timestamp",
            "data-utime")) {
      if (e.hasAttr(attribute)) {
        Optional<Moment> moment = words.inAttribute(e.attr(attribute));
        if (moment.isPresent()) {
          return moment;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Moment> textDate(Element e, int longest) {
    String text = e.text();
    return text.length() > longest
        ? Optional.empty()
        : words.in(text).or(() -> words.shortYear(text));
  }

  private Optional<Moment> inAddress() {
    return inAddress(address);
  }

  private static Optional<Moment> inAddress(String address) {
    for (Pattern pattern : List.of(IN_URL, COMPACT_IN_URL)) {
      Matcher m = pattern.matcher(address);
      if (m.find()) {
        Optional<Moment> day =
            Moment.parse(
                "%s-%02d-%02d"
                    .formatted(
                        m.group(1), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))));
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Moment> inTimeElement() {
    for (Element e : page.getElementsByTag("time")) {
      if (!isElsewhere(e)) {
        Optional<Moment> moment = machineDate(e).or(() -> textDate(e, 100));
        if (moment.isPresent()) {
          return moment;
        }
      }
    }
    return Optional.empty();
  }

  /** Right before or after the title. */
  private Optional<Moment> nearTitle() {
    Element e = titleElement();
    for (int up = 0; up < 3 && e != null; up++, e = e.parent()) {
      Element beside = e.nextElementSibling();
      for (int on = 0; on < 3 && beside != null; on++, beside = beside.nextElementSibling()) {
        Optional<Moment> moment = isElsewhere(beside) ? Optional.empty() : textDate(beside, 300);
        if (moment.isPresent()) {
          return moment;
        }
      }
      Element before = e.previousElementSibling();
      Optional<Moment> moment =
          before == null || isElsewhere(before) ? Optional.empty() : textDate(before, 120);
      if (moment.isPresent()) {
        return moment;
      }
    }
    return Optional.empty();
  }

  /** A short piece of text after the title that is hardly more than a date. */
  private Optional<Moment> aloneAfterTitle() {
    Element title = titleElement();
    boolean after = false;
    int looked = 0;
    for (Element e : page.body().getAllElements()) {
      after |= e.equals(title);
      String tag = e.normalName();
      if (!after || tag.equals("a") || tag.equals("h1") || e.childrenSize() > 4 || looked > 400) {
        continue;
      }
      looked++;
      String text = e.text();
      if (text.length() < 100 && text.length() > 7 && !isElsewhere(e)) {
        Optional<DateWords.Found> found = words.found(text);
        if (found.isPresent()
            && found.get().start() < 20
            && text.length() - (found.get().end() - found.get().start()) < 60) {
          return found.map(DateWords.Found::moment);
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable Element titleElement() {
    Element first = null;
    String title = Words.letters(page.title());
    for (Element heading : page.select("h1, h2")) {
      String letters = Words.letters(heading.text());
      if (letters.length() > 8 && title.contains(letters)) {
        return heading;
      }
      first = first == null && !letters.isEmpty() ? heading : first;
    }
    return first;
  }

  private Optional<Moment> inScript() {
    for (Element script : page.getElementsByTag("script")) {
      Matcher m = SCRIPT_DATE.matcher(script.data());
      while (m.find()) {
        Optional<Moment> moment = words.inAttribute(m.group(1));
        if (moment.isPresent()) {
          return moment;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Moment> inAnyMeta() {
    for (Element meta : page.getElementsByTag("meta")) {
      String name = (meta.attr("property") + " " + meta.attr("name")).toLowerCase(Locale.ROOT);
      if (META_DATE.matcher(name).find()) {
        Optional<Moment> moment = words.inAttribute(meta.attr("content"));
        if (moment.isPresent()) {
          return moment;
        }
      }
    }
    for (Element meta : page.select("meta[name=description], meta[property=og:description]")) {
      Optional<Moment> moment = words.in(meta.attr("content"));
      if (moment.isPresent()) {
        return moment;
      }
    }
    return Optional.empty();
  }

  private Optional<Moment> inPictureAddress() {
    Element picture = page.selectFirst("meta[property=og:image]");
    return picture == null ? Optional.empty() : inAddress(picture.attr("content"));
  }

  private Optional<Moment> inNamedElement() {
    for (Element e : page.getAllElements()) {
      if ((Furniture.isNamed(e.className(), DATE_NAMES) || Furniture.isNamed(e.id(), DATE_NAMES))
          && !isElsewhere(e)) {
        Optional<Moment> moment = machineDate(e).or(() -> textDate(e, 250));
        if (moment.isPresent()) {
          return moment;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Moment> labelled() {
    String text = page.body().text();
    Matcher m = LABEL.matcher(text);
    while (m.find()) {
      Optional<DateWords.Found> found =
          words.found(text.substring(m.end(), Math.min(text.length(), m.end() + 60)));
      if (found.isPresent() && found.get().start() <= 12) {
        return found.map(DateWords.Found::moment);
      }
    }
    return Optional.empty();
  }

  private Optional<Moment> anywhere() {
    return words.in(page.body().text());
  }

  private static boolean isElsewhere(Element element) {
    for (Element e = element; e != null && !e.normalName().equals("body"); e = e.parent()) {
      if (e.normalName().equals("aside")
          || e.normalName().equals("blockquote")
          || (e.className().length() < 300
              && !e.normalName().equals("article")
              && ELSEWHERE.matcher(e.className()).find())
          || (!e.normalName().equals("article") && ELSEWHERE.matcher(e.id()).find())) {
        return true;
      }
    }
    return false;
  }
}
