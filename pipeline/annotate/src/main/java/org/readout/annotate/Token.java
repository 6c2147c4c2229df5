package org.readout.annotate;

import org.readout.vocabulary.Span;

/**
 * A word or a mark of a sentence, with its grammar.
 *
 * @param index position in its sentence, from 0
 * @param span where it stands in the text
 * @param form as it stands
 * @param lemma its base form, in lower case but for proper nouns
 * @param upos Universal part of speech: VERB, NOUN, PROPN ...
 * @param xpos Penn Treebank tag: VBD, NNS, NNP ...
 * @param head index of the token it hangs on, or {@link #ROOT}
 * @param relation Universal Dependencies v2 relation with its subtype: nsubj, nsubj:pass, obl:tmod
 *     ...
 */
public record Token(
    int index,
    Span span,
    String form,
    String lemma,
    String upos,
    String xpos,
    int head,
    String relation) {
  /** The head of a sentence's root. */
  public static final int ROOT = -1;

  /** Whether the relation is {@code name} or a subtype of it. */
  public boolean is(String name) {
    return relation.startsWith(name)
        && (relation.length() == name.length() || relation.charAt(name.length()) == ':');
  }

  public boolean isVerb() {
    return upos.equals("VERB");
  }

  public boolean isNominal() {
    return upos.equals("NOUN") || upos.equals("PROPN") || upos.equals("PRON");
  }
}
