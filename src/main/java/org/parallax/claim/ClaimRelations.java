package org.parallax.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parallax.claim.PairRelation.Type;
import org.parallax.claim.StatedText.Stated;
import org.parallax.story.WordRarity;
import org.parallax.text.Annotator;
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

    private final StatedTextReader reader;
    private final PairSignals signals = new PairSignals(new WordRarity());
    private final LinearModel headline = LinearModel.named("headline");
    private final LinearModel related = LinearModel.named("related");
    private final LinearModel article = LinearModel.named("article");
    private final LinearModel same = LinearModel.named("same");

    /** @param embed one vector of unit length a text, in the order given */
    public ClaimRelations(Annotator annotator, Function<List<String>, float[][]> embed) {
        this.reader = new StatedTextReader(annotator, new VectorCache(embed));
    }

    /** One answer a pair, in the order given. */
    public List<PairRelation> judge(List<Pair> pairs) {
        List<StatedText> read = reader.readAll(
                pairs.stream().flatMap(p -> Stream.of(p.claim(), p.text())).toList());
        List<PairRelation> judged = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            judged.add(judge(read.get(2 * i).whole(), read.get(2 * i + 1)));
        }
        return judged;
    }

    private PairRelation judge(Stated claim, StatedText text) {
        boolean sentence = text.sentences().size() <= MOST_SENTENCES;
        Map<String, Double> found = sentence ? signals.ofSentence(claim, text) : signals.of(claim, text);
        double unrelated = sentence
                ? unrelatedSentence(found)
                : related.probabilities(found).getOrDefault("unrelated", 0.0);
        LinearModel stance = sentence ? headline : article;
        Map<Type, Double> probabilities = new EnumMap<>(Type.class);
        stance.probabilities(found).forEach((label, p) -> probabilities.put(type(label), p * (1 - unrelated)));
        probabilities.put(Type.UNRELATED, unrelated);
        Type type = unrelated >= 0.5
                ? Type.UNRELATED
                : probabilities.entrySet().stream()
                        .filter(p -> p.getKey() != Type.UNRELATED)
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
        return new PairRelation(
                type,
                same.probabilities(found).getOrDefault("same", 0.0),
                probabilities,
                type == Type.UNRELATED ? List.of() : evidence(claim, text),
                stance.explain(label(type), found));
    }

    /** Nothing was learned of unrelated sentences: only what shares neither word nor meaning is called so. */
    private static double unrelatedSentence(Map<String, Double> found) {
        boolean far = found.getOrDefault("meaning of best", 0.0) < FAR && found.getOrDefault("shared words", 0.0) == 0;
        return far ? SURELY_UNRELATED : 0;
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

    private static Type type(String label) {
        return switch (label) {
            case "agree" -> Type.AGREES;
            case "disagree" -> Type.DISAGREES;
            default -> Type.DISCUSSES;
        };
    }

    private static String label(Type type) {
        return switch (type) {
            case AGREES -> "agree";
            case DISAGREES -> "disagree";
            case DISCUSSES, UNRELATED -> "discuss";
        };
    }
}
