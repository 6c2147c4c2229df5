package org.readout.acquire;

import java.util.Optional;
import org.readout.vocabulary.Provenance;
import org.readout.vocabulary.Report;

/** What came of one input: a report and how it came in, or the reason why it is none. */
public sealed interface Acquired {
  record Taken(Report report, Provenance provenance) implements Acquired {}

  record Refused(Refusal refusal) implements Acquired {}

  static Acquired taken(Report report) {
    return new Taken(report, Provenance.UNKNOWN);
  }

  static Acquired taken(Report report, Provenance provenance) {
    return new Taken(report, provenance);
  }

  static Acquired refused(Optional<String> id, long line, String reason) {
    return new Refused(new Refusal(id, line, reason));
  }
}
