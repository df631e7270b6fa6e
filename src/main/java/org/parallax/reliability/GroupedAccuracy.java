package org.parallax.reliability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.reliability.CopyFinder.Evidence;

/**
 * {@link AccuracyModel#grouped} over {@link Tables}: what grows with the observations is summed where they are, by object
 * and by source, and what grows with the sources alone is computed here, by the same code as in process. So PostgreSQL and
 * Spark come to the digits of the arrays, to the rounding of sums.
 */
final class GroupedAccuracy {
    private final Tables tables;
    private final String[] sources;
    private final Interner ids = new Interner();
    private final GroupedFit fit;

    /**
     * @param tables with the table {@code stated}: source, object, claim, confidence, origin, story, at least one row
     * @param anchors by claim whether people found that it holds, as {@link StandingTestimony#observations} takes them
     */
    GroupedAccuracy(Tables tables, Map<String, Boolean> anchors) {
        this.tables = tables;
        tables.send(
                "verdict",
                1,
                anchors.entrySet().stream()
                        .map(one -> new Tables.Sent(List.of(one.getKey()), one.getValue() ? 1 : 0))
                        .toList());
        tables.define("known", AccuracyQueries.KNOWN);
        tables.define("said", AccuracyQueries.SAID);
        tables.define("voiced", AccuracyQueries.UNSHARED);
        tables.define("belief", AccuracyQueries.SHARES);
        tables.define("pair", AccuracyQueries.PAIRS);
        tables.read("SELECT DISTINCT s FROM said").stream()
                .map(row -> (String) row[0])
                .sorted()
                .forEach(ids::id);
        sources = ids.texts();
        fit = new GroupedFit(tables, ids, values());
    }

    /** How many values an error can take at least: see {@link DataShape#few}. */
    private int values() {
        return DataShape.few(tables.read(AccuracyQueries.VALUES).size());
    }

    /** @param priors by source, what was found of it elsewhere: the mean, and how many checked claims that is worth */
    Findings solve(Map<String, double[]> priors) {
        double agreement = agreement();
        Map<List<String>, Double> suspicion = Map.of();
        for (int round = 0; round < AccuracyModel.SUSPICION_ROUNDS; round++) {
            suspicion = ties(tally(AccuracyQueries.suspicion(agreement)), CopyFinder.LEAST_SUSPICIOUS_SHARE);
            share(suspicion);
        }
        double @Nullable [] known =
                tables.read("SELECT o FROM known LIMIT 1").isEmpty() ? null : fit.anchoredAccuracy();
        if (known != null) {
            share(stronger(suspicion, anchored(known)));
        }
        fit.start(known);
        if (known == null) {
            fit.converge();
        }
        Evidence evidence = evidence();
        for (int round = 0; round < AccuracyModel.COPY_ROUNDS; round++) {
            share(ties(evidence, 0));
            fit.start(known);
            fit.converge();
            evidence = evidence();
        }
        fit.tell();
        SourceScores scores = new GroupedPosterior(tables, ids, fit).scores(priors);
        int[] votes = fit.votes();
        return new Findings(
                fit.iterations(),
                Estimate.sources(sources, scores, votes),
                levels(scores),
                AccuracyModel.dependence(sources, votes, evidence));
    }

    private double agreement() {
        Object[] met = tables.read(AccuracyQueries.AGREEMENT).get(0);
        long all = ((Number) met[1]).longValue();
        return all == 0 ? 0.5 : ((Number) met[0]).doubleValue() / all;
    }

    private Evidence evidence() {
        tables.send("accuracy", 1, fit.rows(fit.overallAccuracy()));
        return tally(AccuracyQueries.evidence());
    }

    private Evidence tally(String query) {
        tables.define("claim_voices", AccuracyQueries.VOICES);
        List<Object[]> rows = tables.read(query);
        PairIndex pairs = new PairIndex();
        rows.forEach(row -> pairs.add(source(row[0]), source(row[1])));
        float[] agreed = new float[pairs.size() * CopyFinder.BINS];
        int[] differed = new int[pairs.size()];
        for (Object[] row : rows) {
            int pair = pairs.find(source(row[0]), source(row[1]));
            int chance = ((Number) row[2]).intValue();
            int count = ((Number) row[3]).intValue();
            if (chance < 0) {
                differed[pair] = count;
            } else {
                agreed[pair * CopyFinder.BINS + chance] = count;
            }
        }
        return CopyFinder.judge(pairs, agreed, differed);
    }

    private int source(Object name) {
        return ids.find((String) name);
    }

    /** How much looks copied where the truth is known. */
    private Map<List<String>, Double> anchored(double[] accuracy) {
        tables.define("belief", AccuracyQueries.TRUTHS);
        tables.send("accuracy", 1, fit.rows(accuracy));
        return ties(tally(AccuracyQueries.anchoredEvidence()), 0);
    }

    private static Map<List<String>, Double> stronger(Map<List<String>, Double> a, Map<List<String>, Double> b) {
        Map<List<String>, Double> stronger = new HashMap<>(a);
        b.forEach((pair, strength) -> stronger.merge(pair, strength, Math::max));
        return stronger;
    }

    /** By pair of sources, in both orders, how strongly they are tied. */
    private Map<List<String>, Double> ties(Evidence evidence, double leastShare) {
        double[] strengths = evidence.strengths(leastShare);
        Map<List<String>, Double> ties = new HashMap<>();
        for (int p = 0; p < strengths.length; p++) {
            if (strengths[p] > 0) {
                String a = sources[evidence.pairs().low(p)];
                String b = sources[evidence.pairs().high(p)];
                ties.put(List.of(a, b), strengths[p]);
                ties.put(List.of(b, a), strengths[p]);
            }
        }
        return ties;
    }

    private void share(Map<List<String>, Double> ties) {
        List<Tables.Sent> rows = new ArrayList<>();
        ties.forEach((pair, strength) -> rows.add(new Tables.Sent(pair, strength.floatValue())));
        tables.send("tie", 2, rows);
        tables.define("voiced", AccuracyQueries.SHARED);
    }

    private List<List<Profile.Dimension>> levels(SourceScores scores) {
        Levels levels = new Levels(scores);
        for (Object[] row : tables.read(AccuracyQueries.LEVELS)) {
            int level = ((Number) row[1]).intValue();
            if (level >= 0) {
                levels.add(level, source(row[0]), Tables.number(row[2]), Tables.number(row[3]), Tables.number(row[4]));
            }
        }
        return levels.dimensions();
    }

    /** The belief in every claim as it is told, object by object and claim by claim. */
    List<Object[]> beliefs() {
        return tables.read("SELECT o, c, p FROM told");
    }
}
