package org.readout.acquire.web;

import java.time.Instant;
import java.util.Optional;

/** What came of fetching an address. */
public sealed interface Fetched {
  /**
   * The bytes that are there.
   *
   * @param address where they were found, after redirects
   * @param bytes the body, unpacked
   * @param type the media type without parameters, in lower case; "" if the server named none
   * @param charset what the server says it is written in
   * @param validators to ask by next time
   * @param at when it was fetched
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and a copy of a page is dear
  record Found(
      String address,
      byte[] bytes,
      String type,
      Optional<String> charset,
      Validators validators,
      Instant at)
      implements Fetched {}

  /** It is as it was when the validators were given. */
  record Unchanged(String address) implements Fetched {}

  /**
   * Nothing came.
   *
   * @param reason why, in a sentence for a person, without the address
   */
  record Failed(String address, String reason) implements Fetched {}
}
