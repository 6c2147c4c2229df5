package org.readout.acquire.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * One announcement of a feed.
 *
 * @param id what the feed knows it by: its guid, else its link
 * @param link where the report is
 * @param title its headline
 * @param published when the feed says it was published
 * @param content what the feed itself carries of it, as HTML
 */
public record FeedEntry(
    String id,
    Optional<String> link,
    Optional<String> title,
    Optional<Instant> published,
    Optional<String> content) {}
