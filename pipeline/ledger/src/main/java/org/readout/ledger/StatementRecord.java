package org.readout.ledger;

import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.Stance;
import org.readout.vocabulary.Statement;

/**
 * What somebody said, as one report has it.
 *
 * @param id stable, made from the report and the place in it
 * @param relayedBy the chain that carried it, nearest to the speaker first
 */
public record StatementRecord(
    String id,
    Statement.Form form,
    List<Party> speakers,
    List<Party> addressees,
    List<Party> relayedBy,
    Optional<Stance.Kind> stance,
    String content,
    Optional<String> published,
    String report) {
  /** The id of the statement that is {@code fact} in the reading of {@code report}. */
  static String id(String report, String fact) {
    return "statement-" + RecordDraft.digest(report + "\n" + fact).substring(0, 12);
  }
}
