package org.readout.knowledge;

/** A knowledge file breaks the rules of its kind; the message names the file and the line. */
public final class BadKnowledge extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  BadKnowledge(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }
}
