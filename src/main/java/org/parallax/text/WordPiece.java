package org.parallax.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The uncased tokenizer of BERT (Devlin et al. 2019) in plain Java: words and marks, lower case without accents, cut
 * greedily into the longest known pieces. One pass, and constant work a word: a word of over {@value #LONGEST_WORD}
 * characters is one unknown piece.
 */
public final class WordPiece {
    private static final int LONGEST_WORD = 100;

    /** One piece: its number in the vocabulary and where it stands in the text. */
    public record Piece(int id, Span span) {}

    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final int unknown;
    private final int start;
    private final int end;

    private static final class Loaded {
        private static final WordPiece SHARED = new WordPiece("/" + Encoder.NAME + "-tokenizer.json");
    }

    /** Over the uncased English vocabulary that all models here share; read when it is first asked for. */
    public static WordPiece shared() {
        return Loaded.SHARED;
    }

    /** @param path the class path of a {@code tokenizer.json} as Hugging Face writes it */
    private WordPiece(String path) {
        try (InputStream in = WordPiece.class.getResourceAsStream(path)) {
            JsonNode words = new ObjectMapper().readTree(in).path("model").path("vocab");
            words.fields()
                    .forEachRemaining(word ->
                            vocabulary.put(word.getKey(), word.getValue().intValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        unknown = id("[UNK]");
        start = id("[CLS]");
        end = id("[SEP]");
    }

    private int id(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalStateException("the vocabulary has no " + piece);
        }
        return id;
    }

    /** The mark that opens every sequence. */
    public int start() {
        return start;
    }

    /** The mark that closes or parts sequences. */
    public int end() {
        return end;
    }

    /** What stands for a word that no pieces make up. */
    int unknown() {
        return unknown;
    }

    /** The pieces within the range, at most {@code limit} of them. */
    public List<Piece> pieces(String text, Span range, int limit) {
        List<Piece> pieces = new ArrayList<>();
        int at = range.start();
        while (at < range.end() && pieces.size() < limit) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (isIgnored(point)) {
                at = next;
            } else if (standsAlone(point)) {
                add(text, at, next, pieces);
                at = next;
            } else {
                int wordEnd = wordEnd(text, next, range.end());
                add(text, at, wordEnd, pieces);
                at = wordEnd;
            }
        }
        return pieces.size() > limit ? pieces.subList(0, limit) : pieces;
    }

    private static int wordEnd(String text, int from, int limit) {
        int at = from;
        while (at < limit) {
            int point = text.codePointAt(at);
            if (isIgnored(point) && isSpace(point) || standsAlone(point)) {
                break;
            }
            at += Character.charCount(point);
        }
        return Math.min(at, limit);
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isIgnored(int point) {
        return isSpace(point)
                || point == 0
                || point == 0xFFFD
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT;
    }

    private static boolean standsAlone(int point) {
        boolean ascii = point >= 33 && point <= 47
                || point >= 58 && point <= 64
                || point >= 91 && point <= 96
                || point >= 123 && point <= 126;
        return ascii
                || isPunctuation(point)
                || point >= 0x4E00 && point <= 0x9FFF
                || point >= 0x3400 && point <= 0x4DBF
                || point >= 0xF900 && point <= 0xFAFF;
    }

    private static boolean isPunctuation(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private void add(String text, int from, int to, List<Piece> pieces) {
        if (to - from > LONGEST_WORD) {
            pieces.add(new Piece(unknown, new Span(from, to)));
            return;
        }
        StringBuilder word = new StringBuilder();
        int[] origin = new int[2 * LONGEST_WORD * 4 + 2];
        fold(text, from, to, word, origin);
        int first = pieces.size();
        int at = 0;
        while (at < word.length()) {
            int stop = longest(word, at);
            if (stop == at) {
                pieces.subList(first, pieces.size()).clear();
                pieces.add(new Piece(unknown, new Span(from, to)));
                return;
            }
            String piece = at == 0 ? word.substring(0, stop) : "##" + word.substring(at, stop);
            int id = vocabulary.getOrDefault(piece, unknown);
            int spanEnd = stop == word.length() ? to : origin[stop];
            pieces.add(new Piece(id, new Span(origin[at], Math.max(origin[at], spanEnd))));
            at = stop;
        }
    }

    private int longest(StringBuilder word, int at) {
        for (int stop = word.length(); stop > at; stop--) {
            String piece = at == 0 ? word.substring(0, stop) : "##" + word.substring(at, stop);
            if (vocabulary.containsKey(piece)) {
                return stop;
            }
        }
        return at;
    }

    /** Appends the word in lower case without accents; {@code origin} tells where each character came from. */
    private static void fold(String text, int from, int to, StringBuilder word, int[] origin) {
        for (int at = from; at < to; ) {
            int point = text.codePointAt(at);
            String plain = Character.toString(point);
            if (point >= 128) {
                plain = Normalizer.normalize(plain.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
            } else {
                plain = Character.toString(Character.toLowerCase(point));
            }
            for (int i = 0; i < plain.length() && word.length() < origin.length - 1; i++) {
                if (Character.getType(plain.charAt(i)) != Character.NON_SPACING_MARK && !isIgnored(plain.charAt(i))) {
                    origin[word.length()] = at;
                    word.append(plain.charAt(i));
                }
            }
            at += Character.charCount(point);
        }
    }
}
