package org.parallax.comparison;

import java.util.List;
import org.parallax.text.Span;

/** What one account calls something, and where; without spans it never does. */
public record Wording(String account, String text, List<Span> spans) {
    public int count() {
        return spans.size();
    }
}
