package org.parallax.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallax.mention.Readings.own;

import org.junit.jupiter.api.Test;

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
    void aHeadlineIsAMention() {
        assertThat(own("Harbour strike over")).containsExactly("Harbour strike over");
    }
}
