package org.parallax.reliability;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.reliability.Conduct.Dimension;

/**
 * One dimension of a source's profile with its own interval. {@code value} is null where there is nothing to count.
 *
 * @param n trials: claims, quotations, sentences or articles, by the dimension
 */
public record Profile(Dimension dimension, @Nullable Double value, double low, double high, double n) {
    private static final double PRIOR_MEAN = 0.5;
    private static final double PRIOR_SIZE = 2;

    /** All seven dimensions of a source, in their order. */
    public static List<Profile> of(Estimate.SourceReliability score, List<Conduct> conducts) {
        List<Profile> profile = new ArrayList<>();
        profile.add(new Profile(
                Dimension.accuracy, score.reliability(), score.low(), score.high(), score.effectiveObservations()));
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.accuracy) {
                profile.add(of(dimension, conducts));
            }
        }
        return profile;
    }

    private static Profile of(Dimension dimension, List<Conduct> conducts) {
        double kept = 0;
        double trials = 0;
        for (Conduct conduct : conducts) {
            if (conduct.dimension == dimension) {
                kept += conduct.kept;
                trials += conduct.trials;
            }
        }
        Interval interval = Interval.of(kept, trials, PRIOR_MEAN, PRIOR_SIZE);
        return new Profile(dimension, trials == 0 ? null : kept / trials, interval.low(), interval.high(), trials);
    }
}
