package org.readout.exchange;

import java.util.HashMap;
import java.util.Map;
import org.readout.knowledge.codebook.Code;
import org.readout.knowledge.codebook.Codebook;
import org.readout.ledger.EventRecord;

/** The scores of an event's type and code. The codebook is read when first asked for. */
final class Scores {
  private static final Codebook CODEBOOK = Codebook.standard();
  private static final Map<String, Double> GOLDSTEIN = new HashMap<>();

  static {
    CODEBOOK.entries().stream()
        .flatMap(e -> e.codes().values().stream())
        .forEach((Code c) -> GOLDSTEIN.put(c.code(), c.goldstein()));
  }

  private Scores() {}

  /** PLOVER's intensity, -10 to 10. */
  static double plover(EventRecord event) {
    return CODEBOOK.intensity(event.type(), event.mode());
  }

  /** The CAMEO code's Goldstein score, -10 to 8.3; that of its root where it has none itself. */
  static double goldstein(EventRecord event) {
    Double own = GOLDSTEIN.get(event.cameo());
    Double root =
        GOLDSTEIN.get(event.cameo().substring(0, Math.min(2, event.cameo().length())) + "0");
    return own != null ? own : root != null ? root : 0;
  }
}
