package org.readout.knowledge;

import java.time.LocalDate;
import java.util.Optional;
import org.readout.vocabulary.ActorId;

/**
 * An office that somebody holds or held.
 *
 * @param role what kind of office, in lower case: "head of state", "head of government", "foreign
 *     minister", "defence minister", "spokesperson", "security adviser", "head", "envoy" ...
 * @param title as it is written before a name: "President", "Prime Minister", "Secretary of State"
 * @param of the country or organisation whose office it is: {@code country/rus}, {@code
 *     org/united-nations}
 * @param from first day in office, if known
 * @param to last day in office, if known and over
 * @param certain false where the dates are doubtful
 */
public record Office(
    String role,
    String title,
    ActorId of,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    boolean certain) {
  public boolean heldOn(LocalDate day) {
    return from.map(f -> !day.isBefore(f)).orElse(true)
        && to.map(t -> !day.isAfter(t)).orElse(true);
  }
}
