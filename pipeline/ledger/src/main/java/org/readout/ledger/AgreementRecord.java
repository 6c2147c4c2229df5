package org.readout.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.Agreement;
import org.readout.vocabulary.CountryCode;
import org.readout.vocabulary.When;

/**
 * One agreement, however many reports tell of it.
 *
 * @param state the state that the latest report asserts
 * @param subject in the words of the earliest report
 * @param steps its life as it is asserted, by day; who disagrees stands side by side
 * @param implementation how far it is carried out by the furthest assertion, on the Kroc
 *     Institute's scale: 0 not begun, 1 begun, 3 fully; nothing that is read tells 2, half way,
 *     from 1
 * @param sources as in {@link ContactRecord}
 * @param independentSources as in {@link ContactRecord}
 */
public record AgreementRecord(
    String id,
    Agreement.State state,
    List<CountryCode> parties,
    String subject,
    When reached,
    Optional<String> place,
    List<Step> steps,
    int implementation,
    List<String> reports,
    int sources,
    int independentSources) {
  /**
   * One assertion of a state.
   *
   * @param assertedBy by whom; nobody where the report says so itself
   * @param day of which day; else the day on which it was published
   * @param report where it stands
   */
  public record Step(
      Agreement.State state, List<Party> assertedBy, Optional<LocalDate> day, String report) {}
}
