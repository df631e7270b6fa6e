package org.parallax.mention;

import org.parallax.text.Span;

/**
 * A stretch between quotation marks.
 *
 * @param outer with the marks
 * @param inner without them
 * @param depth 0 for a quotation that lies in no other
 * @param closed false where the closing mark is missing, as at the end of a paragraph that is taken up by the next
 */
record Quoted(Span outer, Span inner, int depth, boolean closed) {}
