package org.parallax.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        List<MatcherModel.Pair> pairs = new ArrayList<>();
        for (Clause clause : asked) {
            known.forEach(claim ->
                    pairs.add(new MatcherModel.Pair(ClauseReader.meaning(clause.proposition()), claim.text())));
        }
        List<MatcherModel.Scores> opinions = model.score(pairs);
        List<ClaimMatch> matches = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Clause clause = asked.get(i / known.size());
            ClaimMatch match = match(clause, known.get(i % known.size()), opinions.get(i));
            if (match != null) {
                matches.add(match);
            }
        }
        Map<String, ClaimMatch> best = matches.stream()
                .collect(Collectors.toMap(ClaimMatch::claim, m -> m, (a, b) -> BY_RELATION.compare(a, b) <= 0 ? a : b));
        return best.values().stream().sorted(BY_RELATION).toList();
    }

    private @Nullable ClaimMatch match(Clause asked, Known claim, MatcherModel.Scores opinion) {
        double cosine = ClaimMatcher.cosine(asked.vector(), claim.vector());
        Sense sense = isDenied(asked) ? asked.sense().contrary() : asked.sense();
        Weighed one = matcher.weigh(sense, rarity::weight);
        Weighed other = matcher.weigh(claim.sense(), rarity::weight);
        Match match = matcher.match(one, other, cosine, opinion.same());
        Explanation why = matcher.explain(one, other, cosine, opinion.same());
        if (match.verdict() == Match.Verdict.SAME) {
            String exchanged = Exchange.between(asked, claim);
            return exchanged == null
                    ? new ClaimMatch(claim.id(), Type.SAME, match.same(), asked.proposition(), why)
                    : new ClaimMatch(
                            claim.id(), Type.DISCUSSES, match.same(), asked.proposition(), because(exchanged, why));
        }
        RelationTyper.Typed typed = typer.type(sense, claim.sense(), match, false);
        if (typed != null) {
            Explanation because = new Explanation(typed.why(), typed.probability(), "", List.of(why));
            Type type = Type.valueOf(typed.type().name());
            return new ClaimMatch(claim.id(), type, typed.probability(), asked.proposition(), because);
        }
        return match.alike() < ABOUT
                ? null
                : new ClaimMatch(claim.id(), Type.DISCUSSES, match.alike(), asked.proposition(), why);
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
                .filter(match -> stated.get(match.claim()) == parts.size())
                .sorted(BY_RELATION)
                .toList();
    }
}
