package org.parallax.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.MatcherModel.Scores;
import org.parallax.claim.PairRelation.Type;
import org.parallax.claim.StatedText.Stated;
import org.parallax.story.WordRarity;
import org.parallax.text.Annotator;
import org.parallax.text.Explanation;
import org.parallax.text.Span;

/**
 * Tells how texts stand to claims: whether a sentence or an article agrees with a sentence, disagrees, discusses it or
 * has nothing to do with it. Logistic regressions over {@link PairSignals} judge, and the matcher with them:
 * one tells whether the two are related, another how; of that a sentence and an article have models of their own.
 * Threads may share it.
 */
public final class ClaimRelations {
    /** A claim and the text to be judged by it. */
    public record Pair(String claim, String text) {}

    private static final int MOST_EVIDENCE = 3;
    private static final double EVIDENT = 0.6;
    /** A text is unrelated only where that is likelier than all else together. */
    private static final double UNRELATED_FROM = 0.5;
    /** Signals this sure of it need no other opinion, and a lone sentence is unrelated only where they are. */
    private static final double SURELY_UNRELATED = 0.98;

    private static final Map<String, Double> SENTENCES =
            Map.of("related", SURELY_UNRELATED, "unrelated", 1 - SURELY_UNRELATED);
    private static final String MATCHER = "cross-encoder";
    private static final Experts PRIOR = new Experts(1, 1);
    // what the matcher counts beside the signals: chosen on pairs kept from both, docs/MODEL_CARD.md
    private static final Experts WHETHER = new Experts(0.8, 0.5);
    private static final Experts SENTENCE = new Experts(0.7, 0.7);
    private static final Experts ARTICLE = new Experts(0.3, 0.6);
    private static final Experts SAME_SENTENCE = new Experts(0.7, 0.7);
    private static final Experts SAME_ARTICLE = new Experts(1, 0.4);

    private static final double NEVER = 1e-9;
    private static final List<Type> STANCES = List.of(Type.AGREES, Type.DISAGREES, Type.DISCUSSES);

    private final StatedTextReader reader;
    private final PairSignals signals = new PairSignals(new WordRarity());
    private final LinearModel headline = LinearModel.named("headline");
    private final LinearModel related = LinearModel.named("related");
    private final LinearModel article = LinearModel.named("article");
    private final LinearModel same = LinearModel.named("same");

    private final @Nullable MatcherModel matcher;
    private final @Nullable ArticleMatcher articles;

    /** @param embed one vector of unit length a text, in the order given */
    public ClaimRelations(Annotator annotator, Function<List<String>, float[][]> embed) {
        this(annotator, embed, null, null);
    }

    /**
     * @param matcher whose opinion of sentences is weighed with the signals; null to go by the signals alone
     * @param articles the same for articles
     */
    public ClaimRelations(
            Annotator annotator,
            Function<List<String>, float[][]> embed,
            @Nullable MatcherModel matcher,
            @Nullable ArticleMatcher articles) {
        this.matcher = matcher;
        this.articles = articles;
        this.reader = new StatedTextReader(annotator, new VectorCache(embed));
    }

    /** One answer a pair, in the order given. */
    public List<PairRelation> judge(List<Pair> pairs) {
        List<StatedText> read = reader.readAll(
                pairs.stream().flatMap(p -> Stream.of(p.claim(), p.text())).toList());
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> compare(pairs.get(i), read.get(2 * i).whole(), read.get(2 * i + 1)))
                .map(compared -> judge(compared, opinion(compared)))
                .toList();
    }

    /** The matcher's; of an article that by the signals surely has nothing to do with the claim it is not asked. */
    private @Nullable Scores opinion(Compared pair) {
        Pair raw = pair.raw();
        if (pair.isSentence()) {
            return matcher == null ? null : matcher.score(new MatcherModel.Pair(raw.claim(), raw.text()));
        }
        return articles == null || pair.unrelated() >= SURELY_UNRELATED
                ? null
                : articles.score(raw.claim(), pair.sentences());
    }

    private Compared compare(Pair pair, Stated claim, StatedText text) {
        Map<String, Double> found =
                Compared.isSentence(text) ? signals.ofSentence(claim, text) : signals.of(claim, text);
        double unrelated = related.probabilities(found).getOrDefault("unrelated", 0.0);
        return new Compared(pair, claim, text, signals.ranked(claim, text), found, unrelated);
    }

    private PairRelation judge(Compared pair, @Nullable Scores opinion) {
        Map<Type, Explanation> reasons = reasons(pair, opinion);
        Map<Type, Double> probabilities = new EnumMap<>(Type.class);
        reasons.forEach((type, reason) -> probabilities.put(type, Math.exp(reason.value())));
        Type type = likeliest(probabilities);
        return new PairRelation(
                type,
                sameClaim(pair, opinion),
                probabilities,
                type == Type.UNRELATED ? List.of() : evidence(pair),
                Objects.requireNonNull(reasons.get(type)));
    }

    /** The log probability of each relation: first whether the two are related, then how. */
    private Map<Type, Explanation> reasons(Compared pair, @Nullable Scores opinion) {
        Map<String, Explanation> whether = pair.isSentence()
                ? PRIOR.answers(related, pair.signals(), "prior of sentences", SENTENCES)
                : WHETHER.answers(related, pair.signals(), MATCHER, opinion == null ? null : relatedness(opinion));
        @Nullable
        Map<String, Double> stance =
                opinion == null ? null : stance(pair.isSentence() ? opinion.headline() : opinion.article());
        Map<String, Explanation> how = pair.isSentence()
                ? SENTENCE.answers(headline, pair.signals(), MATCHER, stance)
                : ARTICLE.answers(article, pair.signals(), MATCHER, stance);
        Map<Type, Explanation> reasons = new EnumMap<>(Type.class);
        for (Type type : STANCES) {
            reasons.put(type, reason(label(type), List.of(part(whether, "related"), part(how, label(type)))));
        }
        reasons.put(Type.UNRELATED, reason("unrelated", List.of(part(whether, "unrelated"))));
        return reasons;
    }

    private static Explanation reason(String label, List<Explanation> parts) {
        return Explanation.sum(label + ", log probability", "", parts);
    }

    private static Explanation part(Map<String, Explanation> answers, String answer) {
        return Objects.requireNonNull(answers.get(answer), answer);
    }

    private static Map<String, Double> relatedness(Scores opinion) {
        return Map.of("related", 1 - opinion.unrelated(), "unrelated", opinion.unrelated());
    }

    /** @param scores the stances in their order; unrelated may follow them and is left out */
    private static Map<String, Double> stance(double[] scores) {
        double sum = Arrays.stream(scores, 0, STANCES.size()).sum();
        Map<String, Double> stance = new HashMap<>();
        for (Type type : STANCES) {
            stance.put(label(type), scores[STANCES.indexOf(type)] / Math.max(NEVER, sum));
        }
        return stance;
    }

    private static Type likeliest(Map<Type, Double> probabilities) {
        if (probabilities.getOrDefault(Type.UNRELATED, 0.0) >= UNRELATED_FROM) {
            return Type.UNRELATED;
        }
        return STANCES.stream()
                .max(Comparator.comparingDouble(type -> probabilities.getOrDefault(type, 0.0)))
                .orElseThrow();
    }

    private double sameClaim(Compared pair, @Nullable Scores opinion) {
        double alike = same.probabilities(pair.signals()).getOrDefault("same", 0.0);
        Experts both = pair.isSentence() ? SAME_SENTENCE : SAME_ARTICLE;
        return opinion == null ? alike : both.both(alike, opinion.same());
    }

    private static List<Span> evidence(Compared pair) {
        List<Integer> ranked = pair.ranked();
        List<Span> evidence = new ArrayList<>();
        for (int number : ranked.subList(0, Math.min(MOST_EVIDENCE, ranked.size()))) {
            Stated sentence = pair.text().sentences().get(number);
            if (evidence.isEmpty() || ClaimMatcher.cosine(pair.claim().vector(), sentence.vector()) >= EVIDENT) {
                evidence.add(sentence.span());
            }
        }
        return evidence;
    }

    private static String label(Type type) {
        return switch (type) {
            case AGREES -> "agree";
            case DISAGREES -> "disagree";
            case DISCUSSES, UNRELATED -> "discuss";
        };
    }
}
