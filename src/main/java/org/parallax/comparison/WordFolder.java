package org.parallax.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.parallax.text.Lexicon;

/**
 * Reduces words to what is compared between outlets: lower case, American spelling, contractions spelt out, numbers as
 * digits, titles in full.
 */
final class WordFolder {
    private static final Pattern OUR = Pattern.compile("(?<=[a-z]{2}[bdlmnpv])our(?!s?e)");
    private static final Pattern DOUBLED_L =
            Pattern.compile("(?<=[aeiou][a-z]{1,6}[aeiou])ll(?=(ed|ing|er|ers|or|ors)$)");
    private static final Set<String> BEFORE_IS = Set.of(
            "he",
            "she",
            "it",
            "that",
            "there",
            "here",
            "what",
            "who",
            "where",
            "how",
            "when",
            "this",
            "everyone",
            "everybody",
            "nobody",
            "nothing");
    private static final Map<String, String> CLITICS =
            Map.of("re", "are", "ll", "will", "ve", "have", "d", "would", "m", "am");

    /** Participles that follow "has" rather than "is" after a contraction. */
    private static final Set<String> PERFECT =
            Set.of("been", "said", "had", "got", "become", "come", "promised", "agreed", "refused", "begun", "grown");

    private final Lexicon forms = Lexicon.named("word-forms");

    static boolean isPerfect(String printed) {
        return PERFECT.contains(printed.toLowerCase(Locale.ROOT));
    }

    /** The keys of one printed word, without its punctuation; none for a possessive "s" alone. */
    List<String> keys(String printed) {
        if (printed.equals("US") || printed.equals("U.S")) {
            return List.of("u.s");
        }
        String word = printed.toLowerCase(Locale.ROOT);
        if (word.length() > 2 && word.charAt(1) == '.' && !Character.isDigit(word.charAt(0))) {
            word = word.replace(".", "");
        }
        Lexicon.Entry whole = forms.get(word);
        if (whole != null) {
            return List.of(whole.type().split(" "));
        }
        int mark = word.lastIndexOf('\'');
        return mark < 0 ? List.of(spelling(word)) : contraction(word, mark);
    }

    private List<String> contraction(String word, int mark) {
        String stem = word.substring(0, mark);
        String clitic = word.substring(mark + 1);
        if (clitic.equals("t") && stem.endsWith("n") && stem.length() > 2) {
            return List.of(stem.substring(0, stem.length() - 1), "not");
        }
        if (clitic.equals("s")) {
            return BEFORE_IS.contains(stem) ? List.of(stem, "is") : List.of(spelling(stem), "s");
        }
        String spelt = CLITICS.get(clitic);
        return spelt != null && !stem.isEmpty() ? List.of(stem, spelt) : List.of(spelling(word.replace("'", "")));
    }

    private String spelling(String word) {
        Lexicon.Entry entry = forms.get(word);
        if (entry != null) {
            return entry.type();
        }
        if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
            return word.replace(",", "");
        }
        if (word.length() < 5 || word.length() > 24) {
            return word;
        }
        String folded = OUR.matcher(word).replaceAll("or");
        folded = DOUBLED_L.matcher(folded).replaceAll("l");
        folded = folded.replace("isation", "ization").replace("yse", "yze").replace("paed", "ped");
        folded = replaceEnd(folded, "ise", "ize", "ised", "ized", "ises", "izes", "ising", "izing");
        return replaceEnd(folded, "tre", "ter", "bre", "ber", "fence", "fense", "ogue", "og");
    }

    private static String replaceEnd(String word, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (word.endsWith(pairs[i])) {
                return word.substring(0, word.length() - pairs[i].length()) + pairs[i + 1];
            }
        }
        return word;
    }
}
