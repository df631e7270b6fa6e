package org.parallax.reliability;

/**
 * The product's own model. Which of its parts fits is read off the data alone, here and nowhere else:
 *
 * <ul>
 *   <li>two answers, and observations that leave them open: news about rumours, {@link ConfusionPrior#rumours};
 *   <li>few answers that mean the same for every object: a table of habits a source, {@link ConfusionModel};
 *   <li>anything else: one accuracy a source and topic, with copying discounted, {@link AccuracyModel}.
 * </ul>
 */
final class TruthModel implements TruthMethod {

    @Override
    public Solution solve(Observations in) {
        return part(DataShape.of(in)).solve(in);
    }

    static TruthMethod part(DataShape shape) {
        if (shape.stances()) {
            return new ConfusionModel(ConfusionPrior::rumours);
        }
        return shape.sameFewAnswers() ? new ConfusionModel(ConfusionPrior::competent) : new AccuracyModel();
    }
}
