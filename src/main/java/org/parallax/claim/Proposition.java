package org.parallax.claim;

import org.jspecify.annotations.Nullable;
import org.parallax.mention.Mention;
import org.parallax.story.Account;
import org.parallax.text.Span;

/**
 * One thing that one mention states: a clause of its content, or the outlet's own clause.
 *
 * @param span the clause in the account's text
 * @param date the day (ISO) on which it was said or, in own voice, to which it speaks; null where nothing tells
 */
public record Proposition(
        Account account,
        Mention mention,
        Span span,
        @Nullable String date) {

    public String text() {
        return span.of(account.text());
    }
}
