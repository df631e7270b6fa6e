package org.parallax.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private static final String DATE = "date";
    /** Days between publication and the words reported without a date. */
    private static final int NEWS_CYCLE = 1;

    /** What the log odds of the cross-encoder count beside the signals. */
    private static final double OPINION = 0.6;

    private static final double LEAST = 1e-3;
    /** A clause of whose words less than this part is in the other says more than it. */
    static final double MORE = 0.6;

    /** The most content words of a clause that says no more than who spoke when. */
    private static final int BARE = 5;

    private final Antonyms antonyms = new Antonyms();
    private final ToDoubleFunction<String> rarity;

    /** @param rarity the weight of a content word, higher where rarer */
    ClaimMatcher(ToDoubleFunction<String> rarity) {
        this.rarity = rarity;
    }

    /** Inverse document frequencies of the words among the clauses, with a floor so that common words still count. */
    static Map<String, Double> rarity(List<Clause> clauses) {
        Map<String, Integer> count = new HashMap<>();
        for (Clause clause : clauses) {
            new HashSet<>(clause.sense().words()).forEach(w -> count.merge(w, 1, Integer::sum));
        }
        Map<String, Double> rarity = new HashMap<>();
        count.forEach((word, n) -> rarity.put(word, 0.5 + Math.log((clauses.size() + 10.0) / (n + 1.0))));
        return rarity;
    }

    /** @param cosine how close the two are in meaning */
    Match match(Sense a, Sense b, double cosine) {
        return match(a, b, alike(a, b, cosine));
    }

    /** @param opinion the probability of {@link MatcherModel} that both state the same */
    Match match(Sense a, Sense b, double cosine, double opinion) {
        List<Explanation> alike = alike(a, b, cosine);
        double odds = Math.log(Math.max(opinion, LEAST) / Math.max(1 - opinion, LEAST));
        alike.add(Explanation.leaf("cross-encoder", OPINION * odds, String.format("%.2f", opinion)));
        return match(a, b, alike);
    }

    private Match match(Sense a, Sense b, List<Explanation> alike) {
        List<Explanation> apart = apart(a, b);
        double likeness = sigmoid(alike.stream().mapToDouble(Explanation::value).sum());
        List<Explanation> all = new ArrayList<>(alike);
        all.addAll(apart);
        Explanation logit = Explanation.sum("same claim, log odds", "", all);
        double same = sigmoid(logit.value());
        double timeless = sigmoid(all.stream()
                .filter(part -> !part.name().equals(DATE))
                .mapToDouble(Explanation::value)
                .sum());
        Match.Verdict verdict =
                same >= SAME ? Match.Verdict.SAME : same < DIFFERENT ? Match.Verdict.DIFFERENT : Match.Verdict.UNSURE;
        double shared = sharedWeight(a.words(), b.words());
        double covered = shared / Math.max(1e-9, weight(a.words()));
        double covering = shared / Math.max(1e-9, weight(b.words()));
        return new Match(same, likeness, timeless, covered, covering, verdict, logit);
    }

    private List<Explanation> alike(Sense a, Sense b, double cosine) {
        double shared = sharedWeight(a.words(), b.words());
        double dice = 2 * shared / Math.max(1e-9, weight(a.words()) + weight(b.words()));
        double contained = shared / Math.max(1e-9, Math.min(weight(a.words()), weight(b.words())));
        List<Explanation> parts = new ArrayList<>();
        parts.add(Explanation.leaf("prior", -9.5, "most pairs differ"));
        parts.add(Explanation.leaf("meaning", 9 * cosine, String.format("cosine %.2f", cosine)));
        parts.add(Explanation.leaf("shared words", 4 * dice, String.format("dice %.2f", dice)));
        parts.add(Explanation.leaf("containment", 1.5 * contained, String.format("%.2f", contained)));
        if (a.speaker() != null && a.speaker().equals(b.speaker())) {
            parts.add(Explanation.leaf("same speaker", 0.5, a.speaker()));
        }
        if (a.denied() != null && a.denied().equals(b.denied())) {
            parts.add(Explanation.leaf("denied alike", 1.5, "no " + a.denied()));
        }
        if (sameOccasion(a, b)) {
            parts.add(Explanation.leaf("same occasion", 3, a.subject() + " spoke on " + a.date()));
        }
        return parts;
    }

    /** Both say no more than that one party spoke on one day. */
    private static boolean sameOccasion(Sense a, Sense b) {
        return a.utterance()
                && b.utterance()
                && a.subject() != null
                && a.subject().equals(b.subject())
                && a.date() != null
                && a.date().equals(b.date())
                && Math.max(a.words().size(), b.words().size()) <= BARE;
    }

    private List<Explanation> apart(Sense a, Sense b) {
        List<Explanation> parts = new ArrayList<>();
        if (a.denies() != b.denies()) {
            parts.add(Explanation.leaf("denial", -8, "one of the two denies"));
        }
        String antonym = antonyms.between(a.words(), b.words());
        if (antonym != null) {
            parts.add(Explanation.leaf("antonym", -2, antonym));
        }
        if (quantitiesConflict(a, b)) {
            parts.add(Explanation.leaf("quantities", -8, a.quantities() + " / " + b.quantities()));
        }
        if (otherPlace(a, b)) {
            parts.add(Explanation.leaf("place", -3, a.places() + " / " + b.places()));
        }
        if (a.tellsAmount() != b.tellsAmount() && differ(a, b)) {
            parts.add(Explanation.leaf("detail", -1.5, "one of the two says how much"));
        }
        if (!sameTime(a, b)) {
            parts.add(Explanation.leaf("date", -8, a.date() + " / " + b.date()));
        }
        if (a.utterance() != b.utterance()) {
            parts.add(Explanation.leaf("level", -8, "one tells of the words, one what they said"));
        } else if (a.utterance() && !Objects.equals(a.subject(), b.subject())) {
            parts.add(Explanation.leaf("speakers", -4, a.subject() + " / " + b.subject()));
        }
        if (a.unconfirming() != b.unconfirming()) {
            parts.add(Explanation.leaf("non-confirmation", -8, "one of the two says that it was not confirmed"));
        }
        if (wished(a) != wished(b)) {
            parts.add(Explanation.leaf("wish", -2.5, "one of the two only wishes it"));
        }
        if (modalitiesConflict(a, b)) {
            parts.add(Explanation.leaf("modality", -8, a.modality() + " / " + b.modality()));
        }
        if (rolesConflict(a, b)) {
            parts.add(Explanation.leaf("roles", -3, a.subject() + " / " + b.subject()));
        }
        return parts;
    }

    /** Both name places, and none is shared. */
    static boolean otherPlace(Sense a, Sense b) {
        return !a.places().isEmpty()
                && !b.places().isEmpty()
                && a.places().stream().noneMatch(b.places()::contains);
    }

    /** Whether one of the two says a good deal more. */
    private boolean differ(Sense a, Sense b) {
        double shared = sharedWeight(a.words(), b.words());
        return shared < MORE * Math.max(weight(a.words()), weight(b.words()));
    }

    /** Both name quantities of one unit, and none is shared. */
    static boolean quantitiesConflict(Sense a, Sense b) {
        for (String quantity : a.quantities()) {
            if (b.quantities().contains(quantity)) {
                return false;
            }
        }
        Set<String> units = units(a);
        units.retainAll(units(b));
        return !units.isEmpty();
    }

    private static Set<String> units(Sense clause) {
        Set<String> units = new HashSet<>();
        for (String quantity : clause.quantities()) {
            units.add(quantity.startsWith("date ") ? "date" : quantity.substring(quantity.indexOf(' ') + 1));
        }
        return units;
    }

    /** Whether both may speak of the same day: dates that the text does not state may be off by a news cycle. */
    static boolean sameTime(Sense a, Sense b) {
        String one = a.date();
        String two = b.date();
        if (one == null || two == null || one.startsWith(two) || two.startsWith(one)) {
            return true;
        }
        if (one.length() != 10 || two.length() != 10 || (a.dateStated() && b.dateStated())) {
            return false;
        }
        long days = LocalDate.parse(one).toEpochDay() - LocalDate.parse(two).toEpochDay();
        return Math.abs(days) <= NEWS_CYCLE;
    }

    static boolean wished(Sense clause) {
        return clause.modality() == Modality.WISHED;
    }

    static boolean modalitiesConflict(Sense a, Sense b) {
        return a.modality() != b.modality() && (a.modality() == Modality.POSSIBLE || b.modality() == Modality.POSSIBLE);
    }

    /** Two named parties, each acting in one clause. */
    static boolean rolesConflict(Sense a, Sense b) {
        return a.subject() != null
                && b.subject() != null
                && !a.subject().equals(b.subject())
                && (a.subject().equals(b.object()) || b.subject().equals(a.object()));
    }

    double sharedWeight(List<String> a, List<String> b) {
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(new HashSet<>(b));
        return shared.stream().mapToDouble(this::weight).sum();
    }

    double weight(List<String> words) {
        return new HashSet<>(words).stream().mapToDouble(this::weight).sum();
    }

    private double weight(String word) {
        return rarity.applyAsDouble(word);
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
