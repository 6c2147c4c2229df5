package org.readout.acquire.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An RSS or Atom feed.
 *
 * @param title what it calls itself; "" if it does not
 * @param entries newest or oldest first, as the feed has them
 */
public record Feed(String title, List<FeedEntry> entries) {
  /** A feed that announces more is cut here; the next look shows the rest. */
  private static final int MOST_ENTRIES = 500;

  public Feed {
    entries = List.copyOf(entries);
  }

  /** The bytes are no feed that can be read. */
  public static final class NoFeed extends Exception {
    NoFeed(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Whether bytes begin as a feed does. */
  public static boolean isFeed(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1)
            .replaceAll("(?s)<!--.*?(?:-->|$)|<[?!][^>]*>|[\\u00EF\\u00BB\\u00BF\\s]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
    return start.matches("(?s)<(?:rss|feed|rdf:rdf)\\b.*");
  }

  /**
   * Reads a feed. A document type is refused: no entity of it is expanded, and nothing is fetched.
   *
   * @param address where it was fetched; links are resolved against it
   * @param type its media type with parameters, or ""
   */
  public static Feed read(byte[] bytes, String address, String type) throws NoFeed {
    SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
    input.setAllowDoctypes(false);
    input.setXmlHealerOn(true);
    try (XmlReader reader =
        type.isEmpty()
            ? new XmlReader(new ByteArrayInputStream(bytes), true, "UTF-8")
            : new XmlReader(new ByteArrayInputStream(bytes), type, true, "UTF-8")) {
      return of(input.build(reader), address);
    } catch (FeedException | IOException e) {
      throw new NoFeed("is no RSS or Atom feed that can be read: " + firstLine(e), e);
    } catch (RuntimeException e) {
      // The library fails in many ways on bytes made to make it fail.
      throw new NoFeed("is no RSS or Atom feed that can be read: " + firstLine(e), e);
    }
  }

  private static String firstLine(Exception e) {
    String message = e.getMessage();
    return message == null
        ? e.getClass().getSimpleName()
        : message.lines().findFirst().orElse("").strip();
  }

  private static Feed of(SyndFeed feed, String address) {
    List<FeedEntry> entries = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      if (entries.size() == MOST_ENTRIES) {
        break;
      }
      Optional<String> link = link(entry, address);
      String id =
          entry.getUri() == null || entry.getUri().isBlank() ? link.orElse("") : entry.getUri();
      if (!id.isBlank()) {
        entries.add(
            new FeedEntry(
                id.strip(),
                link,
                Optional.ofNullable(entry.getTitle()).map(String::strip).filter(t -> !t.isEmpty()),
                Optional.ofNullable(entry.getPublishedDate()).map(java.util.Date::toInstant),
                content(entry)));
      }
    }
    return new Feed(Optional.ofNullable(feed.getTitle()).orElse("").strip(), entries);
  }

  private static Optional<String> link(SyndEntry entry, String address) {
    String link = entry.getLink();
    if (link == null || link.isBlank()) {
      return Optional.ofNullable(entry.getUri()).filter(u -> u.startsWith("http"));
    }
    try {
      URI resolved = new URI(address).resolve(new URI(link.strip()));
      return Optional.of(resolved.toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.of(link.strip());
    }
  }

  /** The longest of what the entry carries, as HTML. */
  private static Optional<String> content(SyndEntry entry) {
    String longest = value(entry.getDescription());
    for (SyndContent content : entry.getContents()) {
      String value = value(content);
      longest = value.length() > longest.length() ? value : longest;
    }
    return Optional.of(longest).filter(c -> !c.isBlank());
  }

  private static String value(@Nullable SyndContent content) {
    return content == null || content.getValue() == null ? "" : content.getValue();
  }
}
