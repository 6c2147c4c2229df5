package org.readout.acquire;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.readout.acquire.archive.Archive;
import org.readout.acquire.feed.Feed;
import org.readout.acquire.feed.FeedEntry;

/** Makes a report of each thing that an archive holds, and asks nothing of the net. */
public final class Unpacking implements Archive.Finder {
  private final Acquisition acquisition;
  private final Courier.Recipient recipient;

  public Unpacking(Acquisition acquisition, Courier.Recipient recipient) {
    this.acquisition = acquisition;
    this.recipient = recipient;
  }

  @Override
  public void line(String name, String json, long number) throws IOException {
    if (!recipient.receiveReading(name, json)) {
      recipient.receive(name, acquisition.line(json, number));
    }
  }

  @Override
  public void file(String name, byte[] bytes) throws IOException {
    if (!Feed.isFeed(bytes)) {
      recipient.receive(name, acquisition.bytes(bytes));
      return;
    }
    // A file asks nothing of the net: what it does not carry stays where it is.
    try {
      for (FeedEntry entry : Feed.read(bytes, "", "").entries()) {
        recipient.receive(
            name + ": " + entry.link().orElse(entry.id()),
            acquisition.carried(entry, Optional.empty()));
      }
    } catch (Feed.NoFeed e) {
      problem(name, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void page(
      String name, String address, byte[] bytes, Optional<String> charset, Instant fetched)
      throws IOException {
    recipient.receive(
        name, acquisition.page(bytes, Optional.of(address), charset, Optional.of(fetched)));
  }

  @Override
  public void mail(String name, byte[] bytes) throws IOException {
    recipient.receive(name, acquisition.mail(bytes));
  }

  @Override
  public void problem(String name, String reason) throws IOException {
    recipient.receive(name, Acquired.refused(Optional.empty(), 0, reason));
  }
}
