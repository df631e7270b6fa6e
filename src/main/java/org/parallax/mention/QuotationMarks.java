package org.parallax.mention;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each quotation mark can be at its place in a text. Constant time a mark. */
final class QuotationMarks {

    /** The families of marks that pair with each other. */
    enum Family {
        DOUBLE,
        SINGLE,
        ANGLE
    }

    /** A mark of one or two characters; {@code opens} and {@code closes} say what it can do where it stands. */
    record Mark(int start, int end, Family family, boolean opens, boolean closes) {}

    private static final String OPENING_BEFORE = "([{-–—/\u00a0“‘\"„«…";
    private static final Set<String> ELISIONS =
            Set.of("em", "til", "tis", "twas", "cause", "bout", "n", "round", "cos", "ere");

    private final String text;

    QuotationMarks(String text) {
        this.text = text;
    }

    /** The mark that begins at {@code at}, or null where there is none: apostrophes, primes and all else. */
    @Nullable
    Mark at(int at, int limit) {
        char c = text.charAt(at);
        return switch (c) {
            case '“', '‟' -> new Mark(at, at + 1, Family.DOUBLE, true, false);
            case '„' -> new Mark(at, at + 1, Family.DOUBLE, true, false);
            case '”' -> new Mark(at, at + 1, Family.DOUBLE, false, true);
            case '«' -> new Mark(at, at + 1, Family.ANGLE, true, false);
            case '»' -> new Mark(at, at + 1, Family.ANGLE, false, true);
            case '"' -> straight(at, at + 1, Family.DOUBLE);
            case '`' -> backquote(at, limit);
            case '‘' -> doubled(at, limit) ? new Mark(at, at + 2, Family.DOUBLE, true, false) : single(at);
            case '’', '\'' ->
                doubled(at, limit) && !nestedClose(at, limit) ? straight(at, at + 2, Family.DOUBLE) : single(at);
            default -> null;
        };
    }

    private boolean doubled(int at, int limit) {
        return at + 1 < limit && text.charAt(at + 1) == text.charAt(at);
    }

    /** Three in a row after a word close a single quotation, then the double one that holds it. */
    private boolean nestedClose(int at, int limit) {
        return at + 2 < limit && text.charAt(at + 2) == text.charAt(at) && !opensAfter(at);
    }

    private @Nullable Mark backquote(int at, int limit) {
        return doubled(at, limit)
                ? new Mark(at, at + 2, Family.DOUBLE, true, false)
                : new Mark(at, at + 1, Family.SINGLE, true, false);
    }

    private Mark straight(int start, int end, Family family) {
        boolean opens = opensAfter(start) && !blank(end);
        return new Mark(start, end, family, opens || blank(start - 1), !opens);
    }

    private @Nullable Mark single(int at) {
        char c = text.charAt(at);
        if (letter(at - 1) && letter(at + 1)) {
            return null;
        }
        boolean opens = c != '’' && opensAfter(at) && !blank(at + 1) && !elision(at + 1);
        boolean closes = c != '‘' && !blank(at - 1) && !letter(at + 1);
        return opens || closes ? new Mark(at, at + 1, Family.SINGLE, opens, closes && !opens) : null;
    }

    private boolean elision(int from) {
        if (from < text.length() && Character.isDigit(text.charAt(from))) {
            return true;
        }
        int to = from;
        while (to < text.length() && to - from < 6 && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return ELISIONS.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private boolean opensAfter(int at) {
        return blank(at - 1) || OPENING_BEFORE.indexOf(text.charAt(at - 1)) >= 0;
    }

    private boolean letter(int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private boolean blank(int at) {
        return at < 0
                || at >= text.length()
                || Character.isWhitespace(text.charAt(at))
                || Character.isSpaceChar(text.charAt(at));
    }
}
