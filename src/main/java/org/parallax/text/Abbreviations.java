package org.parallax.text;

import java.util.Locale;

/** Words that end in a full stop which ends no sentence. */
final class Abbreviations {
    private final Lexicon lexicon;

    Abbreviations(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the word, given without its last full stop, is written with one. */
    boolean endsWithStop(String word) {
        if (word.length() > 12) {
            return false;
        }
        boolean initials = word.length() >= 3 && word.charAt(1) == '.';
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return initials || initial || lexicon.contains(stopped(word));
    }

    /** Whether such a word always wants another after it: "Mr.", "Gen.", an initial. */
    boolean leansForward(String word) {
        Lexicon.Entry entry = lexicon.get(stopped(word));
        return entry == null ? word.length() == 1 : entry.type().equals("title");
    }

    private static String stopped(String word) {
        return word.toLowerCase(Locale.ROOT) + '.';
    }
}
