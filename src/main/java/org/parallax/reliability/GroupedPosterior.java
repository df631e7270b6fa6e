package org.parallax.reliability;

import java.util.Arrays;
import java.util.Map;

/** {@link SourcePosterior} over {@link Tables}: a step is one query by source. */
final class GroupedPosterior {
    private static final double[] NOTHING = {0, 0};

    private final Tables tables;
    private final Interner sources;
    private final GroupedFit fit;

    GroupedPosterior(Tables tables, Interner sources, GroupedFit fit) {
        this.tables = tables;
        this.sources = sources;
        this.fit = fit;
    }

    SourceScores scores(Map<String, double[]> priors) {
        tables.define("judged", AccuracyQueries.JUDGED);
        double[] imported = new double[sources.size()];
        double[] before = new double[sources.size()];
        for (int s = 0; s < before.length; s++) {
            double[] prior = priors.getOrDefault(sources.text(s), NOTHING);
            imported[s] = prior[1];
            before[s] = fit.poolSize() * fit.poolMean() + prior[1] * prior[0];
        }
        double[] mean = new double[sources.size()];
        Arrays.fill(mean, fit.poolMean());
        mean = converged(mean, before, imported);
        if (!tables.read(AccuracyQueries.IN_STORIES).isEmpty()) {
            tables.define("judged", AccuracyQueries.SPREAD);
            mean = converged(mean, before, imported);
        }
        tables.send("mean", 1, fit.rows(mean));
        SourceScores.Pooled pooled = new SourceScores.Pooled(fit.poolMean(), fit.poolSize(), imported);
        return new SourceScores(mean, effective(), pooled, GroupedPosterior::unknown);
    }

    private double[] converged(double[] start, double[] before, double[] imported) {
        double[] mean = start;
        double change = 1;
        for (int step = 0; step < SourcePosterior.STEPS && change > SourcePosterior.CONVERGED; step++) {
            tables.send("accuracy", 1, fit.rows(mean));
            double[] next = improved(before, imported);
            change = Votes.change(next, mean);
            mean = next;
        }
        return mean;
    }

    private double[] improved(double[] before, double[] imported) {
        double[] mean = new double[before.length];
        for (Object[] row : tables.read(AccuracyQueries.IMPROVED)) {
            int s = sources.find((String) row[0]);
            mean[s] = (Tables.number(row[1]) + before[s]) / (Tables.number(row[2]) + fit.poolSize() + imported[s]);
        }
        return mean;
    }

    private double[] effective() {
        double[] effective = new double[sources.size()];
        for (Object[] row : tables.read(AccuracyQueries.EFFECTIVE)) {
            effective[sources.find((String) row[0])] = Math.max(0, Tables.number(row[1]));
        }
        return effective;
    }

    private static double unknown(int i, int o) {
        throw new UnsupportedOperationException("observations are not kept here");
    }
}
