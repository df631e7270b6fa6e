package org.parallax.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.text.Span;

class ContentEdgesTest {
    private static final String TEXT = """
            “The bridge holds. Nobody was hurt,” said Ilse Vane, who called critics of the works “fools”.
            The river rose by a metre.""";

    private static Span span(String part) {
        int start = TEXT.indexOf(part);
        return new Span(start, start + part.length());
    }

    private static List<String> adjusted(String cue, String... content) {
        List<Span> spans = List.of(content).stream().map(ContentEdgesTest::span).toList();
        return new ContentEdges(TEXT, ReaderOnKeptArticlesTest.quoted(TEXT))
                .adjust(span(cue), spans).stream().map(span -> span.of(TEXT)).toList();
    }

    @Test
    void contentThatCoversMostOfAQuotationIsWidenedToAllOfIt() {
        assertEquals(List.of("“The bridge holds. Nobody was hurt,”"), adjusted("said", "holds. Nobody was hurt"));
    }

    @Test
    void aSmallPartOfAQuotationStaysAsItIs() {
        assertEquals(List.of("The bridge"), adjusted("said", "The bridge"));
    }

    @Test
    void contentOfAnotherParagraphThanTheCueIsDroppedWhereThereIsSomeBesideTheCue() {
        assertEquals(List.of("“fools”"), adjusted("called", "“fools”", "The river rose"));
    }

    @Test
    void aSingleWordOutsideQuotationsIsACrumbBesideLongerContent() {
        assertEquals(
                List.of("critics of the works “fools”"), adjusted("called", "critics of the works “fools”", "Ilse"));
    }

    @Test
    void partsWithOnlyMarksBetweenThemAreOne() {
        assertEquals(
                List.of("“The bridge holds. Nobody was hurt,”"),
                adjusted("said", "“The bridge holds", "Nobody was hurt"));
    }
}
