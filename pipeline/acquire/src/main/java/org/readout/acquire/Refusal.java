package org.readout.acquire;

import java.util.Optional;

/**
 * An input that is no report.
 *
 * @param id the id it came with, if any
 * @param line its line, from 1; 0 for a whole file
 * @param reason why, in a sentence for a person
 */
public record Refusal(Optional<String> id, long line, String reason) {}
