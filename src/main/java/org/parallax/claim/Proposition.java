package org.parallax.claim;

import org.jspecify.annotations.Nullable;
import org.parallax.mention.Mention;
import org.parallax.story.Account;
import org.parallax.text.Span;

/**
 * One thing that one mention states: a clause of its content, or the outlet's own clause.
 *
 * @param span the clause in the account's text
 * @param date the day, month, year or interval (ISO, open at its start where only the end is known) in which it was said
 *     or, in own voice, to which it speaks; null where nothing tells
 * @param antecedent the statement before that its bare "this" or "that" stands for; null where it has none
 */
public record Proposition(
        Account account,
        Mention mention,
        Span span,
        @Nullable String date,
        @Nullable Proposition antecedent) {
    public Proposition(Account account, Mention mention, Span span, @Nullable String date) {
        this(account, mention, span, date, null);
    }

    Proposition about(Proposition before) {
        return new Proposition(account, mention, span, date, before);
    }

    /** The clause with the statement that it speaks of. */
    public Span whole() {
        return antecedent == null ? span : antecedent.span().cover(span);
    }

    public String text() {
        return span.of(account.text());
    }
}
