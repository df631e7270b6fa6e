package org.parallax.comparison;

import java.util.List;

/** What differs between the accounts of one story, beside the claims and relations it was made from. */
public record Comparison(
        List<Utterance> quotations,
        List<Framing> framing,
        List<Referent> referents,
        List<Omission> omissions,
        List<NumberComparison> numbers,
        List<ClaimMark> unconfirmed) {}
