package org.readout.knowledge.codebook;

/**
 * A CAMEO code.
 *
 * @param code two to four digits
 * @param goldstein its Goldstein score, -10 to 8.3
 * @param name what it stands for
 */
public record Code(String code, double goldstein, String name) {}
