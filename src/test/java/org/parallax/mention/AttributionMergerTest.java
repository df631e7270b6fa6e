package org.parallax.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Annotator;
import org.parallax.text.Span;

class AttributionMergerTest {
    private static final Annotator ANNOTATOR = new Annotator();

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static List<Attributed> merged(String text, List<AttributionSpans> learned) {
        AnnotatedText annotated = ANNOTATOR.annotate(text, null);
        Quotations quotations = new Quotations(new QuotationFinder().find(annotated));
        List<Attributed> ruled = new AttributionFinder().find(annotated, quotations);
        return new AttributionMerger().merge(annotated, quotations, learned, ruled);
    }

    private static AttributionSpans learned(String text, String speaker, String cue, String content) {
        return new AttributionSpans(span(text, speaker), span(text, cue), List.of(span(text, content)), 1);
    }

    @Test
    void bothHalvesOfWhatStandsBeforeTheSpeakerAreTheContent() {
        String text = "The quay in the north harbour is open to ships of all sizes, but no date is set, Ann Lee said.";
        List<Attributed> merged = merged(text, List.of(learned(text, "Ann Lee", "said", "no date is set")));
        assertEquals(1, merged.size());
        assertEquals(
                "The quay in the north harbour is open to ships of all sizes, but no date is set",
                merged.get(0).content().get(0).of(text));
    }

    @Test
    void theSpeakerAtTheEndIsNoPartOfTheContent() {
        String text =
                "The quay in the north harbour is open to all ships, but the locks must also be dredged, the mayor claimed.";
        List<Attributed> merged = merged(
                text, List.of(learned(text, "the mayor", "claimed", "the locks must also be dredged, the mayor")));
        assertEquals(
                List.of(span(
                        text,
                        "The quay in the north harbour is open to all ships, but the locks must also be dredged")),
                merged.get(0).content());
    }

    @Test
    void aPairIsOfOneContentWhole() {
        String text =
                "The mayor has yet to say how she would reach a deal between Norlane and the union, two papers wrote.";
        List<Attributed> merged =
                merged(text, List.of(learned(text, "The mayor", "say", "how she would reach a deal between Norlane")));
        assertThat(merged.get(0).content())
                .containsExactly(span(text, "how she would reach a deal between Norlane and the union"));
    }

    @Test
    void aPossessiveAndAMarkAreNoPartOfTheSpeaker() {
        String text = "Ann Lee's claim that the quay is safe was read out.";
        assertEquals(
                span(text, "Ann Lee"),
                merged(text, List.of(learned(text, "Ann Lee's", "claim", "that the quay is safe")))
                        .get(0)
                        .speaker());
    }

    @Test
    void anAcronymInBracketsPartsNoSpeaker() {
        String text = "United Ports Board (UPB) chairman Ann Lee said the quay is safe.";
        assertEquals(
                span(text, "United Ports Board (UPB) chairman Ann Lee"),
                merged(text, List.of(learned(text, "chairman Ann Lee", "said", "the quay is safe")))
                        .get(0)
                        .speaker());
    }

    @Test
    void aNounWithWhatItIsAboutSaysNothing() {
        String text = "The vote followed Ann Lee's proposal for a new quay.";
        assertThat(merged(text, List.of(learned(text, "Ann Lee", "proposal for", "a new quay"))))
                .isEmpty();
    }

    @Test
    void whoeverWasToldDidNotSayIt() {
        String text = "Passengers were told on Friday that no ferry would sail.";
        List<Attributed> merged =
                merged(text, List.of(learned(text, "Passengers", "were told", "that no ferry would sail")));
        assertEquals(1, merged.size());
        assertNull(merged.get(0).speaker());
    }

    @Test
    void asSomebodySaidTakesUpTheWordsBeforeItAndNotWhoSpokeThem() {
        String text = "The board did not confirm that a sale is planned, as Ann Lee said on Friday.";
        List<Attributed> merged = merged(
                text, List.of(learned(text, "Ann Lee", "said", "The board did not confirm that a sale is planned")));
        assertEquals(
                "a sale is planned",
                merged.get(merged.size() - 1).content().get(0).of(text));
    }

    @Test
    void aParticipleInTheMidstOfASentenceReportsNothing() {
        String text = "Ferry links, already considered poor in spring, have worsened.";
        Span cue = span(text, "already considered");
        List<Span> round = List.of(span(text, "Ferry links"), span(text, "poor in spring"));
        assertThat(merged(text, List.of(new AttributionSpans(null, cue, round, 1))))
                .isEmpty();
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void tensOfThousandsOfAttributionsAreMergedInTimeLinearInTheirNumber() {
        String sentence = "Ann Lee said the quay is safe.\n";
        String text = sentence.repeat(12_000);
        List<AttributionSpans> learned = new ArrayList<>();
        for (int at = 0; at < text.length(); at += sentence.length()) {
            int start = at;
            learned.add(new AttributionSpans(
                    new Span(start, start + 7),
                    new Span(start + 8, start + 12),
                    List.of(new Span(start + 13, start + 29)),
                    1));
        }
        assertThat(merged(text, learned)).hasSize(12_000);
    }
}
