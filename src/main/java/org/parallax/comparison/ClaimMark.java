package org.parallax.comparison;

import org.jspecify.annotations.Nullable;
import org.parallax.mention.Unconfirmed;
import org.parallax.text.Span;

/**
 * Why a claim is not confirmed.
 *
 * @param account the id of the account in which the evidence lies, null where the mark rests on all of them
 * @param why in words; names the claim that denies or does not confirm this one
 * @param confidence 0 to 1: how sure it is that the reason holds
 */
public record ClaimMark(
        String claim,
        Unconfirmed.Reason reason,
        @Nullable String account,
        @Nullable Span evidence,
        String why,
        double confidence) {}
