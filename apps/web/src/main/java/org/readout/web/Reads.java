package org.readout.web;

import org.readout.vocabulary.ExplainedReading;
import org.readout.vocabulary.Report;

/** Reads a report and says why. It may take long; one is read at a time. */
public interface Reads {
  ExplainedReading explain(Report report);
}
