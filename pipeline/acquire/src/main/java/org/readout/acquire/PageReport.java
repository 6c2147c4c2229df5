package org.readout.acquire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.readout.acquire.page.Article;
import org.readout.acquire.page.WebPage;
import org.readout.knowledge.Publisher;
import org.readout.knowledge.Publishers;
import org.readout.vocabulary.Provenance;
import org.readout.vocabulary.Report;

/**
 * Makes a report of a web page. A page that takes too long, as only one made for it does, is
 * refused.
 */
final class PageReport {
  private static final Publishers PUBLISHERS = Publishers.bundled();
  private static final int DEEPEST = 400;
  private static final int SECONDS = 20;

  /** Whether bytes begin as a web page does. */
  static boolean looksLikePage(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1)
            .replaceAll("(?s)<!--.*?(?:-->|$)|<\\?xml[^>]*>|[\\u00EF\\u00BB\\u00BF\\s]+", " ")
            .strip()
            .toLowerCase(java.util.Locale.ROOT);
    return start.matches("(?s)<(?:!doctype html|html|head|body|meta|title|div|article|p)\\b.*");
  }

  /**
   * @param address where it was fetched
   * @param charset what the server said
   */
  Acquired report(byte[] bytes, Optional<String> address, Optional<String> charset) {
    FutureTask<Acquired> reading = new FutureTask<>(() -> read(bytes, address, charset));
    Thread thread = new Thread(reading, "page");
    thread.setDaemon(true);
    thread.start();
    try {
      return reading.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      reading.cancel(true);
      return refused("takes more than " + SECONDS + " seconds to read, as no honest page does");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      reading.cancel(true);
      return refused("was not read: interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "the page " + address.orElse("without address") + " broke its reader", e.getCause());
    }
  }

  private static Acquired read(byte[] bytes, Optional<String> address, Optional<String> charset) {
    Article article = WebPage.read(parse(bytes, address.orElse(""), charset), address);
    if (article.text().isBlank()) {
      return refused("is a page without an article");
    }
    Optional<String> url = article.address().or(() -> address);
    Optional<String> dateline = DocumentText.dateline(article.text());
    return Acquired.taken(
        new Report(
            Digest.idOf(article.text(), url),
            url,
            publisher(url, article.site()),
            DocumentText.agency(article.byline(), dateline),
            article.byline(),
            dateline,
            article.title(),
            article.published(),
            Language.of(article.text()).or(article::language),
            article.imageCredit(),
            article.text(),
            article.related()),
        new Provenance(address, Optional.empty(), "", WebPage.EXTRACTOR, article.modified()));
  }

  /** The name that the list of publishers has, else what the site calls itself, else its domain. */
  private static Optional<String> publisher(Optional<String> url, Optional<String> site) {
    return url.flatMap(PUBLISHERS::at)
        .map(Publisher::name)
        .or(() -> site)
        .or(() -> url.flatMap(Publishers::domain));
  }

  private static Document parse(byte[] bytes, String base, Optional<String> declared) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    try {
      if (isMultibyteUtf8(bytes)) {
        return Jsoup.parse(new ByteArrayInputStream(bytes), "UTF-8", base, parser);
      }
      Optional<Charset> said = declared.flatMap(PageReport::charset);
      Document page =
          Jsoup.parse(
              new ByteArrayInputStream(bytes), said.map(Charset::name).orElse(null), base, parser);
      if (page.charset().equals(StandardCharsets.UTF_8) && !isUtf8(bytes)) {
        // Said to be UTF-8, or said nothing, and is not: what old pages are written in.
        return Jsoup.parse(new ByteArrayInputStream(bytes), "windows-1252", base, parser);
      }
      return page;
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot be read", e);
    }
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name.strip().replaceAll("[\"']", "")));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** Bytes that happen to be good UTF-8 beyond ASCII are UTF-8, whatever anybody says. */
  private static boolean isMultibyteUtf8(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return isUtf8(bytes);
      }
    }
    return false;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Acquired refused(String reason) {
    return Acquired.refused(Optional.empty(), 0, reason);
  }
}
