package org.readout.vocabulary;

import java.util.List;

/**
 * Why a fact was found, or why a candidate was turned down.
 *
 * @param subject the fact's id; for a near miss, what it would have been ("contact", "ASSAULT")
 * @param rule the codebook entry or rule, such as {@code ASSAULT/aerial: strike (noun) on} or
 *     {@code statements/trailing}
 * @param words the words that it looked at
 * @param reason one sentence for a person: what fired, or what was missing
 */
public record Explanation(String subject, String rule, List<Evidence> words, String reason) {
  public Explanation {
    words = List.copyOf(words);
  }
}
