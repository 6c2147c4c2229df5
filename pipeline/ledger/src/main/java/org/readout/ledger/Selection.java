package org.readout.ledger;

import java.util.Optional;
import org.readout.knowledge.Publisher;

/**
 * Which records a list is to show.
 *
 * @param query what they are
 * @param side a report of this side must tell of them
 */
public record Selection(Query query, Optional<Publisher.Side> side) {
  public static Selection of(Query query) {
    return new Selection(query, Optional.empty());
  }
}
