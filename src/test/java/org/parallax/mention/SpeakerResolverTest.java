package org.parallax.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallax.mention.Readings.speakers;

import org.junit.jupiter.api.Test;

class SpeakerResolverTest {

    @Test
    void aSurnameIsTheFullestName() {
        assertThat(speakers("Mara Vale opened the port. Vale said it was late."))
                .containsExactly("Mara Vale");
    }

    @Test
    void aPronounIsWhoSpokeLast() {
        assertThat(speakers("Mara Vale said the port was shut. She added that it was late."))
                .containsExactly("Mara Vale", "Mara Vale");
    }

    @Test
    void aPronounIsNobodyNamedInsideTheQuotation() {
        assertThat(speakers("Mara Vale said the port was shut. “Omar Reed knows it,” she added."))
                .containsExactly("Mara Vale", "Mara Vale");
    }

    @Test
    void genderTellsTwoPeopleApart() {
        assertThat(speakers("Mr. Omar Reed met Ms. Mara Vale. Mr. Reed said the port was shut. She said it was open."))
                .containsExactly("Omar Reed", "Mara Vale");
    }

    @Test
    void aRoleIsWhoeverBearsIt() {
        assertThat(
                        speakers(
                                "Ministry spokesman Omar Reed met Mara Vale. Vale said the port was shut. The spokesman said it was open."))
                .containsExactly("Mara Vale", "Omar Reed");
    }

    @Test
    void aNamedInsertionNamesTheRole() {
        assertThat(speakers("Her envoy to the region, Omar Reed, said the port was shut."))
                .containsExactly("Omar Reed");
    }

    @Test
    void aMetonymStaysWhatItIs() {
        assertThat(speakers("Moscow said the port was shut. The Kremlin denied that it was late."))
                .containsExactly("Moscow", "Kremlin");
    }

    @Test
    void aGroupWithoutANameIsAnonymous() {
        Reading reading =
                Readings.of("Two officials said the port was shut. Some media reports suggested that it was late.");
        assertThat(Readings.attributed(reading)
                        .map(m -> m.attribution().speaker().kind()))
                .containsExactly(Speaker.Kind.ANONYMOUS, Speaker.Kind.ANONYMOUS);
    }

    @Test
    void aSloganThatSpeaksIsReportedAndNotRepaired() {
        Reading reading = Readings.of("“The port is shut,” MAGA said.");
        assertThat(reading.muteSpeakers())
                .singleElement()
                .satisfies(speaker -> assertThat(speaker.name()).isEqualTo("MAGA"));
        assertThat(Readings.of("“The port is shut,” Mara Vale said.").muteSpeakers())
                .isEmpty();
    }
}
