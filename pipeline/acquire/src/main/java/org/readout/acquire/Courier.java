package org.readout.acquire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.readout.acquire.archive.Archive;
import org.readout.acquire.feed.Feed;
import org.readout.acquire.feed.FeedEntry;
import org.readout.acquire.web.Fetched;
import org.readout.acquire.web.Fetcher;

/**
 * Brings reports from wherever they lie: addresses of pages and feeds, files, folders, archives and
 * mail. One is held at a time, so that the longest archive needs no more memory than its longest
 * report.
 */
public final class Courier {
  /** What an address counts for where progress is told in bytes. */
  private static final long USUAL_PAGE = 100_000;

  private final Acquisition acquisition;
  private final Fetcher fetcher;
  private final LongConsumer progress;
  private long before;

  /**
   * @param progress is told how many bytes of all that was named have been looked at, an address
   *     counting as a usual page
   */
  public Courier(Acquisition acquisition, Fetcher fetcher, LongConsumer progress) {
    this.acquisition = acquisition;
    this.fetcher = fetcher;
    this.progress = progress;
  }

  /** Whom reports are brought to, in the order in which they lie. */
  public interface Recipient {
    /** Takes what lies at {@code name}, which is for a person to read. */
    void receive(String name, Acquired acquired) throws IOException;

    /**
     * Takes a line that holds a reading made elsewhere, and so no report to be read.
     *
     * @return whether it is one; if not, the report in the line comes next
     */
    default boolean receiveReading(String name, String json) throws IOException {
      return false;
    }
  }

  /**
   * How many bytes there are to look at.
   *
   * @throws IOException where a file is not there
   */
  public static long size(List<String> sources) throws IOException {
    long size = 0;
    for (String source : sources) {
      if (isAddress(source)) {
        size += USUAL_PAGE;
      } else {
        for (Path file : Archive.files(Path.of(source))) {
          size += Files.size(file);
        }
      }
    }
    return size;
  }

  /** Whether a source is a web address and no file. */
  public static boolean isAddress(String source) {
    return source.regionMatches(true, 0, "http://", 0, 7)
        || source.regionMatches(true, 0, "https://", 0, 8);
  }

  /**
   * Brings what is at {@code source}.
   *
   * @throws IOException where a file cannot be read; what an address refuses is brought as refused
   */
  public void bring(String source, Recipient recipient) throws IOException {
    if (isAddress(source)) {
      address(source, recipient);
      arrived(USUAL_PAGE);
      return;
    }
    for (Path file : Archive.files(Path.of(source))) {
      long size = Files.size(file);
      new Archive(Acquisition.LARGEST, read -> progress.accept(before + read))
          .find(file, new Unpacking(acquisition, recipient));
      arrived(size);
    }
  }

  private void arrived(long size) {
    before += size;
    progress.accept(before);
  }

  private void address(String address, Recipient recipient) throws IOException {
    Fetched fetched = fetcher.fetch(address);
    if (fetched instanceof Fetched.Found found && Feed.isFeed(found.bytes())) {
      feed(found, recipient);
    } else {
      recipient.receive(address, taken(fetched));
    }
  }

  private Acquired taken(Fetched fetched) {
    if (fetched instanceof Fetched.Found found) {
      return acquisition.fetched(found);
    }
    return refused(
        fetched instanceof Fetched.Failed failed ? failed.reason() : "is as it was before");
  }

  private void feed(Fetched.Found found, Recipient recipient) throws IOException {
    Feed feed;
    try {
      feed = Feed.read(found.bytes(), found.address(), found.type());
    } catch (Feed.NoFeed e) {
      recipient.receive(found.address(), refused(String.valueOf(e.getMessage())));
      return;
    }
    for (FeedEntry entry : feed.entries()) {
      recipient.receive(entry.link().orElse(entry.id()), announced(entry));
    }
  }

  /**
   * The report that a feed announces: the page that it links to, or what the feed carries of it.
   */
  public Acquired announced(FeedEntry entry) {
    if (entry.link().isEmpty()) {
      return acquisition.carried(entry, Optional.empty());
    }
    Fetched fetched = fetcher.fetch(entry.link().get());
    Acquired page = taken(fetched);
    if (page instanceof Acquired.Taken taken) {
      return acquisition.announced(entry, taken);
    }
    Optional<Instant> at =
        fetched instanceof Fetched.Found found ? Optional.of(found.at()) : Optional.empty();
    return acquisition.carried(entry, at) instanceof Acquired.Taken carried ? carried : page;
  }

  private static Acquired refused(String reason) {
    return Acquired.refused(Optional.empty(), 0, reason);
  }
}
