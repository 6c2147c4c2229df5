package org.readout.acquire.web;

import java.time.Duration;

/**
 * The limits within which is fetched.
 *
 * @param allowPrivate whether addresses inside a network may be asked
 * @param largest most bytes of a body, both packed and unpacked
 * @param patience longest time for one answer, from the request to the last byte
 * @param pause shortest time between two requests to one host
 * @param tries how often a host that fails for the moment is asked, at least 1
 * @param backOff the time before the second try; it doubles each time
 * @param redirects most redirects that are followed
 */
public record FetchRules(
    boolean allowPrivate,
    int largest,
    Duration patience,
    Duration pause,
    int tries,
    Duration backOff,
    int redirects) {
  public static final FetchRules STANDARD =
      new FetchRules(
          false,
          10_000_000,
          Duration.ofSeconds(30),
          Duration.ofSeconds(1),
          3,
          Duration.ofSeconds(1),
          10);

  public FetchRules {
    if (largest < 1 || tries < 1 || redirects < 0) {
      throw new IllegalArgumentException(
          "not limits: " + largest + ", " + tries + ", " + redirects);
    }
  }

  public FetchRules allowingPrivate() {
    return new FetchRules(true, largest, patience, pause, tries, backOff, redirects);
  }
}
