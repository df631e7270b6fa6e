package org.parallax.claim;

import java.util.ArrayList;
import java.util.EnumMap;
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
 * has nothing to do with it. Logistic regressions over {@link PairSignals} judge; a sentence and an article have models
 * of their own. Threads may share it.
 */
public final class ClaimRelations {
    /** A claim and the text to be judged by it. */
    public record Pair(String claim, String text) {}

    private static final int MOST_SENTENCES = 2;
    private static final int MOST_EVIDENCE = 3;
    private static final double EVIDENT = 0.6;
    private static final double FAR = 0.55;
    private static final double SURELY_UNRELATED = 0.9;
    private static final double NEVER = 1e-9;
    /** What the matcher's log probabilities count beside those of the signals: best on pairs kept from both. */
    private static final double SENTENCE_WEIGHT = 1;

    private static final double ARTICLE_WEIGHT = 1;
    private static final double SAME_WEIGHT = 0.4;
    private static final double LEAST = 1e-3;
    private static final List<Type> STANCES = List.of(Type.AGREES, Type.DISAGREES, Type.DISCUSSES);
    /** The relations in the order in which the matcher gives them. */
    static final List<Type> JUDGED = List.of(Type.AGREES, Type.DISAGREES, Type.DISCUSSES, Type.UNRELATED);

    private final StatedTextReader reader;
    private final PairSignals signals = new PairSignals(new WordRarity());
    private final LinearModel headline = LinearModel.named("headline");
    private final LinearModel related = LinearModel.named("related");
    private final LinearModel article = LinearModel.named("article");
    private final LinearModel same = LinearModel.named("same");

    private final @Nullable MatcherModel matcher;

    /** @param embed one vector of unit length a text, in the order given */
    public ClaimRelations(Annotator annotator, Function<List<String>, float[][]> embed) {
        this(annotator, embed, null);
    }

    /** @param matcher whose opinion is weighed with the signals; null to go by the signals alone */
    public ClaimRelations(
            Annotator annotator, Function<List<String>, float[][]> embed, @Nullable MatcherModel matcher) {
        this.matcher = matcher;
        this.reader = new StatedTextReader(annotator, new VectorCache(embed));
    }

    /** One answer a pair, in the order given. */
    public List<PairRelation> judge(List<Pair> pairs) {
        List<StatedText> read = reader.readAll(
                pairs.stream().flatMap(p -> Stream.of(p.claim(), p.text())).toList());
        List<Scores> opinions = opinions(pairs, read);
        List<PairRelation> judged = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            judged.add(
                    judge(read.get(2 * i).whole(), read.get(2 * i + 1), opinions.isEmpty() ? null : opinions.get(i)));
        }
        return judged;
    }

    /** @param read claim and text of each pair, one after the other */
    List<Scores> opinions(List<Pair> pairs, List<StatedText> read) {
        if (matcher == null) {
            return List.of();
        }
        List<List<MatcherModel.Pair>> asked = IntStream.range(0, pairs.size())
                .mapToObj(i -> readings(pairs.get(i), read.get(2 * i).whole(), read.get(2 * i + 1)))
                .toList();
        List<Scores> scores = matcher.score(asked.stream().flatMap(List::stream).toList());
        List<Scores> opinions = new ArrayList<>();
        int next = 0;
        for (List<MatcherModel.Pair> readings : asked) {
            List<Scores> own = scores.subList(next, next += readings.size());
            opinions.add(own.size() == 1 ? own.get(0) : ArticleOpinion.of(own));
        }
        return opinions;
    }

    /** What the matcher reads: a sentence whole, an article in parts. */
    private List<MatcherModel.Pair> readings(Pair pair, Stated claim, StatedText text) {
        List<String> sentences = text.sentences().stream()
                .map(stated -> stated.span().of(pair.text()))
                .toList();
        return sentences.size() <= MOST_SENTENCES
                ? List.of(new MatcherModel.Pair(pair.claim(), pair.text()))
                : ArticleOpinion.readings(pair.claim(), sentences, signals.ranked(claim, text));
    }

    private PairRelation judge(Stated claim, StatedText text, @Nullable Scores opinion) {
        boolean sentence = text.sentences().size() <= MOST_SENTENCES;
        Map<String, Double> found = sentence ? signals.ofSentence(claim, text) : signals.of(claim, text);
        Map<Type, Explanation> reasons = sentence ? reasonsOfSentence(found) : reasons(related, article, found);
        if (opinion != null) {
            weigh(
                    reasons,
                    sentence ? opinion.headline() : opinion.article(),
                    sentence ? SENTENCE_WEIGHT : ARTICLE_WEIGHT);
        }
        Map<Type, Double> probabilities = new EnumMap<>(Type.class);
        reasons.forEach((type, reason) -> probabilities.put(type, Math.exp(reason.value())));
        Type type = likeliest(probabilities);
        return new PairRelation(
                type,
                sameClaim(found, opinion),
                probabilities,
                type == Type.UNRELATED ? List.of() : evidence(claim, text),
                Objects.requireNonNull(reasons.get(type)));
    }

    /** The log probability of each relation by the signals: first whether the two are related, then how. */
    private static Map<Type, Explanation> reasons(LinearModel related, LinearModel stance, Map<String, Double> found) {
        Explanation apart = related.explain("unrelated", found);
        Map<Type, Explanation> reasons = reasons(stance, found, Math.exp(apart.value()));
        reasons.put(Type.UNRELATED, Explanation.sum("unrelated, log probability", "", List.of(apart)));
        return reasons;
    }

    private Map<Type, Explanation> reasonsOfSentence(Map<String, Double> found) {
        double unrelated = unrelatedSentence(found);
        Map<Type, Explanation> reasons = reasons(headline, found, unrelated);
        Explanation far = Explanation.leaf("no shared word, far in meaning", Math.log(unrelated), "");
        reasons.put(Type.UNRELATED, Explanation.sum("unrelated, log probability", "", List.of(far)));
        return reasons;
    }

    private static Map<Type, Explanation> reasons(LinearModel stance, Map<String, Double> found, double unrelated) {
        Map<Type, Explanation> reasons = new EnumMap<>(Type.class);
        for (Type type : STANCES) {
            List<Explanation> parts = List.of(
                    stance.explain(label(type), found), Explanation.leaf("related", Math.log1p(-unrelated), ""));
            reasons.put(type, Explanation.sum(label(type) + ", log probability", "", parts));
        }
        return reasons;
    }

    /** Related first, then how: a text is unrelated only where that is likelier than all else together. */
    private static Type likeliest(Map<Type, Double> probabilities) {
        if (probabilities.getOrDefault(Type.UNRELATED, 0.0) >= 0.5) {
            return Type.UNRELATED;
        }
        return probabilities.entrySet().stream()
                .filter(p -> p.getKey() != Type.UNRELATED)
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** Product of experts (Hinton 2002): agrees, disagrees, discusses and, of articles, unrelated as the matcher has them. */
    private static void weigh(Map<Type, Explanation> reasons, double[] opinion, double weight) {
        List<Type> types = JUDGED.subList(0, opinion.length);
        double before = 0;
        double after = 0;
        Map<Type, List<Explanation>> parts = new EnumMap<>(Type.class);
        for (Type type : types) {
            Explanation own = Objects.requireNonNull(reasons.get(type));
            double asked = opinion[types.indexOf(type)];
            double said = weight * Math.log(Math.max(asked, LEAST));
            Explanation matcher = Explanation.leaf("cross-encoder", said, String.format("%.2f", asked));
            parts.put(type, List.of(own, matcher));
            before += Math.exp(own.value());
            after += Math.exp(own.value() + said);
        }
        double scale = Math.log(before / after);
        parts.forEach((type, two) -> {
            List<Explanation> all = new ArrayList<>(two);
            all.add(Explanation.leaf("to sum to one", scale, ""));
            reasons.put(type, Explanation.sum(two.get(0).name() + " with the cross-encoder", "", all));
        });
    }

    private double sameClaim(Map<String, Double> found, @Nullable Scores opinion) {
        double alike = same.probabilities(found).getOrDefault("same", 0.0);
        if (opinion == null) {
            return alike;
        }
        double yes = weighed(alike, opinion.same(), SAME_WEIGHT);
        return yes / (yes + weighed(1 - alike, 1 - opinion.same(), SAME_WEIGHT));
    }

    private static double weighed(double p, double opinion, double weight) {
        return Math.max(p, LEAST) * Math.pow(Math.max(opinion, LEAST), weight);
    }

    /** Nothing was learned of unrelated sentences: only what shares neither word nor meaning is called so. */
    private static double unrelatedSentence(Map<String, Double> found) {
        boolean far = found.getOrDefault("meaning of best", 0.0) < FAR && found.getOrDefault("shared words", 0.0) == 0;
        return far ? SURELY_UNRELATED : NEVER;
    }

    private List<Span> evidence(Stated claim, StatedText text) {
        List<Integer> ranked = signals.ranked(claim, text);
        List<Span> evidence = new ArrayList<>();
        for (int number : ranked.subList(0, Math.min(MOST_EVIDENCE, ranked.size()))) {
            Stated sentence = text.sentences().get(number);
            if (evidence.isEmpty() || ClaimMatcher.cosine(claim.vector(), sentence.vector()) >= EVIDENT) {
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
