package org.readout.knowledge.codebook;

/**
 * A PLOVER mode of an event type.
 *
 * @param name as PLOVER writes it
 * @param intensity PLOVER's intensity
 * @param definition what it covers
 */
public record Mode(String name, double intensity, String definition) {}
