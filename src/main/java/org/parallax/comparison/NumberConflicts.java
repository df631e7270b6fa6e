package org.parallax.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.story.Account;
import org.parallax.text.AnnotatedText;
import org.parallax.text.NumberMention;
import org.parallax.text.Sentence;
import org.parallax.text.Token;

/**
 * Finds quantities that accounts put at different numbers: the same unit, the same thing counted, and sentences that
 * share half of their content words, at least {@value #SHARED_WORDS}. Exact numbers must agree; numbers of a thousand or
 * more may differ by 2 %, rough ones ("about") by 10 %. Spans of time are compared only where the sentences are all but
 * the same, for a story has many deadlines. Candidates meet by unit and thing counted.
 */
final class NumberConflicts {
    private static final int SHARED_WORDS = 3;
    private static final double SHARE = 0.5;
    private static final double SHARE_OF_TIMES = 0.75;
    private static final double ROUND = 0.02;
    private static final double ROUGH = 0.1;
    private static final double LARGE = 1000;
    /** More of one kind than this are no longer compared pair by pair, only with those first seen. */
    private static final int MOST_GROUPS = 50;

    private static final Set<String> TIMES = Set.of("second", "minute", "hour", "day", "week", "month", "year");
    private static final Set<String> ROUGHLY = Set.of(
            "about",
            "around",
            "roughly",
            "nearly",
            "almost",
            "some",
            "approximately",
            "over",
            "than",
            "least",
            "most",
            "to",
            "estimated");

    private record Mention(NumberComparison.Value value, String counted, Set<String> words) {}

    List<NumberComparison> find(List<Account> accounts) {
        Map<String, List<List<Mention>>> byKind = new LinkedHashMap<>();
        for (Account account : accounts) {
            for (NumberMention number : account.reading().text().numbers()) {
                Mention mention = mention(account, number);
                if (mention != null) {
                    place(
                            mention,
                            byKind.computeIfAbsent(number.unit() + " " + mention.counted(), k -> new ArrayList<>()));
                }
            }
        }
        List<NumberComparison> found = new ArrayList<>();
        byKind.forEach((kind, groups) -> groups.forEach(group -> {
            if (group.stream().map(m -> m.value().account()).distinct().count() > 1) {
                found.add(comparison(kind.trim(), group));
            }
        }));
        return found;
    }

    private static @Nullable Mention mention(Account account, NumberMention number) {
        AnnotatedText text = account.reading().text();
        Sentence sentence = text.sentenceAt(number.span().start());
        if (sentence == null) {
            return null;
        }
        int from = text.tokenFrom(number.span().start());
        int to = text.tokenFrom(number.span().end());
        boolean about = from > sentence.firstToken()
                && ROUGHLY.contains(text.tokens().get(from - 1).lower());
        Set<String> words = new HashSet<>();
        for (Token token : text.tokens(sentence)) {
            if (token.isWord() && !number.span().overlaps(token.span()) && !FunctionWords.contains(token.lower())) {
                words.add(token.lemma());
            }
        }
        NumberComparison.Value value =
                new NumberComparison.Value(account.id(), number.value(), number.unit(), number.span(), about);
        return new Mention(value, counted(text.tokens().subList(to, Math.max(to, sentence.endToken()))), words);
    }

    /** The noun that the number counts, if it follows closely. */
    private static String counted(List<Token> after) {
        String noun = "";
        for (Token token : after.subList(0, Math.min(4, after.size()))) {
            boolean noise = token.tag().startsWith("JJ") || token.tag().equals("CD");
            if (token.tag().startsWith("NN")) {
                noun = token.lemma();
            } else if (!noise || !noun.isEmpty()) {
                break;
            }
        }
        return noun;
    }

    private static void place(Mention mention, List<List<Mention>> groups) {
        for (List<Mention> group : groups) {
            if (alike(group.get(0), mention)) {
                group.add(mention);
                return;
            }
        }
        if (groups.size() < MOST_GROUPS) {
            groups.add(new ArrayList<>(List.of(mention)));
        }
    }

    private static boolean alike(Mention a, Mention b) {
        Set<String> shared = new HashSet<>(a.words());
        shared.retainAll(b.words());
        double share = (double) shared.size()
                / Math.max(1, Math.min(a.words().size(), b.words().size()));
        double enough = TIMES.contains(a.value().unit()) ? SHARE_OF_TIMES : SHARE;
        return shared.size() >= SHARED_WORDS && share >= enough;
    }

    private static NumberComparison comparison(String kind, List<Mention> group) {
        List<NumberComparison.Value> values = group.stream().map(Mention::value).toList();
        NumberComparison.Value low = values.get(0);
        NumberComparison.Value high = values.get(0);
        for (NumberComparison.Value value : values) {
            low = value.value() < low.value() ? value : low;
            high = value.value() > high.value() ? value : high;
        }
        double tolerance = low.about() || high.about() ? ROUGH : Math.abs(high.value()) >= LARGE ? ROUND : 0;
        boolean conflict = high.value() - low.value() > tolerance * Math.abs(high.value());
        String why = conflict
                ? "from " + low.value() + " to " + high.value() + ", more than the tolerated " + tolerance
                : "within the tolerated " + tolerance;
        return new NumberComparison(kind, values, conflict, why);
    }
}
