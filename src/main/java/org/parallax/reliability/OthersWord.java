package org.parallax.reliability;

/**
 * The belief in what an observation states if its own word and that of its {@link Kin} are taken from it. To be asked
 * object by object. Errors fall on stated values alone, whatever the values at large; with
 * {@link WordSupport#carefully careful} words that is the belief by which intervals cover.
 */
final class OthersWord implements SourcePosterior.OthersBelief {
    private final Observations in;
    private final WordSupport words;
    private final double[] support;
    private int object = -1;
    private double peak;
    private double sum;

    OthersWord(Observations in, WordSupport words) {
        this.in = in;
        this.words = words;
        this.support = words.ofAll(0);
    }

    @Override
    public double of(int i, int o) {
        int c = in.claim[i];
        if (in.anchor[o] >= 0) {
            return c == in.anchor[o] ? 1 : 0;
        }
        double own = own(i, o);
        if (in.claims(o) == 1) {
            // competes with a claim that nobody made, so that a source cannot confirm itself
            return 1 / (1 + Math.exp(words.before(c) + own - support[c]));
        }
        if (o != object) {
            turnTo(o);
        }
        double with = Math.exp(support[c] - peak);
        double rest = Math.exp(support[c] - own - peak);
        return rest / (Math.max(0, sum - with) + rest);
    }

    /** What the observation says for its claim, together with what repeats the same words. */
    private double own(int i, int o) {
        double own = words.of(i, o, 0);
        for (int k : in.kin.of(i)) {
            own += words.of(k, o, 0);
        }
        return own;
    }

    private void turnTo(int o) {
        object = o;
        peak = Double.NEGATIVE_INFINITY;
        for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
            peak = Math.max(peak, support[c]);
        }
        sum = 0;
        for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
            sum += Math.exp(support[c] - peak);
        }
    }
}
