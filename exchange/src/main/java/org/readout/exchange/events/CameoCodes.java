package org.readout.exchange.events;

import java.util.HashMap;
import java.util.Map;
import org.readout.knowledge.codebook.Code;
import org.readout.knowledge.codebook.Codebook;
import org.readout.vocabulary.Event;

/** What CAMEO's codes mean. */
final class CameoCodes {
  private final Map<String, Code> codes = new HashMap<>();

  CameoCodes(Codebook codebook) {
    codebook.entries().forEach(e -> codes.putAll(e.codes()));
  }

  /** The event's own score, or the code's where a direction has a code of its own. */
  double goldstein(String cameo, Event event) {
    Code code = codes.get(cameo);
    return cameo.equals(event.cameo()) || code == null ? event.goldstein() : code.goldstein();
  }

  /** What the code stands for; the code itself where the codebook has no name for it. */
  String name(String cameo) {
    Code code = codes.get(cameo);
    return code == null ? cameo : code.name();
  }

  static String root(String cameo) {
    return cameo.substring(0, 2);
  }

  /** The code's second level: 0251 is a 025. */
  static String base(String cameo) {
    return cameo.length() > 3 ? cameo.substring(0, 3) : cameo;
  }

  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  static int gdeltQuad(String cameo) {
    int root = Integer.parseInt(root(cameo));
    return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
  }

  /** As GDELT's, but 0 for statements, roots 01 and 02. */
  static int phoenixQuad(String cameo) {
    return Integer.parseInt(root(cameo)) <= 2 ? 0 : gdeltQuad(cameo);
  }
}
