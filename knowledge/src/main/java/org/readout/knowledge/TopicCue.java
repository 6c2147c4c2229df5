package org.readout.knowledge;

/**
 * A word that tells what was spoken of.
 *
 * @param word its lemma
 * @param object whether as its object: "discussed trade"
 * @param about whether behind "on" or "about": "informed him about the talks"
 * @param subject whether as its subject: "trade was the main subject"
 */
public record TopicCue(String word, boolean object, boolean about, boolean subject) {}
