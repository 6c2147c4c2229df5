package org.readout.identify;

import org.readout.vocabulary.TimeExpression;
import org.readout.vocabulary.When;

/**
 * A time expression in its sentence.
 *
 * @param sentence index of the sentence
 * @param first index of its first token
 * @param last index of its last token, inclusive
 * @param expression the expression with its TIMEX3 value
 * @param when the days it names; unstated for durations, sets and vague references
 */
public record TimeMention(
    int sentence, int first, int last, TimeExpression expression, When when) {}
