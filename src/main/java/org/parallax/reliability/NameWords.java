package org.parallax.reliability;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which claims' values stand in names of objects: in that of their own, or as a word of any. */
final class NameWords {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final boolean[] echoed;
    private final boolean[] word;

    NameWords(Observations in) {
        this.echoed = echoes(in);
        this.word = words(in);
    }

    /** Whether the claim's value stands in the name of its object, as a word or as several. */
    boolean echoed(int claim) {
        return echoed[claim];
    }

    /** Whether the claim's value is a word of the name of some object. */
    boolean isWord(int claim) {
        return word[claim];
    }

    private static boolean[] words(Observations in) {
        Set<String> words = new HashSet<>();
        for (String name : in.objects) {
            if (name != null) {
                BETWEEN_WORDS.splitAsStream(name.toLowerCase(Locale.ROOT)).forEach(words::add);
            }
        }
        boolean[] word = new boolean[in.claimCount()];
        for (int c = 0; c < word.length; c++) {
            word[c] = words.contains(in.value(c).toLowerCase(Locale.ROOT));
        }
        return word;
    }

    private static boolean[] echoes(Observations in) {
        boolean[] echo = new boolean[in.claimCount()];
        for (int o = 0; o < in.objectCount(); o++) {
            for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                echo[c] = in.objects[o] != null && stands(in.value(c), in.objects[o]);
            }
        }
        return echo;
    }

    private static boolean stands(String value, String name) {
        for (int from = 0; from + value.length() <= name.length(); from++) {
            int to = from + value.length();
            boolean word = (from == 0 || !Character.isLetterOrDigit(name.charAt(from - 1)))
                    && (to == name.length() || !Character.isLetterOrDigit(name.charAt(to)));
            if (word && !value.isBlank() && name.regionMatches(true, from, value, 0, value.length())) {
                return true;
            }
        }
        return false;
    }
}
