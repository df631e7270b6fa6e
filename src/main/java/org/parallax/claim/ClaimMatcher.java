package org.parallax.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.parallax.text.Explanation;

/**
 * Judges whether two clauses state the same thing. Named signals add up to the logit of the probability: first what
 * makes them alike (meaning, shared rare words, names), then what keeps them apart (denial, antonyms, numbers, dates,
 * modality, who acts on whom).
 */
final class ClaimMatcher {
    /** Above this two clauses are one claim; below {@link #DIFFERENT} they are two; between, nothing is claimed. */
    static final double SAME = 0.5;

    static final double DIFFERENT = 0.25;

    /** Where the cross-encoder was not asked. */
    static final double NO_OPINION = Double.NaN;

    private static final double OTHER_DAY = -8;
    private static final double LEAST_WEIGHT = 1e-9;
    /** What the log odds of the cross-encoder count beside the signals. */
    private static final double OPINION = 0.6;

    private static final double LEAST = 1e-3;
    /** A clause of whose words less than this part is in the other says more than it. */
    static final double MORE = 0.6;

    /** The most content words of a clause that says no more than who spoke when. */
    private static final int BARE = 5;

    private final Antonyms antonyms = new Antonyms();
    /** Inverse document frequencies of the words among the clauses, with a floor so that common words still count. */
    static Map<String, Double> rarity(List<Sense> clauses) {
        Map<String, Integer> count = new HashMap<>();
        for (Sense clause : clauses) {
            new HashSet<>(clause.words()).forEach(w -> count.merge(w, 1, Integer::sum));
        }
        Map<String, Double> rarity = new HashMap<>();
        count.forEach((word, n) -> rarity.put(word, 0.5 + Math.log((clauses.size() + 10.0) / (n + 1.0))));
        return rarity;
    }

    /** @param rarity the weight of a content word, higher where rarer */
    Weighed weigh(Sense clause, ToDoubleFunction<String> rarity) {
        String[] words = clause.words().stream().distinct().sorted().toArray(String[]::new);
        double[] weights = Arrays.stream(words).mapToDouble(rarity).toArray();
        double weight = Arrays.stream(weights).sum();
        return new Weighed(clause, words, weights, weight, antonyms.ends(clause.words()), clause.tellsAmount());
    }

    /** The log odds that two clauses state the same, by what makes them alike; no match has higher ones without an opinion. */
    double likeness(Weighed a, Weighed b, double cosine) {
        return alike(a, b, cosine, NO_OPINION, false).sum();
    }

    /** @param cosine how close the two are in meaning */
    Match match(Weighed a, Weighed b, double cosine) {
        return match(a, b, cosine, NO_OPINION);
    }

    /** @param opinion the probability of {@link MatcherModel} that both state the same; {@link #NO_OPINION} without one */
    Match match(Weighed a, Weighed b, double cosine, double opinion) {
        double alike = alike(a, b, cosine, opinion, false).sum();
        double apart = apart(a, b, false).sum();
        double odds = alike + apart + timeApart(a.sense(), b.sense());
        double same = sigmoid(odds);
        Match.Verdict verdict =
                same >= SAME ? Match.Verdict.SAME : same < DIFFERENT ? Match.Verdict.DIFFERENT : Match.Verdict.UNSURE;
        double shared = a.shared(b);
        return new Match(
                same,
                sigmoid(alike),
                sigmoid(alike + apart),
                shared / Math.max(LEAST_WEIGHT, a.weight()),
                shared / Math.max(LEAST_WEIGHT, b.weight()),
                odds,
                verdict);
    }

    /** What the odds of {@link #match} are made of. */
    Explanation explain(Weighed a, Weighed b, double cosine, double opinion) {
        List<Explanation> parts =
                new ArrayList<>(alike(a, b, cosine, opinion, true).parts());
        parts.addAll(apart(a, b, true).parts());
        double time = timeApart(a.sense(), b.sense());
        if (time != 0) {
            parts.add(Explanation.leaf(
                    "date", time, a.sense().date() + " / " + b.sense().date()));
        }
        return Explanation.sum("same claim, log odds", "", parts);
    }

    private Weighing alike(Weighed one, Weighed other, double cosine, double opinion, boolean explained) {
        Sense a = one.sense();
        Sense b = other.sense();
        double shared = one.shared(other);
        double dice = 2 * shared / Math.max(LEAST_WEIGHT, one.weight() + other.weight());
        double contained = shared / Math.max(LEAST_WEIGHT, Math.min(one.weight(), other.weight()));
        Weighing weighing = new Weighing(explained);
        weighing.add("prior", -9.5, () -> "most pairs differ");
        weighing.add("meaning", 9 * cosine, () -> String.format("cosine %.2f", cosine));
        weighing.add("shared words", 4 * dice, () -> String.format("dice %.2f", dice));
        weighing.add("containment", 1.5 * contained, () -> String.format("%.2f", contained));
        if (a.speaker() != null && a.speaker().equals(b.speaker())) {
            weighing.add("same speaker", 0.5, a::speaker);
        }
        if (a.denied() != null && a.denied().equals(b.denied())) {
            weighing.add("denied alike", 1.5, () -> "no " + a.denied());
        }
        if (sameOccasion(a, b)) {
            weighing.add("same occasion", 3, () -> a.subject() + " spoke on " + a.date());
        }
        if (!Double.isNaN(opinion)) {
            double odds = Math.log(Math.max(opinion, LEAST) / Math.max(1 - opinion, LEAST));
            weighing.add("cross-encoder", OPINION * odds, () -> String.format("%.2f", opinion));
        }
        return weighing;
    }

    /** Both say no more than that one party spoke on one day. */
    private static boolean sameOccasion(Sense a, Sense b) {
        return a.utterance()
                && b.utterance()
                && a.subject() != null
                && a.subject().equals(b.subject())
                && a.dated()
                && Objects.equals(a.date(), b.date())
                && Math.max(a.words().size(), b.words().size()) <= BARE;
    }

    /** What keeps two clauses apart but for the day. */
    private Weighing apart(Weighed one, Weighed other, boolean explained) {
        Sense a = one.sense();
        Sense b = other.sense();
        Weighing weighing = new Weighing(explained);
        if (a.denies() != b.denies()) {
            weighing.add("denial", -8, () -> "one of the two denies");
        }
        String antonym = Antonyms.between(one.ends(), other.ends());
        if (antonym != null) {
            weighing.add("antonym", -2, () -> antonym);
        }
        if (Conflicts.quantities(a, b)) {
            weighing.add("quantities", -8, () -> a.quantities() + " / " + b.quantities());
        }
        if (Conflicts.places(a, b)) {
            weighing.add("place", -3, () -> a.places() + " / " + b.places());
        }
        if (one.amount() != other.amount() && differ(one, other)) {
            weighing.add("detail", -1.5, () -> "one of the two says how much");
        }
        if (a.utterance() != b.utterance()) {
            weighing.add("level", -8, () -> "one tells of the words, one what they said");
        } else if (a.utterance() && !Objects.equals(a.subject(), b.subject())) {
            weighing.add("speakers", -4, () -> a.subject() + " / " + b.subject());
        }
        if (Conflicts.attitudes(a, b)) {
            weighing.add("attitude", -8, () -> "one says how it is taken");
        }
        if (Conflicts.cores(a, b)) {
            weighing.add("predicate", -1, () -> a.core() + " / " + b.core());
        }
        if (a.unconfirming() != b.unconfirming()) {
            weighing.add("non-confirmation", -8, () -> "one of the two says that it was not confirmed");
        }
        if (Conflicts.onlyOne(Modality.WISHED, a, b)) {
            weighing.add("wish", -2.5, () -> "one of the two only wishes it");
        }
        if (Conflicts.onlyOne(Modality.OBLIGED, a, b)) {
            weighing.add("duty", -8, () -> "one of the two says what is due");
        }
        if (Conflicts.onlyOne(Modality.POSSIBLE, a, b)) {
            weighing.add("modality", -8, () -> a.modality() + " / " + b.modality());
        }
        if (Conflicts.together(a, b)) {
            weighing.add("together", -3, () -> "one says it of several parties together, the other of one");
        }
        if (Conflicts.turned(a, b)) {
            weighing.add("turned about", -8, () -> a.subject() + " / " + b.subject());
        } else if (Conflicts.roles(a, b)) {
            weighing.add("roles", -3, () -> a.subject() + " / " + b.subject());
        } else if (Conflicts.subjects(a, b)) {
            weighing.add("who acts", -1, () -> a.subject() + " / " + b.subject());
        }
        return weighing;
    }

    private static double timeApart(Sense a, Sense b) {
        return Conflicts.sameTime(a, b) ? 0 : OTHER_DAY;
    }

    /** Whether one of the two says a good deal more. */
    private static boolean differ(Weighed a, Weighed b) {
        return a.shared(b) < MORE * Math.max(a.weight(), b.weight());
    }

    static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
