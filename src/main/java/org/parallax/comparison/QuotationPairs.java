package org.parallax.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Compares printed quotations two by two, and remembers the latest pairs by their texts. */
final class QuotationPairs {
    private static final int MOST_LIKENESSES = 400_000;
    private static final int MOST_RELATIONS = 50_000;

    private record Pair(String a, String b, boolean fragment) {}

    private final QuotationAligner aligner = new QuotationAligner();
    private final Cache<Pair, PairLikeness> likenesses =
            Caffeine.newBuilder().maximumSize(MOST_LIKENESSES).build();
    private final Cache<Pair, QuotationRelation> relations =
            Caffeine.newBuilder().maximumSize(MOST_RELATIONS).build();

    PairLikeness likeness(PrintedQuotation a, PrintedQuotation b) {
        return likenesses.get(new Pair(a.text(), b.text(), false), pair -> PairLikeness.of(a, b));
    }

    /** How one version stands to the reference of its utterance. */
    QuotationRelation relation(PrintedQuotation reference, PrintedQuotation here) {
        return relations.get(
                new Pair(reference.text(), here.text(), here.fragment()),
                pair -> aligner.relateOneUtterance(reference.words(), here.words(), here.fragment()));
    }
}
