package org.parallax.comparison;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parallax.comparison.QuotationRelation.Kind;
import org.parallax.comparison.QuotationRelation.Severity;
import org.parallax.text.Lexicon;

/**
 * Tells whether an outlet's own sentence reports what a quotation says. Person, tense and place words shift in indirect
 * speech ("I am here" becomes "he was there"), so only content words count, by their first letters; names count for
 * nothing, because a story's names stand in all its sentences.
 */
final class IndirectSpeech {
    private static final int STEM = 5;
    private static final int SHARED = 3;
    private static final double SHARE = 0.4;

    private final Lexicon cues = Lexicon.named("report-cues");

    QuotationRelation relate(List<QuotedWord> quotation, List<QuotedWord> sentence, String sentenceText) {
        Set<String> said = stems(quotation);
        Set<String> reported = stems(sentence);
        Set<String> shared = new HashSet<>(said);
        shared.retainAll(reported);
        long plain = sentence.stream()
                .filter(word -> !capital(word) && content(word))
                .map(IndirectSpeech::stem)
                .filter(shared::contains)
                .distinct()
                .count();
        double share = shared.isEmpty() ? 0 : (double) shared.size() / Math.min(said.size(), reported.size());
        boolean quotes = repeatsAFragment(sentenceText, said);
        boolean reports = sentence.stream().anyMatch(word -> cues.contains(word.key()));
        boolean same = quotes || reports && plain >= SHARED && share >= SHARE;
        String why = shared.size() + " content words in common"
                + (quotes ? ", some between marks in the sentence" : "")
                + (reports ? ", a cue of reported speech" : ", no cue of reported speech");
        return new QuotationRelation(same ? Kind.PARAPHRASE : Kind.DIFFERENT, Severity.NONE, List.of(), why);
    }

    /** Whether the sentence has words of the quotation between marks of its own. */
    private static boolean repeatsAFragment(String sentence, Set<String> said) {
        int open = -1;
        for (int i = 0; i < sentence.length(); i++) {
            if (QuotationMarks.isDouble(sentence.charAt(i))) {
                if (open >= 0 && isFragment(sentence.substring(open, i), said)) {
                    return true;
                }
                open = open >= 0 ? -1 : i + 1;
            }
        }
        return open >= 0 && isFragment(sentence.substring(open), said);
    }

    private static boolean isFragment(String marked, Set<String> said) {
        Set<String> stems = stems(new QuotedWords().read(new QuotationVersion(marked)));
        return !stems.isEmpty() && said.containsAll(stems);
    }

    private static Set<String> stems(List<QuotedWord> words) {
        return words.stream()
                .filter(IndirectSpeech::content)
                .map(IndirectSpeech::stem)
                .collect(Collectors.toSet());
    }

    private static boolean content(QuotedWord word) {
        return word.key().length() > 1 && !word.function();
    }

    private static boolean capital(QuotedWord word) {
        return Character.isUpperCase(word.text().charAt(0));
    }

    private static String stem(QuotedWord word) {
        return word.key().length() > STEM ? word.key().substring(0, STEM) : word.key();
    }
}
