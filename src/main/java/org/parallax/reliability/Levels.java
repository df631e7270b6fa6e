package org.parallax.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parallax.reliability.Profile.Dimension;

/**
 * What a source is worth on each level by itself: that it states what is so (content), and that others said what it has
 * them say (utterance). Each is the posterior of {@link SourceScores} over the claims of that level alone.
 */
final class Levels {
    private static final List<String> NAMES = List.of("content", "utterance");

    private final SourceScores scores;
    private final double[][] hits;
    private final double[][] trials;
    private final double[][] effective;

    /** Of sources that have stated nothing yet: see {@link #add}. */
    Levels(SourceScores scores) {
        int sources = scores.mean().length;
        this.scores = scores;
        hits = new double[NAMES.size()][sources];
        trials = new double[NAMES.size()][sources];
        effective = new double[NAMES.size()][sources];
    }

    Levels(Solution solution) {
        this(solution.scores());
        Observations in = solution.observations();
        StoryWorth[] worth = {new StoryWorth(in), new StoryWorth(in)};
        for (int o = 0; o < in.objectCount(); o++) {
            int level = Testimony.isContent(in.objects[o]) ? 0 : Testimony.isUtterance(in.objects[o]) ? 1 : -1;
            for (int i = in.first[o]; level >= 0 && i < in.first[o + 1]; i++) {
                if (in.claim[i] >= 0) {
                    int s = in.source[i];
                    double held = scores.judged().held(i, o);
                    double weight = scores.judged().weight(i, o);
                    double a = scores.mean()[s];
                    add(level, s, weight * held, weight, 0);
                    worth[level].add(i, o, 1 - held * (1 - held) / (a * (1 - a)));
                }
            }
        }
        Arrays.setAll(effective, level -> worth[level].bySource());
    }

    /** So many claims of a level (0 content, 1 utterance), of which so many hold, and what they are worth. */
    void add(int level, int s, double held, double claims, double worth) {
        hits[level][s] += held;
        trials[level][s] += claims;
        effective[level][s] += worth;
    }

    /** Source by source one dimension a level; no value under {@link Admiralty#ENOUGH} checked claims. */
    List<List<Dimension>> dimensions() {
        List<List<Dimension>> all = new ArrayList<>();
        for (int s = 0; s < scores.mean().length; s++) {
            List<Dimension> levels = new ArrayList<>();
            for (int level = 0; level < NAMES.size(); level++) {
                levels.add(dimension(level, s));
            }
            all.add(levels);
        }
        return all;
    }

    private Dimension dimension(int level, int s) {
        double n = Math.max(0, effective[level][s]);
        boolean enough = n >= Admiralty.ENOUGH;
        double share = trials[level][s] == 0 ? 0.5 : hits[level][s] / trials[level][s];
        double poolMean = enough ? scores.poolMean() : 0.5;
        double poolSize = enough ? scores.priorSize(s) : 2;
        Interval interval = Interval.of(share * n, n, poolMean, poolSize);
        return new Dimension(NAMES.get(level), enough ? interval.mean() : null, interval.low(), interval.high(), n);
    }
}
