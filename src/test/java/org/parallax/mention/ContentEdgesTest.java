package org.parallax.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Annotator;
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

    @ParameterizedTest
    @CsvSource({
        "a deal between Norlane, a deal between Norlane and the union",
        "a deal between Norlane and the union, a deal between Norlane and the union",
        "a deal, a deal"
    })
    void aPairIsOfOneContentWhole(String tagged, String whole) {
        AnnotatedText text =
                new Annotator().annotate("Lee ruled out a deal between Norlane and the union and left.", null);
        int start = text.text().indexOf(tagged);
        List<Span> content = ContentEdges.withPair(text, List.of(new Span(start, start + tagged.length())));
        assertEquals(
                List.of(whole),
                content.stream().map(span -> span.of(text.text())).toList());
    }
}
