package org.readout.interpret.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.vocabulary.Span;
import org.readout.vocabulary.Stance;

/**
 * That some words are somebody's: what a statement is made of, before anybody is identified.
 *
 * @param sentence index of the cue's sentence
 * @param cue token of the cue
 * @param cueSpan the words of the cue
 * @param source who is named, if anybody is
 * @param content the words attributed, in one or several pieces
 * @param head token of the cue's sentence that heads the content; -1 where it is a quotation
 * @param hearer token of whoever is spoken to; -1 for nobody
 * @param stance what the cue itself tells of the stance
 * @param speech whether the cue is one of speaking, rather than of thinking or wanting
 * @param rule what found it
 */
record Attribution(
    int sentence,
    int cue,
    Span cueSpan,
    Optional<Source> source,
    List<Span> content,
    int head,
    int hearer,
    Optional<Stance.Kind> stance,
    boolean speech,
    String rule) {
  Attribution {
    content = List.copyOf(content);
  }

  /**
   * Who is named as the speaker.
   *
   * @param sentence index of the sentence that names them
   * @param head token that the sentence hangs them by
   * @param span the words
   */
  record Source(int sentence, int head, Span span) {}

  Span hull() {
    Span hull = content.get(0);
    for (Span piece : content) {
      hull = hull.hull(piece);
    }
    return hull;
  }

  Attribution with(List<Span> pieces) {
    return new Attribution(
        sentence, cue, cueSpan, source, pieces, head, hearer, stance, speech, rule);
  }

  Attribution and(Span piece) {
    List<Span> pieces = new ArrayList<>(content);
    pieces.add(piece);
    return with(pieces);
  }
}
