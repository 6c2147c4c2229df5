package org.readout.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.acquire.Acquired;
import org.readout.acquire.Courier;
import org.readout.acquire.feed.Feed;
import org.readout.acquire.feed.FeedEntry;
import org.readout.acquire.feed.Opml;
import org.readout.acquire.web.Fetched;
import org.readout.acquire.web.Fetcher;
import org.readout.acquire.web.Validators;
import org.readout.ledger.Ledger;
import org.readout.ledger.WatchedFeeds;

/**
 * Looks at feeds and takes what is new in them into the ledger. What was looked at is noted there,
 * entry by entry, so that whatever ends a run, the next goes on.
 */
final class Watch {
  /** After so many looks an entry that gives no report is left alone. */
  private static final int MOST_TRIES = 5;

  private final Fetcher fetcher;
  private final Courier courier;
  private final WatchedFeeds feeds;
  private final Intake intake;
  private final Clock clock;
  private final Progress progress;
  private final Stopping stopping;

  /**
   * @param stopping asks to end after the entry at hand
   */
  Watch(
      Fetcher fetcher,
      Courier courier,
      Ledger ledger,
      Intake intake,
      Clock clock,
      Progress progress,
      Stopping stopping) {
    this.fetcher = fetcher;
    this.courier = courier;
    this.feeds = ledger.feeds();
    this.intake = intake;
    this.clock = clock;
    this.progress = progress;
    this.stopping = stopping;
  }

  /**
   * What a look at all feeds came to.
   *
   * @param entries new entries of which a report came
   * @param failed feeds that could not be read
   */
  record Round(int entries, int failed) {}

  /** An entry whose report is on its way into the ledger. */
  private record Taken(String feed, String entry) {}

  private final List<Taken> taken = new ArrayList<>();

  Round look(List<Opml.Subscription> subscriptions) {
    int entries = 0;
    int failed = 0;
    for (Opml.Subscription subscription : subscriptions) {
      if (stopping.isAsked()) {
        break;
      }
      Optional<Integer> found = look(subscription);
      entries += found.orElse(0);
      failed += found.isPresent() || stopping.isAsked() ? 0 : 1;
    }
    return new Round(entries, failed);
  }

  /** How many new entries were taken; empty if the feed failed. */
  private Optional<Integer> look(Opml.Subscription subscription) {
    String address = subscription.address();
    Optional<WatchedFeeds.Look> last = feeds.last(address);
    Validators known =
        last.filter(l -> l.trouble().isEmpty())
            .map(l -> new Validators(l.etag(), l.lastModified()))
            .orElse(Validators.NONE);
    String title = last.map(WatchedFeeds.Look::title).orElse(subscription.title());
    Fetched fetched = stopping.waitingFor(() -> fetcher.fetch(address, known));
    if (fetched instanceof Fetched.Unchanged) {
      note(address, title, known, "");
      return Optional.of(0);
    }
    if (!(fetched instanceof Fetched.Found found)) {
      return stopping.isAsked()
          ? Optional.empty()
          : failed(address, title, ((Fetched.Failed) fetched).reason());
    }
    Feed feed;
    try {
      feed = Feed.read(found.bytes(), found.address(), found.type());
    } catch (Feed.NoFeed e) {
      return failed(address, title, String.valueOf(e.getMessage()));
    }
    // Before its entries are taken, so that they have a feed to belong to.
    note(address, feed.title().isEmpty() ? title : feed.title(), Validators.NONE, "not finished");
    int came = entries(address, feed);
    boolean all = !stopping.isAsked() && open(address, feed) == 0;
    note(
        address,
        feed.title().isEmpty() ? title : feed.title(),
        all ? found.validators() : Validators.NONE,
        "");
    return Optional.of(came);
  }

  private int entries(String address, Feed feed) {
    int came = 0;
    for (FeedEntry entry : feed.entries()) {
      int tries = feeds.tries(address, entry.id());
      if (stopping.isAsked()) {
        break;
      }
      if (tries < 0 || tries >= MOST_TRIES) {
        continue;
      }
      Acquired acquired = stopping.waitingFor(() -> courier.announced(entry));
      if (stopping.isAsked() && acquired instanceof Acquired.Refused) {
        // Broken off, which says nothing of the entry.
        break;
      }
      intake.receive(entry.link().orElse(entry.id()), acquired);
      if (acquired instanceof Acquired.Refused refused) {
        feeds.tried(address, entry.id(), now(), refused.refusal().reason());
      } else {
        taken.add(new Taken(address, entry.id()));
        progress.say(
            "  " + feed.title() + ": " + entry.title().orElse(entry.link().orElse(entry.id())));
        came++;
      }
    }
    finish();
    return came;
  }

  /** An entry is noted as done only once its report is in the ledger. */
  private void finish() {
    intake.finish();
    taken.forEach(t -> feeds.tried(t.feed(), t.entry(), now(), ""));
    taken.clear();
  }

  private long open(String address, Feed feed) {
    return feed.entries().stream()
        .mapToInt(e -> feeds.tries(address, e.id()))
        .filter(tries -> tries >= 0 && tries < MOST_TRIES)
        .count();
  }

  private Optional<Integer> failed(String address, String title, String reason) {
    note(address, title, Validators.NONE, reason);
    progress.say("readout: " + address + ": " + reason + "; it is tried again next time");
    return Optional.empty();
  }

  private void note(String address, String title, Validators validators, String trouble) {
    feeds.looked(
        new WatchedFeeds.Look(
            address, title, validators.etag(), validators.lastModified(), now(), trouble));
  }

  private Instant now() {
    return clock.instant();
  }
}
