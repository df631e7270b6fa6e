package org.parallax.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.story.Account;
import org.parallax.text.AnnotatedText;
import org.parallax.text.NumberMention;
import org.parallax.text.Sentence;
import org.parallax.text.Token;

/** Finds the numbers of an account and what each counts. */
final class QuantityFinder {
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

    List<Quantity> find(Account account) {
        List<Quantity> found = new ArrayList<>();
        for (NumberMention number : account.reading().text().numbers()) {
            Quantity quantity = quantity(account, number);
            if (quantity != null) {
                found.add(quantity);
            }
        }
        return found;
    }

    private static @Nullable Quantity quantity(Account account, NumberMention number) {
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
        String counted = counted(text.tokens().subList(to, Math.max(to, sentence.endToken())));
        return new Quantity(value, account.published(), counted, words);
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
}
