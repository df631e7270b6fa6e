package org.parallax.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.text.Span;

class SharedContentTest {
    private static final String TEXT = "Vane claimed he was ill but stressed that he would come.";
    private static final Span ILL = span("he was ill");
    private static final Span COME = span("that he would come");

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static AttributionSpans said(String cue, Span... content) {
        return new AttributionSpans(span("Vane"), span(cue), List.of(content), 1);
    }

    private static List<List<Span>> settled(AttributionSpans... found) {
        return SharedContent.settle(new ArrayList<>(List.of(found))).stream()
                .map(AttributionSpans::content)
                .toList();
    }

    @Test
    void aStretchTaggedForTwoCuesGoesToTheNearerOne() {
        assertEquals(
                List.of(List.of(ILL), List.of(COME)), settled(said("claimed", ILL, COME), said("stressed", ILL, COME)));
    }

    @Test
    void theOnlyContentOfACueStaysWithIt() {
        assertEquals(List.of(List.of(ILL), List.of(ILL)), settled(said("claimed", ILL), said("stressed", ILL)));
    }

    @Test
    void aReportInsideAReportMayShareItsContent() {
        Span whole = span("he was ill but stressed that he would come");
        assertEquals(List.of(List.of(whole), List.of(COME)), settled(said("claimed", whole), said("stressed", COME)));
    }
}
