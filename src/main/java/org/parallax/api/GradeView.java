package org.parallax.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Support;
import org.parallax.reliability.Score;
import org.parallax.source.Source;
import org.parallax.text.Explanation;

/**
 * The Admiralty pair of a claim: how reliable its sources have been, and how credible it is by itself. Neither is derived
 * from the other.
 *
 * @param grade letter and digit, such as {@code B2}
 * @param letter of the most reliable source that vouches for the content; F where none can be judged
 * @param digit 1 confirmed by independent collections, to 5 improbable; 6 cannot be judged
 * @param voices who states the content and what each counts, copies discounted; null where no run has used it yet
 * @param sources who vouches for the content, the most reliable first
 * @param reports who reports that it was said, and does not vouch for it
 */
public record GradeView(
        String claim,
        String grade,
        String letter,
        int digit,
        Support support,
        @Nullable Explanation voices,
        List<Voucher> sources,
        List<Voucher> reports) {

    /** A source with the pair that its letter and the claim's digit make. */
    public record Voucher(
            String source,
            String name,
            Source.Kind kind,
            String grade,
            String letter,
            @Nullable Double reliability,
            double low,
            double high) {

        static Voucher of(Source source, @Nullable Score score, int digit) {
            String letter = score == null ? "F" : score.letter;
            return new Voucher(
                    source.id,
                    source.name,
                    source.kind,
                    letter + digit,
                    letter,
                    score == null ? null : score.reliability,
                    score == null ? 0 : score.low,
                    score == null ? 1 : score.high);
        }
    }
}
