package org.parallax.claim;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.ClaimMatch.Type;
import org.parallax.mention.Certainty;
import org.parallax.mention.Mention;
import org.parallax.mention.Unconfirmed;
import org.parallax.story.Account;
import org.parallax.story.Names;
import org.parallax.story.WordRarity;
import org.parallax.text.Explanation;
import org.parallax.text.Span;

/** Checks a sentence against stored claims: which of them state the same, contradict it or speak of it. */
public final class ClaimChecker {
    /** A stored claim as it is compared. */
    public record Known(String id, String text, Sense sense, float[] vector) {}

    /** A clause held against a claim. */
    private record Held(Clause asked, Known claim, Weighed one, Weighed other, double cosine) {
        MatcherModel.Pair texts() {
            return new MatcherModel.Pair(Meaning.of(asked.proposition()), claim.text());
        }
    }

    /** Log odds further from even are no close call. */
    private static final double CLOSE = 4;

    private static final int MOST_ASKED = 4;

    /** From this likeness on a claim is about the same matter. */
    private static final double ABOUT = 0.1;

    private static final Certainty CERTAIN =
            new Certainty(Certainty.Level.CERTAIN, Certainty.Polarity.POSITIVE, List.of());

    private static final Comparator<ClaimMatch> BY_RELATION = Comparator.comparing(
                    (ClaimMatch match) -> match.relation() == Type.DISCUSSES)
            .thenComparing(match -> -match.probability())
            .thenComparing(ClaimMatch::claim);

    private final ClauseFinder finder;
    private final WordRarity rarity = new WordRarity();
    private final ClaimMatcher matcher = new ClaimMatcher();
    private final RelationTyper typer = new RelationTyper();
    private final MatcherModel model;

    /** @param embed one vector of unit length a text, in the order given */
    public ClaimChecker(Function<List<String>, float[][]> embed, MatcherModel model) {
        this.finder = new ClauseFinder(new Names(), embed);
        this.model = model;
    }

    /** What a sentence states, one clause a proposition; the sentence as a whole where it cannot be taken apart. */
    public List<Clause> read(Account sentence) {
        List<Clause> clauses = finder.find(List.of(sentence));
        if (!clauses.isEmpty()) {
            return clauses;
        }
        Span whole = new Span(0, sentence.text().length());
        String date = sentence.published() == null ? null : sentence.published().toString();
        Mention mention = new Mention(whole, null, null, CERTAIN, List.of());
        return finder.read(List.of(new Proposition(sentence, mention, whole, date)));
    }

    /** The claims that have to do with the clauses, what states the same first, each with the clause it fits best. */
    public List<ClaimMatch> check(List<Clause> asked, List<Known> known) {
        List<Held> pairs = asked.stream()
                .flatMap(clause -> known.stream().map(claim -> hold(clause, claim)))
                .toList();
        double[] opinions = opinions(pairs);
        return IntStream.range(0, opinions.length)
                .mapToObj(i -> match(pairs.get(i), opinions[i]))
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(ClaimMatch::claim, m -> m, (a, b) -> BY_RELATION.compare(a, b) <= 0 ? a : b))
                .values()
                .stream()
                .sorted(BY_RELATION)
                .toList();
    }

    private Held hold(Clause asked, Known claim) {
        Sense sense = isDenied(asked) ? asked.sense().contrary() : asked.sense();
        return new Held(
                asked,
                claim,
                matcher.weigh(sense, rarity::weight),
                matcher.weigh(claim.sense(), rarity::weight),
                ClaimMatcher.cosine(asked.vector(), claim.vector()));
    }

    /** The cross-encoder's opinion of each pair; it is asked about the closest calls only, as somebody waits. */
    private double[] opinions(List<Held> pairs) {
        double[] odds = pairs.stream()
                .map(pair -> matcher.match(pair.one(), pair.other(), pair.cosine()))
                .mapToDouble(match -> match.conflicting() ? Double.POSITIVE_INFINITY : Math.abs(match.odds()))
                .toArray();
        List<Integer> close = IntStream.range(0, odds.length)
                .boxed()
                .filter(i -> odds[i] <= CLOSE)
                .sorted(Comparator.comparingDouble(i -> odds[i]))
                .limit(MOST_ASKED)
                .toList();
        double[] opinions = new double[odds.length];
        Arrays.fill(opinions, ClaimMatcher.NO_OPINION);
        close.forEach(i -> opinions[i] = model.score(pairs.get(i).texts()).same());
        return opinions;
    }

    private @Nullable ClaimMatch match(Held pair, double opinion) {
        Weighed one = pair.one();
        Known claim = pair.claim();
        Proposition asked = pair.asked().proposition();
        Match match = matcher.match(one, pair.other(), pair.cosine(), opinion);
        Explanation why = matcher.explain(one, pair.other(), pair.cosine(), opinion);
        if (match.verdict() == Match.Verdict.SAME) {
            String exchanged = Exchange.between(pair.asked(), claim);
            return exchanged == null
                    ? new ClaimMatch(claim.id(), Type.SAME, match.same(), asked, why)
                    : new ClaimMatch(claim.id(), Type.DISCUSSES, match.same(), asked, because(exchanged, why));
        }
        RelationTyper.Typed typed = typer.type(one.sense(), claim.sense(), match, false);
        if (typed != null) {
            Explanation because = new Explanation(typed.why(), typed.probability(), "", List.of(why));
            return new ClaimMatch(claim.id(), Type.valueOf(typed.type().name()), typed.probability(), asked, because);
        }
        return match.alike() < ABOUT ? null : new ClaimMatch(claim.id(), Type.DISCUSSES, match.alike(), asked, why);
    }

    private static Explanation because(String reason, Explanation why) {
        return new Explanation(reason, why.value(), "", List.of(why));
    }

    /** "The port denied that P" states the contrary of P. */
    private static boolean isDenied(Clause asked) {
        return asked.proposition().mention().unconfirmed().stream()
                .anyMatch(mark -> mark.reason() == Unconfirmed.Reason.DENIED);
    }

    /** The claims that state all that the clauses do, the surest first; what is said of an occasion does not count. */
    public List<ClaimMatch> wholly(List<Clause> asked, List<Known> known) {
        List<Clause> parts =
                asked.stream().filter(clause -> !clause.sense().utterance()).toList();
        Map<String, ClaimMatch> least = new HashMap<>();
        Map<String, Integer> stated = new HashMap<>();
        for (Clause part : parts) {
            List<Known> enough = known.stream()
                    .filter(claim -> !Exchange.saysMore(part, claim))
                    .toList();
            for (ClaimMatch match : check(List.of(part), enough)) {
                if (match.relation() == Type.SAME) {
                    stated.merge(match.claim(), 1, Integer::sum);
                    least.merge(match.claim(), match, (a, b) -> a.probability() <= b.probability() ? a : b);
                }
            }
        }
        return least.values().stream()
                .filter(match -> stated.getOrDefault(match.claim(), 0) == parts.size())
                .sorted(BY_RELATION)
                .toList();
    }
}
