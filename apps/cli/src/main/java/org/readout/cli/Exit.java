package org.readout.cli;

/** Exit codes, the same for every command. */
final class Exit {
  static final int OK = 0;

  /** Some input had a problem; everything else was done. */
  static final int PROBLEMS = 1;

  /** The command line was not understood. */
  static final int USAGE = 2;

  /** A file or the ledger could not be read or written. */
  static final int INPUT_OUTPUT = 3;

  private Exit() {}
}
