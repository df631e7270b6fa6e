package org.parallax.article;

import java.util.Locale;
import java.util.Set;

/** Tells English from other languages by the share of its commonest words. */
final class English {
    private static final int REACH = 20_000;
    private static final int FEWEST_WORDS = 12;
    private static final double SHARE = 0.18;
    private static final Set<String> COMMON = Set.of(
            "the", "of", "and", "to", "a", "in", "that", "is", "was", "for", "on", "with", "as", "by", "at", "from",
            "it", "he", "she", "they", "his", "her", "their", "be", "are", "were", "has", "have", "had", "not", "but",
            "this", "which", "who", "will", "would", "been", "said", "an", "or", "i", "we", "you", "after", "about");

    private English() {}

    static boolean isCommon(String word) {
        return COMMON.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a text reads as English; a text of few words does if its letters are Latin. */
    static boolean isEnglish(String text) {
        int words = 0;
        int common = 0;
        int foreign = 0;
        for (String word : text.substring(0, Math.min(REACH, text.length())).split("[^\\p{L}]+")) {
            if (!word.isEmpty()) {
                words++;
                common += COMMON.contains(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
                foreign += word.charAt(0) > 'ɏ' ? 1 : 0;
            }
        }
        return words < FEWEST_WORDS ? 2 * foreign < Math.max(1, words) : common >= SHARE * words;
    }
}
