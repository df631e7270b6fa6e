package org.parallax.comparison;

import java.util.TreeMap;
import org.parallax.mention.Quotation;
import org.parallax.story.Account;
import org.parallax.text.Span;

/** Where an account stands between quotation marks: those words are not the outlet's own. */
final class QuotedSpans {
    private final TreeMap<Integer, Integer> endByStart = new TreeMap<>();

    QuotedSpans(Account account) {
        for (Quotation quotation : account.reading().quotations()) {
            if (quotation.kind() != Quotation.Kind.INDIRECT) {
                endByStart.merge(quotation.span().start(), quotation.span().end(), Math::max);
            }
        }
    }

    boolean hold(Span span) {
        var before = endByStart.floorEntry(span.start());
        return before != null && before.getValue() >= span.end();
    }
}
