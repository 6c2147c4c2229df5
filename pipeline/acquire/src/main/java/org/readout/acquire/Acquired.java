package org.readout.acquire;

import java.util.Optional;
import org.readout.vocabulary.Report;

/** What came of one input: a report, or the reason why it is none. */
public sealed interface Acquired {
  record Taken(Report report) implements Acquired {}

  record Refused(Refusal refusal) implements Acquired {}

  static Acquired taken(Report report) {
    return new Taken(report);
  }

  static Acquired refused(Optional<String> id, long line, String reason) {
    return new Refused(new Refusal(id, line, reason));
  }
}
