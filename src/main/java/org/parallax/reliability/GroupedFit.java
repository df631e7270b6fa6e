package org.parallax.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link AccuracyFit} over {@link Tables}: a round is a query by object (E) and one by source (M). */
final class GroupedFit {
    private final Tables tables;
    private final Interner sources;
    private final int values;
    private int[] votes;
    private Skills skills;
    private Hits hits;
    private int iterations;

    GroupedFit(Tables tables, Interner sources, int values) {
        this.tables = tables;
        this.sources = sources;
        this.values = values;
        this.votes = new int[sources.size()];
        this.skills = skills();
        this.hits = new Hits(new double[0], 0, new double[0], 0);
    }

    /** What M adds up: by source, and over all how far any belief moved. */
    private record Hits(double[] hits, double voiced, double[] all, double moved) {}

    /** From the voices as they stand, anew; what is known of truths says first what sources are worth. */
    void start(double @Nullable [] anchoredAccuracy) {
        skills = skills();
        if (anchoredAccuracy == null) {
            tables.define("belief", AccuracyQueries.SHARES);
        } else {
            weigh(anchoredAccuracy);
            tables.define("belief", AccuracyQueries.firstBeliefs(values));
        }
        hits = hits();
        iterations = 0;
    }

    void converge() {
        do {
            skills.fit(hits.hits(), new double[] {hits.voiced()});
            weigh(skills.accuracy());
            tables.define("belief", AccuracyQueries.beliefs(values));
            hits = hits();
            iterations++;
        } while (iterations < AccuracyFit.MAX_ITERATIONS && hits.moved() > AccuracyFit.CONVERGED);
    }

    private void weigh(double[] accuracy) {
        double[] word = new double[accuracy.length];
        Arrays.setAll(word, s -> LogOdds.bounded(LogOdds.of(accuracy[s])));
        tables.send("word", 1, rows(word));
    }

    /** Accuracy of every source on the objects whose truth is known: {@link AccuracyModel#anchoredAccuracy}. */
    double[] anchoredAccuracy() {
        double[] right = new double[sources.size()];
        double[] trials = new double[sources.size()];
        for (Object[] row : tables.read(AccuracyQueries.ANCHORED)) {
            int s = sources.find((String) row[0]);
            right[s] = Tables.number(row[1]);
            trials[s] = Tables.number(row[2]);
        }
        return AccuracyModel.anchoredAccuracy(right, trials);
    }

    private Skills skills() {
        double[] trials = new double[sources.size()];
        double[] voices = new double[sources.size()];
        votes = new int[sources.size()];
        for (Object[] row : tables.read(AccuracyQueries.TRIALS)) {
            int s = sources.find((String) row[0]);
            votes[s] = ((Number) row[1]).intValue();
            trials[s] = Tables.number(row[2]);
            voices[s] = Tables.number(row[3]);
        }
        return new Skills(trials, voices, votes);
    }

    private Hits hits() {
        double[] hits = new double[sources.size()];
        double[] stated = new double[sources.size()];
        double voiced = 0;
        double moved = 0;
        for (Object[] row : tables.read(AccuracyQueries.HITS)) {
            int s = sources.find((String) row[0]);
            hits[s] = Tables.number(row[1]);
            voiced += Tables.number(row[2]);
            stated[s] = Tables.number(row[3]);
            moved = Math.max(moved, Tables.number(row[4]));
        }
        return new Hits(hits, voiced, stated, moved);
    }

    /** By source a number, to be sent. */
    List<Tables.Sent> rows(double[] numbers) {
        List<Tables.Sent> rows = new ArrayList<>();
        for (int s = 0; s < numbers.length; s++) {
            rows.add(new Tables.Sent(List.of(sources.text(s)), numbers[s]));
        }
        return rows;
    }

    /** Accuracy of every source over all it stated. */
    double[] overallAccuracy() {
        double[] accuracy = new double[sources.size()];
        Arrays.setAll(accuracy, s -> AccuracyFit.overall(hits.all()[s], votes[s], poolMean()));
        return accuracy;
    }

    /** Makes the table {@code told}: the belief {@code p} in every claim. */
    void tell() {
        tables.define("told", AccuracyQueries.told(values));
    }

    int[] votes() {
        return votes;
    }

    int iterations() {
        return iterations;
    }

    double poolMean() {
        return skills.poolMean();
    }

    double poolSize() {
        return skills.poolSize();
    }
}
