package org.readout.acquire.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.readout.vocabulary.RelatedReport;

class WebPageTest {
  private static final String FIRST =
      "The transport ministers of the two lakes met in the old harbour on Monday and agreed to reopen the ferry line.";
  private static final String SECOND =
      "“We will begin in spring,” the minister of the upper lake said after the meeting, which lasted for two hours.";
  private static final String THIRD =
      "The lower lake pays for the landing stage, and both sides will meet again in May to agree on the fares.";

  private static Article page(String head, String body) {
    return WebPage.read(
        Jsoup.parse("<!doctype html><html lang=en><head>" + head + "</head><body>" + body),
        Optional.empty());
  }

  private static String p(String... paragraphs) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : paragraphs) {
      html.append("<p>").append(paragraph).append("</p>");
    }
    return html.toString();
  }

  private static final String ALL = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;

  @Test
  void leavesOutWhatStandsAroundTheArticle() {
    Article article =
        page(
            "<title>Ferry to run again | The Lake Post</title><meta property=og:site_name content='The Lake Post'>",
            "<nav><a href=/a>News</a> <a href=/b>Sport</a></nav>"
                + "<div class=cookie-notice><p>This site uses cookies so that we know what you read, and so that you may stay signed in to it.</p></div>"
                + "<article><h1>Ferry to run again</h1><p class=byline>By Ada Quay</p>"
                + "<figure><img src=x.jpg><figcaption>The ferry at its stage last year, before the storm. Photo: Lake Pictures</figcaption></figure>"
                + p(FIRST, SECOND)
                + "<p>Related: <a href='https://lakepost.example/old'>Why the ferry stopped running</a></p>"
                + p(THIRD)
                + "<p>Follow us on Twitter and Facebook.</p></article>"
                + "<div id=comments><p>I have waited for this ferry for years, and I will be the first one on board of it.</p></div>"
                + "<footer><p>Copyright The Lake Post, all rights reserved, and nothing here may be printed again.</p></footer>");
    assertThat(article.text()).isEqualTo(ALL);
    assertThat(article.title()).contains("Ferry to run again");
    assertThat(article.byline()).contains("Ada Quay");
    assertThat(article.site()).contains("The Lake Post");
    assertThat(article.imageCredit()).contains("Lake Pictures");
    assertThat(article.related())
        .containsExactly(
            new RelatedReport(
                "Why the ferry stopped running", Optional.of("https://lakepost.example/old")));
  }

  @Test
  void keepsPersonsThatAreMarkedAsTags() {
    Article article =
        page(
            "",
            "<article>"
                + p(
                    "President <a class=person_tag href=/p/1>Ina Berg</a> received the envoy of the upper lake in her residence on Monday.",
                    SECOND)
                + "</article>");
    assertThat(article.text()).startsWith("President Ina Berg received the envoy");
  }

  @Test
  void keepsTheLeadOfAnOfficialReadout() {
    Article article =
        page(
            "",
            "<article class=hentry><h1>Telephone conversation with the President of the Lakes</h1>"
                + "<div class='lead entry-summary'><p>"
                + FIRST
                + "</p></div>"
                + "<div class=entry-content>"
                + p(SECOND, THIRD)
                + "</div></article>");
    assertThat(article.text()).isEqualTo(ALL);
  }

  @Test
  void keepsMessagesThatAreQuotedWhole() {
    Article article =
        page(
            "",
            "<article>"
                + p(FIRST)
                + "<div class=social-embed><blockquote class=twitter-tweet><p>We are glad that our neighbours agree with us on the ferry.</p></blockquote></div>"
                + p(SECOND, THIRD)
                + "</article>");
    assertThat(article.text()).contains("We are glad that our neighbours agree");
  }

  @Test
  void takesTheArticleUnderThePagesTitleAmongSeveral() {
    String other =
        "<article><h2>%s</h2>"
            + p(
                SECOND.replace("ferry", "road"),
                THIRD.replace("landing stage", "bridge"),
                SECOND,
                THIRD)
            + "</article>";
    Article article =
        page(
            "<title>Ferry to run again</title>",
            "<article><h1>Ferry to run again</h1>"
                + p(FIRST, SECOND, THIRD)
                + "</article>"
                + other.formatted("The road is closed")
                + other.formatted("The bridge is open"));
    assertThat(article.text()).isEqualTo(ALL);
  }

  @Test
  void leavesOutRowsOfTeasers() {
    StringBuilder row = new StringBuilder("<div class=row>");
    for (int i = 0; i < 6; i++) {
      row.append("<div><h3><a href=/t")
          .append(i)
          .append(">Another story about the lakes ")
          .append(i)
          .append(
              "</a></h3><p>What happened next will be of some interest to those who live around the lakes, we think.</p></div>");
    }
    Article article =
        page(
            "",
            "<div><div class=story>" + p(FIRST, SECOND, THIRD) + "</div>" + row + "</div></div>");
    assertThat(article.text()).isEqualTo(ALL);
  }

  @Test
  void partsLinesAndParagraphsByBreaks() {
    Article article = page("", "<div>" + FIRST + "<br><br>" + SECOND + "<br>" + THIRD + "</div>");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND + "\n" + THIRD);
  }

  @Test
  void readsTheDateForMachinesWithItsZone() {
    Article article =
        page(
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-03T22:10:00+03:00\",\"dateModified\":\"2024-03-04\"}</script>",
            p(FIRST));
    assertThat(article.published().map(Object::toString)).contains("2024-03-03T22:10+03:00");
    assertThat(article.modified().map(Object::toString)).contains("2024-03-04");
  }

  @Test
  void theDayInTheAddressSettlesWhichDayAMomentInUtcIs() {
    Article article =
        page(
            "<link rel=canonical href='https://lakepost.example/2024/03/03/ferry'><meta property=article:published_time content='2024-03-04T02:10:00Z'>",
            p(FIRST));
    assertThat(article.published().map(Object::toString)).contains("2024-03-03");
  }

  @Test
  void readsDatesInManyLanguages() {
    for (String[] d :
        new String[][] {
          {"de", "3. März 2024"},
          {"fr", "3 mars 2024"},
          {"es", "3 de marzo de 2024"},
          {"ru", "3 марта 2024"},
          {"uk", "3 березня 2024"},
          {"tr", "3 Mart 2024"},
          {"pl", "3 marca 2024"},
          {"en", "March 3, 2024"},
          {"en", "3rd March 2024"},
          {"hu", "2024. március 3."},
          {"ko", "2024년 3월 3일"},
          {"ja", "2024年3月3日"},
          {"nl", "03-03-2024"},
          {"it", "3/3/2024"}
        }) {
      Article article =
          WebPage.read(
              Jsoup.parse(
                  "<html lang="
                      + d[0]
                      + "><body><h1>The ferry runs again</h1><span class=date>"
                      + d[1]
                      + "</span>"
                      + p(FIRST, SECOND)),
              Optional.empty());
      assertThat(article.published().map(Object::toString)).as(d[1]).contains("2024-03-03");
    }
  }

  @Test
  void doesNotDateAPageByItsPictures() {
    Article article =
        page(
            "",
            "<article itemscope itemtype='http://schema.org/NewsArticle'><h1>The ferry runs again</h1>"
                + "<div itemscope itemtype='http://schema.org/ImageObject'><meta itemprop=datePublished content=2019-01-01></div>"
                + "<time itemprop=datePublished datetime=2024-03-03>March 3, 2024</time>"
                + p(FIRST)
                + "</article>");
    assertThat(article.published().map(Object::toString)).contains("2024-03-03");
  }

  @Test
  void aPageThatStatesNoDateHasNone() {
    assertThat(page("", p(FIRST, SECOND)).published()).isEmpty();
  }

  @Test
  void isNotBelievedThatItBelongsToAnotherSite() {
    String html = "<link rel=canonical href='https://palace.example/news/1'>" + p(FIRST);
    assertThat(WebPage.read(Jsoup.parse(html), Optional.of("https://copycat.example/x")).address())
        .contains("https://copycat.example/x");
    assertThat(
            WebPage.read(
                    Jsoup.parse(html), Optional.of("https://www.palace.example/news/1?from=feed"))
                .address())
        .contains("https://palace.example/news/1");
  }

  @Test
  void aPageWithoutProseGivesItsSummary() {
    assertThat(page("<meta name=description content='" + FIRST + "'>", "<div>Photo</div>").text())
        .isEqualTo(FIRST);
  }

  @Test
  void takesWhatAPageShowsWhereItHasNoProse() {
    StringBuilder rows = new StringBuilder();
    for (String row :
        new String[] {
          "Company", "Lake Ferries Limited", "Register", "Upper Lake", "Number", "12345"
        }) {
      rows.append("<tr><td>")
          .append(row)
          .append("</td><td>entry of 3 March 2025, office 2</td></tr>");
    }
    Article article =
        page(
            "<title>Register entry</title>",
            "<nav><a href=/>Home</a></nav><table>" + rows + "</table>");
    assertThat(article.text())
        .contains("Lake Ferries Limited", "Upper Lake")
        .doesNotContain("Home");
  }

  @Test
  void aHeadlineWithItsDayIsItsOwnText() {
    String day = "<meta property=article:published_time content=2025-03-03T10:00:00+01:00>";
    String headline = "<h1>Ministers of both lakes agree on ferries</h1>";
    assertThat(page(day, headline).text()).isEqualTo("Ministers of both lakes agree on ferries");
    assertThat(page("", headline).text()).isEmpty();
  }
}
