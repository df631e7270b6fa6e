package org.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final WordPiece WORD_PIECE = WordPiece.shared();

    private static List<Window> windows(String text, Span... paragraphs) {
        return Window.over(text, List.of(paragraphs), WORD_PIECE);
    }

    @Test
    void shortParagraphsShareAWindowAndAreParted() {
        String text = "The mill burns.\nNobody was hurt.";
        List<Window> windows = windows(text, new Span(0, 15), new Span(16, 32));
        assertEquals(1, windows.size());
        assertEquals(3, windows.get(0).spans().stream().filter(Objects::isNull).count());
    }

    @Test
    void aLongParagraphIsCutAtASentenceEndAndLosesNothing() {
        String text = "The mill by the river burns. ".repeat(60);
        List<Window> windows = windows(text, new Span(0, text.length()));
        assertTrue(windows.size() > 1);
        StringBuilder read = new StringBuilder();
        for (Window window : windows) {
            assertTrue(window.size() <= Window.LONGEST);
            List<Span> spans = window.spans().stream().filter(Objects::nonNull).toList();
            assertEquals(".", spans.get(spans.size() - 1).of(text));
            spans.forEach(span -> read.append(span.of(text)));
        }
        assertEquals(text.replace(" ", ""), read.toString());
    }

    @Test
    void textWithoutSentencesIsCutAnywhere() {
        String text = "a ".repeat(1000);
        assertTrue(
                windows(text, new Span(0, text.length())).stream().allMatch(window -> window.size() <= Window.LONGEST));
    }

    @Test
    void nothingToReadMakesNoWindow() {
        assertEquals(List.of(), windows(" \u200b ", new Span(0, 3)));
    }
}
