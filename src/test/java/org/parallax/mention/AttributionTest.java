package org.parallax.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallax.mention.Readings.said;

import org.junit.jupiter.api.Test;

class AttributionTest {

    @Test
    void aClauseAfterTheVerb() {
        assertThat(said("Mara Vale said that the harbour was closed."))
                .containsExactly("Mara Vale | said | that the harbour was closed");
        assertThat(said("Mara Vale said the harbour was closed."))
                .containsExactly("Mara Vale | said | the harbour was closed");
    }

    @Test
    void aClauseBeforeSpeakerAndVerb() {
        assertThat(said("The harbour was closed, Mara Vale said on Friday."))
                .containsExactly("Mara Vale | said | The harbour was closed");
        assertThat(said("The harbour was closed, said Mara Vale, who runs the port."))
                .containsExactly("Mara Vale | said | The harbour was closed");
    }

    @Test
    void aClauseOnBothSides() {
        assertThat(said("The harbour, Mara Vale said, was closed for good."))
                .containsExactly("Mara Vale | said | The harbour … was closed for good");
    }

    @Test
    void aQuestionAndAnOrder() {
        assertThat(said("Omar Reed asked whether the harbour was closed."))
                .containsExactly("Omar Reed | asked | whether the harbour was closed");
        assertThat(said("Omar Reed urged the council to close the harbour."))
                .containsExactly("Omar Reed | urged | to close the harbour");
    }

    @Test
    void aVowTakesAnInfinitive() {
        assertThat(said("Mara Vale vowed to reopen the harbour."))
                .containsExactly("Mara Vale | vowed | to reopen the harbour");
    }

    @Test
    void aHearerStandsBetweenCueAndContent() {
        assertThat(said("Mara Vale told the council on Monday that the harbour was closed."))
                .containsExactly("Mara Vale | told | that the harbour was closed");
    }

    @Test
    void aDirectQuotationGoesOnInTheNextSentence() {
        assertThat(said("“The harbour is closed,” Mara Vale said. “It stays closed.”"))
                .containsExactly("Mara Vale | said | The harbour is closed, … It stays closed.");
    }

    @Test
    void aQuotationGoesOnInTheNextParagraphWhenItWasLeftOpen() {
        assertThat(said("“The harbour is closed,” Mara Vale said. “It stays closed.\n“Nobody asked us.”"))
                .containsExactly("Mara Vale | said | The harbour is closed, … It stays closed. … Nobody asked us.");
    }

    @Test
    void aQuotationThatEndsInAQuestionMarkBelongsToTheSpeakerAfterIt() {
        assertThat(said("“Who closed the harbour?” Mara Vale asked."))
                .containsExactly("Mara Vale | asked | Who closed the harbour?");
    }

    @Test
    void aColonIntroducesAQuotationWhateverTheVerb() {
        assertThat(said("Mara Vale was blunt with the dockers: “The harbour is closed.”"))
                .containsExactly("Mara Vale | was blunt | The harbour is closed.");
        assertThat(said("Mara Vale issued a letter:\n“The harbour is closed for good.”"))
                .containsExactly("Mara Vale | issued | The harbour is closed for good.");
    }

    @Test
    void anUnlistedVerbBesideAQuotationIsACue() {
        assertThat(said("“The harbour is closed,” thundered Mara Vale."))
                .containsExactly("Mara Vale | thundered | The harbour is closed,");
    }

    @Test
    void aFragmentIsPartOfTheContentRoundIt() {
        assertThat(said("Mara Vale said the plan was “a bad joke” for the town."))
                .containsExactly("Mara Vale | said | the plan was “a bad joke” for the town");
    }

    @Test
    void aNameBeforeAColonSpeaks() {
        assertThat(said("Mara Vale: “The harbour is closed”")).containsExactly("Mara Vale | : | The harbour is closed");
        assertThat(said("Mara Vale: harbour was closed without a vote"))
                .containsExactly("Mara Vale | : | harbour was closed without a vote");
    }

    @Test
    void aSourcePhraseIsASpeaker() {
        assertThat(said("The harbour was closed, according to Mara Vale."))
                .containsExactly("Mara Vale | according to | The harbour was closed");
        assertThat(said("According to Mara Vale, the harbour was closed."))
                .containsExactly("Mara Vale | According to | the harbour was closed");
    }

    @Test
    void aParticipleSharesTheSpeaker() {
        assertThat(said("Mara Vale said the harbour was closed, adding that the strike went on."))
                .containsExactly(
                        "Mara Vale | said | the harbour was closed", "Mara Vale | adding | that the strike went on");
    }

    @Test
    void aSecondVerbSharesTheSpeaker() {
        assertThat(said("Mara Vale welcomed the offer but stressed that the strike went on."))
                .containsExactly("Mara Vale | welcomed | the offer", "Mara Vale | stressed | that the strike went on");
    }

    @Test
    void aNounCueBelongsToItsPossessor() {
        assertThat(said("The council rejected Mara Vale’s claim that the harbour was closed."))
                .contains("Mara Vale | claim | that the harbour was closed");
        assertThat(said("The delay raised fears that the harbour would close."))
                .containsExactly("- | fears | that the harbour would close");
    }

    @Test
    void whoeverVouchesOnlyForTheSayingIsAnIntermediary() {
        assertThat(said("The harbour was closed, Mara Vale told reporters, according to Reuters."))
                .containsExactly("Mara Vale | told | The harbour was closed | Reuters");
        assertThat(said("Mara Vale told Reuters that the harbour was closed."))
                .containsExactly("Mara Vale | told | that the harbour was closed | Reuters");
    }

    @Test
    void aReportInsideAReportIsNested() {
        assertThat(said("Omar Reed said Mara Vale had denied that the harbour was closed."))
                .containsExactly(
                        "Omar Reed | said | Mara Vale had denied that the harbour was closed",
                        "Mara Vale | had denied | that the harbour was closed");
    }

    @Test
    void asSomebodySaidRepeatsTheContentBefore() {
        assertThat(said("The ministry did not confirm that talks are planned, as Mara Vale said on Friday."))
                .containsExactly(
                        "ministry | did not confirm | that talks are planned", "Mara Vale | said | talks are planned");
    }

    @Test
    void theContentOfARelativeClauseFollowsTheCue() {
        assertThat(said("The ministry rejected a truce, which it said could be used to rearm."))
                .contains("ministry | said | could be used to rearm");
    }

    @Test
    void whatIsSaidInsideMarksIsNotTakenApart() {
        assertThat(said("“He told me that the harbour was closed,” Mara Vale said."))
                .containsExactly("Mara Vale | said | He told me that the harbour was closed,");
    }

    @Test
    void aVerbOfMotionIsNoCue() {
        assertThat(said("Mara Vale crossed the bridge that leads to the harbour."))
                .isEmpty();
    }

    @Test
    void whatNobodyNamedIsSaidToDoHasNoSpeaker() {
        assertThat(said("It was reported that the harbour was closed."))
                .containsExactly("- | was reported | that the harbour was closed");
        assertThat(said("The harbour is expected to close on Friday."))
                .containsExactly("- | is expected | The harbour is expected to close on Friday");
    }

    @Test
    void denyingAClaimIsOneCueWithTheClaimAsContent() {
        assertThat(said("Mara Vale denied the claim that the harbour was closed."))
                .containsExactly("Mara Vale | denied the claim | that the harbour was closed");
    }

    @Test
    void aQuotationGoesOnAfterAnUnbreakableSpace() {
        assertThat(said("“The harbour is closed,” Mara Vale said.\u00a0“It stays closed.”"))
                .containsExactly("Mara Vale | said | The harbour is closed, … It stays closed.");
    }

    @Test
    void anInsertionBetweenSpeakerAndVerbMayQuote() {
        assertThat(said("“The harbour is closed,” Mara Vale, wearing a “Save the port” badge, said on Friday."))
                .containsExactly("Mara Vale | said | The harbour is closed,");
    }
}
