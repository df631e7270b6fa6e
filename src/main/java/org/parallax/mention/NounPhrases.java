package org.parallax.mention;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds noun phrases in a sentence by its tags. Phrases are pairs of token indices: first, and after the last. */
final class NounPhrases {

    private static final Set<String> LINKS =
            Set.of("of", "for", "at", "in", "from", "on", "with", "to", "near", "behind");
    private static final Set<String> TIME_LEADS = Set.of("on", "last", "this", "late", "early", "earlier");

    private final Words words;

    NounPhrases(Words words) {
        this.words = words;
    }

    /** The noun phrase that ends before {@code end}; null where the words there are none. */
    int @Nullable [] before(int end) {
        int last = end - 1;
        if (words.lower(last).equals(")")) {
            last = openBracket(last) - 1;
        }
        if (!words.in(last) || words.mark(last)) {
            return null;
        }
        if (words.comma(last)) {
            return beforeApposition(last);
        }
        while (last > 1 && (words.time(last) || TIME_LEADS.contains(words.lower(last)))) {
            last--;
        }
        if (words.pronoun(last)) {
            return new int[] {last, last + 1};
        }
        return nominal(last) ? new int[] {startOf(last), last + 1} : null;
    }

    private int openBracket(int close) {
        for (int i = close - 1; i >= 0 && close - i < 30; i--) {
            if (words.lower(i).equals("(")) {
                return i;
            }
        }
        return close;
    }

    /** "Ann Lee, who runs the mill, said": the phrase before the comma that opens the insertion. */
    private int @Nullable [] beforeApposition(int closing) {
        for (int i = closing - 1; i > 0 && closing - i < 40; i--) {
            if (words.comma(i) && nominal(i - 1) && insertion(i + 1, closing)) {
                boolean named = !words.proper(i - 1)
                        && words.proper(closing - 1)
                        && !words.lower(i + 1).startsWith("wh");
                return named ? new int[] {i + 1, closing} : new int[] {startOf(i - 1), i};
            }
        }
        return null;
    }

    private boolean insertion(int from, int to) {
        if (Set.of("who", "which", "whose", "where", "when", "a", "an", "the").contains(words.lower(from))
                || words.gerund(from)) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (words.finite(i)) {
                return false;
            }
        }
        return true;
    }

    boolean nominal(int i) {
        return words.noun(i) && !words.time(i)
                || words.tag(i).equals("CD")
                || words.in(i) && words.tag(i).startsWith("JJ") && startsPhrase(i - 1);
    }

    private boolean startsPhrase(int i) {
        return words.tag(i).equals("DT")
                || words.tag(i).equals("PRP$")
                || Set.of("the", "a", "an", "his", "her", "their", "its").contains(words.lower(i));
    }

    private int startOf(int last) {
        int start = baseStart(last);
        for (int links = 0; links < 4; links++) {
            boolean linked = start > 1
                    && (LINKS.contains(words.lower(start - 1))
                            || words.lower(start - 1).equals("and")
                            || words.lower(start - 1).equals("&"))
                    && nominal(start - 2)
                    && !words.mark(start - 2);
            if (!linked) {
                break;
            }
            start = baseStart(start - 2);
        }
        return start;
    }

    private int baseStart(int last) {
        int start = last;
        while (start > 0 && !words.mark(start - 1) && extendsLeft(start - 1, start)) {
            start--;
        }
        return start;
    }

    private boolean extendsLeft(int i, int next) {
        String lower = words.lower(i);
        if (lower.equals("'s") || lower.equals("’s") || lower.equals("'") || lower.equals("’")) {
            return words.noun(i - 1);
        }
        if (startsPhrase(next) && !words.lower(i - 1).isEmpty()) {
            return lower.equals("all") || lower.equals("both");
        }
        if (words.noun(i) && words.time(i) || words.conjunction(i)) {
            return false;
        }
        boolean inside =
                words.noun(i) || words.tag(i).startsWith("JJ") || words.tag(i).equals("CD") || startsPhrase(i);
        boolean participle = (words.tag(i).equals("VBN")
                        || words.tag(i).equals("VBG")
                        || words.tag(i).equals("VB"))
                && startsPhrase(i - 1);
        boolean adverb = words.tag(i).startsWith("RB") && startsPhrase(i - 1);
        return inside
                || participle
                || adverb
                || lower.equals("some")
                || lower.equals("many")
                || lower.equals("several");
    }

    /** The end of the noun phrase that begins at {@code from}, or {@code from} where none does. */
    int end(int from) {
        if (words.pronoun(from) && !(words.noun(from + 1) && !words.time(from + 1))) {
            return from + 1;
        }
        int at = from;
        int end = from;
        while (words.in(at) && !words.mark(at) && insidePhrase(at)) {
            at++;
            if (nominal(at - 1)) {
                end = at;
            }
        }
        boolean linked = end > from
                && (words.lower(end).equals("of")
                        || words.lower(end).equals("and") && words.proper(end - 1) && words.proper(end + 1));
        return linked ? Math.max(end, end(end + 1, 3)) : end;
    }

    private int end(int from, int more) {
        int at = from;
        int end = from - 1;
        while (words.in(at) && !words.mark(at) && insidePhrase(at)) {
            at++;
            end = at;
        }
        return more > 0 && end > from && words.lower(end).equals("of") ? Math.max(end, end(end + 1, more - 1)) : end;
    }

    private boolean insidePhrase(int i) {
        String lower = words.lower(i);
        return words.noun(i) && !words.time(i)
                || words.tag(i).startsWith("JJ")
                || words.tag(i).equals("CD")
                || startsPhrase(i)
                || lower.equals("'s")
                || lower.equals("’s")
                || lower.equals("&")
                || words.tag(i).startsWith("RB") && words.tag(i + 1).startsWith("JJ");
    }
}
