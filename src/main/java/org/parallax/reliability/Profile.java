package org.parallax.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known of a source beside the headline number, each dimension on its own; nothing is folded together. */
public record Profile(List<Dimension> dimensions) {

    /** The accuracy that a scoring run found, and beside it what the outlet's conduct in all stories adds up to. */
    public static Profile of(Estimate.SourceReliability score, Interval accuracy, List<Conduct> conducts) {
        List<Dimension> dimensions = new ArrayList<>();
        dimensions.add(new Dimension(
                name(Aspect.ACCURACY),
                score.reliability(),
                accuracy.low(),
                accuracy.high(),
                score.effectiveObservations()));
        for (Aspect aspect : Aspect.values()) {
            List<Conduct> counted =
                    conducts.stream().filter(c -> c.aspect == aspect).toList();
            if (aspect != Aspect.ACCURACY) {
                dimensions.add(Dimension.of(
                        aspect,
                        counted.stream().mapToDouble(c -> c.kept).sum(),
                        counted.stream().mapToDouble(c -> c.trials).sum()));
            }
        }
        return new Profile(dimensions);
    }

    /** What can be said of a source. */
    public enum Aspect {
        /** Its own claims hold. */
        ACCURACY,
        /** What it attributes has a named speaker. */
        SOURCING,
        /** Its quotations are as other outlets and the original have them. */
        QUOTATION_FIDELITY,
        /** It does not state as fact what is unconfirmed. */
        RESTRAINT,
        /** Its wording is like that of the other accounts of the same story. */
        NEUTRALITY,
        /** Its claims are of its own gathering. */
        INDEPENDENCE,
        /** It says so when it corrects an article, instead of changing facts silently. */
        CORRECTIONS
    }

    /**
     * A share with its 95 % interval.
     *
     * @param value null under {@link Admiralty#ENOUGH} trials
     * @param n trials; may be fractional where they are weighted
     */
    public record Dimension(String dimension, @Nullable Double value, double low, double high, double n) {

        /**
         * The posterior of a share under a uniform prior.
         *
         * @param successes weighted, 0 to {@code trials}
         */
        public static Dimension of(Aspect aspect, double successes, double trials) {
            Interval share = Interval.of(successes, trials, 0.5, 2);
            Double value = trials < Admiralty.ENOUGH ? null : share.mean();
            return new Dimension(name(aspect), value, share.low(), share.high(), trials);
        }
    }

    /** Whether two profiles say the same to the eye. */
    static boolean isLike(List<Dimension> a, List<Dimension> b) {
        boolean like = a.size() == b.size();
        for (int k = 0; like && k < a.size(); k++) {
            Dimension one = a.get(k);
            Dimension other = b.get(k);
            like = one.dimension().equals(other.dimension())
                    && Score.near(one.low(), other.low())
                    && Score.near(one.high(), other.high())
                    && Score.near(one.n() / 100, other.n() / 100);
        }
        return like;
    }

    private static String name(Aspect aspect) {
        return aspect.name().toLowerCase(Locale.ROOT);
    }
}
