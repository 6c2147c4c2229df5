package org.readout.interpret.statement;

import org.readout.vocabulary.Span;

/**
 * Words between quotation marks.
 *
 * @param span from the opening mark to the closing one, both inclusive; over several paragraphs
 *     where each opens with a mark and only the last closes
 * @param paragraphs how many paragraphs it runs through
 */
record Quotation(Span span, int paragraphs) {}
