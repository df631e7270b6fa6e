package org.parallax.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For questions with many possible answers: each source has an accuracy, and an error falls on any other value that was
 * stated. Beliefs, accuracies ({@link Skills}) and dependence ({@link CopyFinder}, {@link Restaters}) are estimated in turn. The
 * start decides which camp is believed, so voices that look copied are discounted before anything is believed, and where
 * truths are known, accuracy and copying are judged on them first.
 */
final class AccuracyModel implements TruthMethod {
    static final int SUSPICION_ROUNDS = 2;
    static final int COPY_ROUNDS = 3;
    /** An anchored accuracy is drawn towards the pool with so many observations. */
    private static final double ANCHOR_PRIOR = 4;

    /** Whether values and topics tell something of a word, and crowded objects of copying. */
    private final boolean whole;

    AccuracyModel() {
        this(true);
    }

    private AccuracyModel(boolean whole) {
        this.whole = whole;
    }

    /** The part that is all sums by object and by source, so that {@link GroupedAccuracy} comes to the same digits. */
    static AccuracyModel grouped() {
        return new AccuracyModel(false);
    }

    @Override
    public Solution solve(Observations observations) {
        Observations in = whole ? observations : observations.ofOneTopic();
        CopyFinder copies = whole ? new CopyFinder(in) : CopyFinder.withoutCrowds(in);
        float[] voice = suspiciousVoices(in, copies);
        ValueHabits asStated = whole ? ValueHabits.of(in) : ValueHabits.none();
        AccuracyFit fit = new AccuracyFit(in, voice, asStated);
        if (!in.hasAnchors()) {
            fit.converge();
        }
        CopyFinder.Evidence evidence = evidence(copies, fit, voice);
        for (int round = 0; round < COPY_ROUNDS; round++) {
            voice = voices(in, copies, evidence.strengths(0));
            boolean apart = whole && dependence(in, evidence).isEmpty();
            fit = new AccuracyFit(in, voice, apart ? ValueHabits.of(in, fit.others()) : asStated);
            fit.converge();
            evidence = evidence(copies, fit, voice);
        }
        Ties ties = Ties.of(in.sourceCount(), copies.pairs(), evidence.strengths(0));
        float[] quiet = whole ? Restaters.quiet(in, voice, ties, fit.poolMean()) : voice;
        if (quiet != voice) {
            voice = quiet;
            fit = new AccuracyFit(in, voice, asStated);
            fit.converge();
            evidence = evidence(copies, fit, voice);
        }
        return new Solution(in, fit.iterations(), fit.reported(), voice, fit.scores(), dependence(in, evidence));
    }

    /** Voices before anything is believed: what looks like copying to third parties, or on what is known, is shared. */
    private static float[] suspiciousVoices(Observations in, CopyFinder copies) {
        float[] voice = in.weight.clone();
        double[] suspicion = new double[copies.pairs().size()];
        for (int round = 0; round < SUSPICION_ROUNDS; round++) {
            suspicion = copies.suspicion(voice);
            voice = voices(in, copies, suspicion);
        }
        if (in.hasAnchors()) {
            voice = voices(in, copies, CopyFinder.stronger(suspicion, anchored(in, copies, voice)));
        }
        return voice;
    }

    private static CopyFinder.Evidence evidence(CopyFinder copies, AccuracyFit fit, float[] voice) {
        return copies.evidence(fit.beliefs(), fit.overallAccuracy(), voice, false);
    }

    private static float[] voices(Observations in, CopyFinder copies, double[] strengths) {
        return Ties.of(in.sourceCount(), copies.pairs(), strengths).voices(in);
    }

    private static double[] anchored(Observations in, CopyFinder copies, float[] voice) {
        double[] truth = new double[in.claimCount()];
        for (int anchor : in.anchor) {
            if (anchor >= 0) {
                truth[anchor] = 1;
            }
        }
        return copies.evidence(truth, anchoredAccuracy(in), voice, true).strengths(0);
    }

    /** Accuracy of every source on the objects whose truth is known. */
    static double[] anchoredAccuracy(Observations in) {
        double[] hits = new double[in.sourceCount()];
        double[] trials = new double[in.sourceCount()];
        for (int o = 0; o < in.objectCount(); o++) {
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                if (in.anchor[o] >= 0 && in.claim[i] != Observations.NEUTRAL) {
                    trials[in.source[i]]++;
                    hits[in.source[i]] += in.claim[i] == in.anchor[o] ? 1 : 0;
                }
            }
        }
        return anchoredAccuracy(hits, trials);
    }

    /** By source, how often it stated what is known to hold, of how many times that it spoke where that is known. */
    static double[] anchoredAccuracy(double[] hits, double[] trials) {
        double mean = (Arrays.stream(hits).sum() + 1) / (Arrays.stream(trials).sum() + 2);
        double[] accuracy = new double[hits.length];
        Arrays.setAll(accuracy, s -> (hits[s] + ANCHOR_PRIOR * mean) / (trials[s] + ANCHOR_PRIOR));
        return accuracy;
    }

    private static List<Estimate.Dependence> dependence(Observations in, CopyFinder.Evidence evidence) {
        return dependence(in.sources, in.votesBySource(), evidence);
    }

    /** @param votes by source, how many observations it made */
    static List<Estimate.Dependence> dependence(String[] sources, int[] votes, CopyFinder.Evidence evidence) {
        List<Estimate.Dependence> found = new ArrayList<>();
        double[] probability = evidence.probabilities(sources.length);
        for (int p = 0; p < probability.length; p++) {
            if (probability[p] >= 0.5) {
                int low = evidence.pairs().low(p);
                int high = evidence.pairs().high(p);
                boolean ordered = votes[low] <= votes[high];
                String a = sources[ordered ? low : high];
                String b = sources[ordered ? high : low];
                found.add(new Estimate.Dependence(a, b, probability[p]));
            }
        }
        return found;
    }
}
