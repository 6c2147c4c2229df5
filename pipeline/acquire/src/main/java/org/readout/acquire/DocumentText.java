package org.readout.acquire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.knowledge.Publisher;
import org.readout.knowledge.Publishers;
import org.readout.vocabulary.Moment;
import org.readout.vocabulary.RelatedReport;
import org.readout.vocabulary.Report;

/**
 * Parts an article saved as plain text or Markdown into its own words and what is said about it:
 * title, byline, date line, photo credit, related articles and address. Whatever is not clearly one
 * of these stays in the text.
 */
final class DocumentText {
  /** Goes into the ledger with what was taken; raised whenever a text may give another report. */
  static final String EXTRACTOR = "texts 1";

  private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([^)\\s]*)\\)");
  private static final Pattern BYLINE = Pattern.compile("(?i)by\\s+(\\S.{0,80})");
  private static final Pattern RELATED =
      Pattern.compile(
          "(?i)(?:related(?: articles?| stor(?:y|ies))?|read (?:more|also)|see also)\\s*:\\s*(\\S.*)");
  private static final Pattern ADDRESS_LABEL =
      Pattern.compile("(?i)(?:original url|source url|url|link)\\s*:\\s*(.*)");
  private static final Pattern ADDRESS = Pattern.compile("<?(https?://[^\\s>]+)>?");
  private static final Pattern DATELINE =
      Pattern.compile(
          "(\\p{Lu}[\\p{Lu} .,'’-]+(?:, [A-Z][a-z]+\\.? \\d{1,2})?(?: \\([\\p{L} ]+\\))?) ?(?:--|–|—|-) .*",
          Pattern.DOTALL);
  private static final Pattern PREFACE =
      Pattern.compile("(?i)(?:published|updated|date|posted)\\s*:?\\s+");
  private static final Publishers PUBLISHERS = Publishers.bundled();

  /** An agency's name as it signs: "AP" and not "ap". */
  private static final Pattern AGENCY =
      Pattern.compile(
          PUBLISHERS.all().stream()
              .filter(p -> p.side() == Publisher.Side.AGENCY)
              .flatMap(p -> Stream.concat(Stream.of(p.name()), p.otherNames().stream()))
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "\\b(?:", ")\\b")));

  private static final List<DateTimeFormatter> DAYS =
      List.of(
          days("MMMM d, uuuu"),
          days("MMM d, uuuu"),
          days("MMM. d, uuuu"),
          days("d MMMM uuuu"),
          days("d MMM uuuu"),
          days("uuuu-MM-dd"));

  /** A head ends at the first paragraph of prose; lines longer than this are prose. */
  private static final int LONGEST_HEAD_LINE = 160;

  Acquired report(String document) {
    Parts parts = new Parts();
    for (String paragraph : BLANK_LINES.splitAsStream(document.replace("\r\n", "\n")).toList()) {
      String p = paragraph.strip();
      if (!p.isEmpty()) {
        parts.take(p);
      }
    }
    String text = String.join("\n\n", parts.body);
    if (text.isBlank()) {
      return Acquired.refused(Optional.empty(), 0, "has no text beside its headings");
    }
    Optional<String> dateline = dateline(parts.body.get(0));
    return Acquired.taken(
        new Report(
            Digest.idOf(text, parts.url),
            parts.url,
            parts.url.flatMap(DocumentText::publisher),
            agency(parts.byline, dateline),
            parts.byline,
            dateline,
            parts.title,
            parts.published.map(Moment::of),
            Language.of(text),
            parts.credit,
            text,
            parts.related));
  }

  /** What the paragraphs turned out to be, gathered from top to bottom. */
  private static final class Parts {
    Optional<String> title = Optional.empty();
    Optional<String> byline = Optional.empty();
    Optional<LocalDate> published = Optional.empty();
    Optional<String> credit = Optional.empty();
    Optional<String> url = Optional.empty();
    boolean addressFollows;
    final List<RelatedReport> related = new ArrayList<>();
    final List<String> body = new ArrayList<>();

    void take(String p) {
      if (takenAsAddress(p) || takenAsRelated(p) || (body.isEmpty() && takenAsHead(p))) {
        return;
      }
      body.add(p);
    }

    private boolean takenAsAddress(String p) {
      Matcher label = ADDRESS_LABEL.matcher(p);
      boolean labelled = label.matches();
      Matcher address = ADDRESS.matcher(labelled ? label.group(1).strip() : p);
      if (address.matches()) {
        if (url.isEmpty() || addressFollows || labelled) {
          url = Optional.of(address.group(1));
        }
        addressFollows = false;
        return true;
      }
      addressFollows = labelled && label.group(1).isBlank();
      return addressFollows;
    }

    private boolean takenAsRelated(String p) {
      Matcher m = RELATED.matcher(p);
      if (!m.matches()) {
        return false;
      }
      Matcher link = LINK.matcher(m.group(1));
      boolean any = false;
      while (link.find()) {
        any = true;
        related.add(
            new RelatedReport(
                link.group(1), Optional.of(link.group(2)).filter(u -> u.startsWith("http"))));
      }
      if (!any) {
        related.add(new RelatedReport(m.group(1), Optional.empty()));
      }
      return true;
    }

    private boolean takenAsHead(String p) {
      if (p.startsWith("#") && title.isEmpty()) {
        title = Optional.of(p.replaceFirst("^#+\\s*", ""));
        return true;
      }
      if (p.length() > LONGEST_HEAD_LINE || p.contains("\n")) {
        return false;
      }
      String plain = LINK.matcher(p).replaceAll("$1").replaceAll("[*_]{1,2}(.+?)[*_]{1,2}", "$1");
      Matcher by = BYLINE.matcher(plain);
      if (byline.isEmpty() && by.matches() && !endsSentence(plain)) {
        byline = Optional.of(by.group(1));
        return true;
      }
      Optional<LocalDate> day = day(PREFACE.matcher(plain).replaceFirst(""));
      if (day.isPresent()) {
        published = published.or(() -> day);
        return true;
      }
      if (endsSentence(plain)) {
        return false;
      }
      if (title.isEmpty()) {
        title = Optional.of(plain);
        return true;
      }
      if (credit.isEmpty() && (byline.isPresent() || published.isPresent())) {
        credit = Optional.of(plain);
        return true;
      }
      return false;
    }

    private static boolean endsSentence(String p) {
      return p.matches("(?s).*[.!?。！？…][\"'”’)]?$");
    }
  }

  static Optional<String> dateline(String firstParagraph) {
    Matcher m = DATELINE.matcher(firstParagraph);
    return m.matches() && m.group(1).length() <= 60 ? Optional.of(m.group(1)) : Optional.empty();
  }

  static Optional<String> agency(Optional<String> byline, Optional<String> dateline) {
    Matcher m = AGENCY.matcher(byline.orElse("") + " | " + dateline.orElse(""));
    return m.find() ? PUBLISHERS.named(m.group()).map(Publisher::name) : Optional.empty();
  }

  /** Who publishes at an address: its name where it is known, else the domain. */
  static Optional<String> publisher(String url) {
    return PUBLISHERS.at(url).map(Publisher::name).or(() -> Publishers.domain(url));
  }

  private static Optional<LocalDate> day(String text) {
    for (DateTimeFormatter form : DAYS) {
      try {
        return Optional.of(LocalDate.parse(text.strip(), form));
      } catch (DateTimeException e) {
        // The next form may fit.
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter days(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }
}
