package org.parallax.comparison;

/** The characters that open and close a quotation in English print. */
final class QuotationMarks {
    private static final String MARKS = "\"“”„‟«»'‘’‚‛";
    private static final String DOUBLE = "\"“”„‟«»";

    private QuotationMarks() {}

    static boolean isMark(int c) {
        return MARKS.indexOf(c) >= 0;
    }

    static boolean isDouble(int c) {
        return DOUBLE.indexOf(c) >= 0;
    }

    /** Whether the text ends with a mark that opens a quotation. */
    static boolean opensAtEnd(String text) {
        int last = text.length() - 1;
        char mark = text.charAt(last);
        if (mark == '“' || mark == '„' || mark == '‘' || mark == '«') {
            return true;
        }
        char previous = last == 0 ? ' ' : text.charAt(last - 1);
        return isMark(mark)
                && mark != '”'
                && (Character.isWhitespace(previous) || "([—–-:".indexOf(previous) >= 0 || isMark(previous));
    }
}
