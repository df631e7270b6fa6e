package org.parallax.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the words of a quotation. What stands between closed and reopened marks ("…,” she said. “…") is the outlet's own
 * and left out; words in brackets are kept, known as editorial. One pass over the text; at most {@value #MOST} words.
 */
final class QuotedWords {
    static final int MOST = 1500;

    private final WordFolder folder = new WordFolder();

    List<QuotedWord> read(QuotationVersion version) {
        return new Reader(version.text(), version.quoted()).read();
    }

    /** Joins neighbouring words that the other version prints as one ("good will" where it has "goodwill"). */
    static List<QuotedWord> joinCompounds(List<QuotedWord> words, List<QuotedWord> other) {
        Set<String> printed = new HashSet<>();
        other.forEach(word -> printed.add(word.key()));
        List<QuotedWord> joined = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            QuotedWord word = words.get(i);
            QuotedWord next = i + 1 < words.size() ? words.get(i + 1) : null;
            if (next != null && !next.afterGap() && printed.contains(word.key() + next.key())) {
                word = word.joined(next);
                i++;
            }
            joined.add(word);
        }
        return joined;
    }

    private final class Reader {
        private final String text;
        private final boolean quotation;
        private final List<QuotedWord> words = new ArrayList<>();
        private QuotedWord.Gap gap = QuotedWord.Gap.NONE;
        private boolean inside = true;
        private boolean nested;
        private int brackets;

        Reader(String text, boolean quotation) {
            this.text = text;
            this.quotation = quotation;
        }

        List<QuotedWord> read() {
            int at = 0;
            while (at < text.length() && words.size() < MOST) {
                at = Character.isLetterOrDigit(text.codePointAt(at)) ? word(at) : mark(at);
            }
            return words;
        }

        private int word(int start) {
            int end = start + 1;
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || joins(end))) {
                end++;
            }
            if (inside) {
                String printed = text.substring(start, end).replace('’', '\'');
                perfect(printed);
                for (String key : folder.keys(printed)) {
                    add(printed, key, start);
                }
            }
            return end;
        }

        /** "He's" before a participle is "he has". */
        private void perfect(String printed) {
            int last = words.size() - 1;
            boolean contracted = last >= 0
                    && words.get(last).key().equals("is")
                    && words.get(last).text().endsWith("'s");
            if (contracted && WordFolder.isPerfect(printed)) {
                QuotedWord is = words.get(last);
                words.set(last, new QuotedWord(is.text(), "has", is.gap(), is.editorial(), is.at(), is.end()));
            }
        }

        private void add(String printed, String key, int start) {
            words.add(new QuotedWord(printed, key, gap, brackets > 0, start, start + printed.length()));
            gap = QuotedWord.Gap.NONE;
        }

        /** Whether the mark at the offset belongs to the word around it: "don’t", "U.S", "2,000". */
        private boolean joins(int at) {
            char c = text.charAt(at);
            if (at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1))) {
                return Character.isSurrogate(c);
            }
            boolean digits = Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
            return switch (c) {
                case '\'', '’' -> Character.isLetter(text.charAt(at + 1));
                case ',' -> digits;
                case '.' -> digits || at < 2 || !Character.isLetterOrDigit(text.charAt(at - 2));
                default -> Character.isSurrogate(c);
            };
        }

        private int mark(int at) {
            char c = text.charAt(at);
            if (c == '[' || c == '(') {
                brackets++;
            } else if (c == ']' || c == ')') {
                brackets = Math.max(0, brackets - 1);
                gap = QuotedWord.Gap.ELLIPSIS;
            } else if (QuotationMarks.isMark(c) && quotation && !words.isEmpty()) {
                quotationMark(at, c);
            } else if (c == '…' || text.startsWith("...", at) || text.startsWith(". . .", at)) {
                gap = QuotedWord.Gap.ELLIPSIS;
            } else if (c == '&' && inside) {
                add("&", "and", at);
            }
            return at + 1;
        }

        private void quotationMark(int at, char c) {
            boolean was = inside;
            if (QuotationMarks.isDouble(c)) {
                inside = c == '“' || c != '”' && !inside;
                gap = QuotedWord.Gap.INTERRUPTION;
            } else if (opens(at)) {
                nested = inside;
                inside = true;
            } else if (nested) {
                nested = false;
            } else if (",.!?".indexOf(text.charAt(at - 1)) >= 0) {
                inside = false;
            }
            if (was != inside) {
                gap = QuotedWord.Gap.INTERRUPTION;
            }
        }

        private boolean opens(int at) {
            return Character.isWhitespace(text.charAt(at - 1))
                    && at + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(at + 1));
        }
    }
}
