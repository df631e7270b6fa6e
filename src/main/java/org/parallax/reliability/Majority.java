package org.parallax.reliability;

/** Voting: the belief in a claim is its share of the votes, each weighted by its confidence. */
final class Majority implements TruthMethod {

    @Override
    public Solution solve(Observations in) {
        return Solution.of(in, 1, shares(in));
    }

    static double[] shares(Observations in) {
        double[] shares = new double[in.claimCount()];
        for (int o = 0; o < in.objectCount(); o++) {
            double all = 0;
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                if (in.claim[i] >= 0) {
                    shares[in.claim[i]] += in.weight[i];
                    all += in.weight[i];
                }
            }
            for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                shares[c] = all == 0 ? 1.0 / in.claims(o) : shares[c] / all;
            }
        }
        return shares;
    }
}
