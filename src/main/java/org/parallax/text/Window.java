package org.parallax.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Consecutive paragraphs as the encoder takes them: an opening mark, pieces, a closing mark after each paragraph. */
record Window(long[] ids, List<@Nullable Span> spans) {
    static final int LONGEST = 160;

    /** The part of a window's pieces that must be known words or numbers; with fewer there is nothing to read. */
    private static final double FEWEST_WORDS = 0.25;

    int size() {
        return ids.length;
    }

    /**
     * Packs paragraphs into windows of at most {@link #LONGEST} pieces; a longer paragraph is cut at sentence ends. What
     * is hardly words, such as rows of marks or another script, is left out.
     */
    static List<Window> over(String text, List<Span> paragraphs, WordPiece wordPiece) {
        List<Window> windows = new ArrayList<>();
        Packer packer = new Packer(text, wordPiece);
        for (Span paragraph : paragraphs) {
            List<WordPiece.Piece> pieces = wordPiece.pieces(text, paragraph, Integer.MAX_VALUE);
            int from = 0;
            while (from < pieces.size()) {
                int to = cut(text, pieces, from);
                if (!packer.fits(to - from)) {
                    packer.close(windows);
                    packer = new Packer(text, wordPiece);
                }
                packer.add(pieces, from, to);
                from = to;
            }
        }
        packer.close(windows);
        return windows;
    }

    private static int cut(String text, List<WordPiece.Piece> pieces, int from) {
        int most = LONGEST - 2;
        if (pieces.size() - from <= most) {
            return pieces.size();
        }
        for (int i = from + most - 1; i > from + most / 3; i--) {
            if (endsSentence(text, pieces, i)) {
                return i + 1;
            }
        }
        return from + most;
    }

    private static boolean endsSentence(String text, List<WordPiece.Piece> pieces, int piece) {
        int end = pieces.get(piece).span().end();
        if (end >= text.length() || !Span.isBlank(text.charAt(end))) {
            return false;
        }
        boolean closes = "\"'”’)]".indexOf(text.charAt(end - 1)) >= 0;
        char mark = text.charAt(closes && end > 1 ? end - 2 : end - 1);
        return mark == '.' || mark == '!' || mark == '?';
    }

    private static final class Packer {
        private final long[] ids = new long[LONGEST];
        private final List<@Nullable Span> spans = new ArrayList<>();
        private final String text;
        private final WordPiece wordPiece;
        private int size;
        private int words;

        Packer(String text, WordPiece wordPiece) {
            this.text = text;
            this.wordPiece = wordPiece;
            mark(wordPiece.start());
        }

        boolean fits(int pieces) {
            return size == 1 || size + pieces + 1 <= LONGEST;
        }

        void add(List<WordPiece.Piece> pieces, int from, int to) {
            for (int i = from; i < to; i++) {
                WordPiece.Piece piece = pieces.get(i);
                ids[size++] = piece.id();
                spans.add(piece.span());
                boolean word =
                        Character.isLetterOrDigit(text.codePointAt(piece.span().start()));
                words += word && piece.id() != wordPiece.unknown() ? 1 : 0;
            }
            mark(wordPiece.end());
        }

        private void mark(int id) {
            ids[size++] = id;
            spans.add(null);
        }

        void close(List<Window> windows) {
            if (size > 1 && words >= FEWEST_WORDS * spans.size()) {
                windows.add(new Window(Arrays.copyOf(ids, size), spans));
            }
        }
    }
}
