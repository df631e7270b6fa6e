package org.parallax.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.mention.Certainty.Level;
import org.parallax.mention.Certainty.Polarity;
import org.parallax.mention.Unconfirmed.Reason;

class CertaintyTest {

    private static Mention only(String text) {
        List<Mention> mentions = Readings.of(text).mentions();
        List<Mention> said = mentions.stream().filter(m -> !m.ownVoice()).toList();
        return said.isEmpty() ? mentions.get(0) : said.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mara Vale said the dam broke. | CERTAIN",
                "Mara Vale confirmed that the dam broke. | CERTAIN",
                "The dam broke on Friday. | CERTAIN",
                "Mara Vale said she wanted the dam. | CERTAIN",
                "Mara Vale claimed that the dam broke. | PROBABLE",
                "Mara Vale believes the dam broke. | PROBABLE",
                "The dam probably broke on Friday. | PROBABLE",
                "Mara Vale feared that the dam broke. | POSSIBLE",
                "The dam may break on Friday. | POSSIBLE",
                "The dam reportedly broke on Friday. | UNKNOWN",
                "Mara Vale did not confirm that the dam broke. | UNKNOWN",
            })
    void theLevelComesFromHedgesAndCuesNotFromBeingAttributed(String text, Level level) {
        assertThat(only(text).certainty().level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The dam broke on Friday. | POSITIVE",
                "The dam did not break on Friday. | NEGATIVE",
                "There were no talks on Friday. | NEGATIVE",
                "Mara Vale denied that the dam broke. | NEGATIVE",
                "Mara Vale denied that the dam did not break. | POSITIVE",
                "Mara Vale said the men who did not flee drowned. | POSITIVE",
                "Mara Vale did not confirm that the dam broke. | POSITIVE",
            })
    void polarityFollowsTheScopeOfNegation(String text, Polarity polarity) {
        assertThat(only(text).certainty().polarity()).isEqualTo(polarity);
    }

    @Test
    void theWordsThatHedgeAreKept() {
        Reading reading = Readings.of("The dam may break on Friday.");
        assertThat(reading.mentions().get(0).certainty().cues())
                .extracting(reading.text()::at)
                .containsExactly("may");
    }

    private static List<Reason> reasons(String text) {
        return only(text).unconfirmed().stream().map(Unconfirmed::reason).toList();
    }

    @Test
    void unconfirmedReasonsSayWhatOneArticleShows() {
        assertThat(reasons("Mara Vale said the dam broke.")).isEmpty();
        assertThat(reasons("The dam broke on Friday.")).isEmpty();
        assertThat(reasons("The dam reportedly broke on Friday.")).containsExactly(Reason.HEDGED);
        assertThat(reasons("Two officials said the dam broke.")).containsExactly(Reason.ANONYMOUS_SPEAKER);
        assertThat(reasons("Mara Vale told Reuters that the dam broke.")).containsExactly(Reason.SECOND_HAND);
        assertThat(reasons("Mara Vale denied that the dam broke.")).containsExactly(Reason.DENIED);
        assertThat(reasons("Mara Vale did not confirm that the dam broke."))
                .containsExactly(Reason.NOT_CONFIRMED_BY_PARTY);
        assertThat(reasons("Mara Vale said the dam will hold.")).containsExactly(Reason.FUTURE_OR_CONDITIONAL);
        assertThat(reasons("Mara Vale vowed to mend the dam.")).contains(Reason.FUTURE_OR_CONDITIONAL);
    }
}
