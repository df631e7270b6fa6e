package org.parallax.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallax.mention.Readings.own;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Annotator;
import org.parallax.text.Span;

class OwnVoiceTest {

    @Test
    void aSentenceWithoutSpeakerIsTheOutletsOwn() {
        assertThat(own("The harbour was closed on Friday.")).containsExactly("The harbour was closed on Friday");
    }

    @Test
    void thatSomebodySpokeIsNoMentionOfItsOwn() {
        assertThat(own("Mara Vale said the harbour was closed.")).isEmpty();
    }

    @Test
    void whenAndWhereSomebodySpokeIsTheOutletsOwn() {
        assertThat(own("On January 9, Mara Vale said that the harbour was closed."))
                .containsExactly("On January 9, Mara Vale said");
    }

    @Test
    void whatGoesOnBehindReportedWordsIsNoStatementOfItsOwn() {
        String text = "How they reach a deal between Norlane and Velo, some reports have suggested, is open.";
        AnnotatedText annotated = new Annotator().annotate(text, null);
        int end = text.indexOf(" between");
        Attributed deal = new Attributed(null, null, List.of(new Span(0, end)), List.of());
        assertThat(new OwnVoice(annotated, List.of(deal)).spans())
                .noneMatch(span -> span.of(text).contains("Norlane"));
    }

    @Test
    void aHeadlineIsAMention() {
        assertThat(own("Harbour strike over")).containsExactly("Harbour strike over");
    }
}
