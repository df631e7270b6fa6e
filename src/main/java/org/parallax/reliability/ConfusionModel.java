package org.parallax.reliability;

import java.util.List;
import java.util.function.Function;

/**
 * For few answers that are the same for every object: each source has a table of what it states when each of them is
 * true (Dawid, Skene: Maximum likelihood estimation of observer error-rates using the EM algorithm, Applied Statistics
 * 28(1) 1979), drawn towards the table of all sources as strongly as sources are alike.
 */
final class ConfusionModel implements TruthMethod {
    private static final int MAX_ITERATIONS = 100;
    private static final double CONVERGED = 1e-5;

    private final Function<Observations, ConfusionPrior> prior;

    ConfusionModel(Function<Observations, ConfusionPrior> prior) {
        this.prior = prior;
    }

    @Override
    public Solution solve(Observations observations) {
        Observations in = AllLabels.complete(observations);
        ConfusionFit fit = new ConfusionFit(in, prior.apply(in));
        while (fit.iterations() < MAX_ITERATIONS && fit.iterate() > CONVERGED) {}
        return new Solution(in, fit.iterations(), fit.reported(), in.weight, fit.scores(), List.of());
    }
}
