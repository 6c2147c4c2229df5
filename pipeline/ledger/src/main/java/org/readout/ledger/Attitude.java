package org.readout.ledger;

import java.util.Optional;
import org.readout.vocabulary.Stance;

/**
 * What somebody did by saying something, and toward whom or what.
 *
 * @param day the report's; empty where it is not stated
 * @param toward in the report's words
 * @param report the report's id
 * @param fact the statement's id in the report's reading
 */
public record Attitude(
    Optional<String> day, Stance.Kind act, String toward, String report, String fact) {}
