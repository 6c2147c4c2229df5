package org.readout.acquire.web;

import java.util.Optional;

/**
 * What a server gave to ask it by whether a page has changed.
 *
 * @param etag its ETag header, as it came
 * @param lastModified its Last-Modified header, as it came
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
