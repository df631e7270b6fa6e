package org.parallax.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parallax.comparison.QuotationRelation.Severity;
import org.parallax.comparison.Utterance.Relation;
import org.parallax.comparison.Utterance.Version;
import org.parallax.story.Account;
import org.parallax.story.Provenance;

class QuotationLedgerTest {
    private static final String WISH =
            "“She wants to talk, and we’re setting it up,” Ivo Marsh said at a dinner with harbour pilots at Reef Lodge.\n"
                    + "The council of the island meets in June.";

    private static Utterance only(List<Utterance> utterances) {
        assertThat(utterances).hasSize(1);
        return utterances.get(0);
    }

    private static Version versionOf(Utterance utterance, String account) {
        return utterance.versions().stream()
                .filter(version -> version.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRewrittenQuotationFindsItsOriginalBySpeakerAndSurroundings() {
        Comparison comparison = Accounts.compare(
                WISH,
                "The mayor is back.\n"
                        + "“She has requested a talk and we are in the process of arranging one,” Ivo Marsh said ahead of a"
                        + " dinner with harbour pilots at Reef Lodge.",
                "Storms closed the northern quay for a third week, the weather office reported on Tuesday.",
                "Fishing quotas fell by a tenth, which the ministry explained by warm water and poor spawning.");
        Utterance utterance = only(comparison.quotations());
        assertThat(utterance.speaker()).isEqualTo("Ivo Marsh");
        assertThat(utterance.versions()).extracting(Version::account).containsExactlyInAnyOrder("a", "b");
        Version rewritten = utterance.versions().get(1);
        assertThat(rewritten.relation()).isEqualTo(Relation.ALTERED);
        assertThat(rewritten.severity()).isEqualTo(Severity.MEANING);
        assertThat(rewritten.diff()).isNotEmpty();
    }

    @Test
    void whatIsLikeAnotherVersionButNotLikeTheReferenceIsNoAlterationOfIt() {
        Comparison comparison = Accounts.compare(
                "“What is needed is a shared wish and public money to repair the pier and to keep the pilots in work,”"
                        + " Ivo Marsh said on Friday.",
                "“We need a shared wish and public money for repairs,” Ivo Marsh said on Friday.",
                "“There are no plans, but there is a stated hope and public money that such visits would be very, very"
                        + " useful and welcome,” Ivo Marsh said on Friday.");
        assertThat(comparison.quotations())
                .filteredOn(utterance -> utterance.versions().stream()
                        .anyMatch(version -> version.account().equals("c")))
                .allSatisfy(utterance -> assertThat(utterance.versions()).hasSize(1));
        assertThat(comparison.quotations())
                .anySatisfy(utterance -> assertThat(utterance.versions())
                        .extracting(Version::account)
                        .containsExactlyInAnyOrder("a", "b"));
    }

    @Test
    void theReferenceIsTheVersionThatMostOutletsPrint() {
        String one = "“The pier will stay closed until the storms are over,” Orla Vane said.";
        String other = "“The pier should stay closed until the storms are over,” Orla Vane said.";
        Utterance utterance = only(Accounts.compare(other, one, one).quotations());
        assertThat(utterance.versions().get(0).account()).isEqualTo("b");
        assertThat(versionOf(utterance, "c").relation()).isEqualTo(Relation.VERBATIM);
        assertThat(versionOf(utterance, "a").relation()).isEqualTo(Relation.ALTERED);
        assertThat(versionOf(utterance, "a").severity()).isEqualTo(Severity.MEANING);
    }

    @Test
    void aDerivedAccountIsNotTheReference() {
        List<Account> accounts = Accounts.of(
                "“We must rebuild the old pier before the winter storms come,” Orla Vane said.",
                "“We must repair the old pier before the winter storms come,” Orla Vane said.");
        Provenance copy = new Provenance("a", Provenance.Kind.DERIVED, "Harbour Post", List.of());
        Utterance utterance = only(new StoryComparer()
                .compare(accounts, List.of(), List.of(), Map.of("a", copy))
                .quotations());
        assertThat(utterance.versions().get(0).account()).isEqualTo("b");
    }

    @Test
    void aCutQuotationIsNotCalledAltered() {
        Utterance utterance = only(Accounts.compare(
                        "“The pier is closed and nobody may land there before June,” Orla Vane said.",
                        "“The pier is closed and nobody may land there,” Orla Vane said.")
                .quotations());
        assertThat(versionOf(utterance, "a").relation()).isEqualTo(Relation.VERBATIM);
        assertThat(versionOf(utterance, "b").relation()).isEqualTo(Relation.SHORTENED);
    }

    @Test
    void sentencesOfOneSpeechStayApart() {
        String speech = "“The pier is closed. We hope to open the harbour in June,” Orla Vane said.";
        List<Utterance> utterances = Accounts.compare(speech, speech).quotations();
        assertThat(utterances).hasSize(2);
        assertThat(utterances)
                .allSatisfy(utterance -> assertThat(utterance.versions())
                        .extracting(Version::relation)
                        .containsExactly(Relation.VERBATIM, Relation.VERBATIM));
    }

    @Test
    void twoPersonsWhoSayAlikeThingsAreNotOneSpeaker() {
        List<Utterance> utterances = Accounts.compare(
                        "“I want the harbour rebuilt,” Orla Vane said on the quay on Monday.",
                        "“I want the market rebuilt,” Tove Lind said in the chamber at noon.")
                .quotations();
        assertThat(utterances).hasSize(2);
    }

    @Test
    void oneAccountAloneHasOnlyReferences() {
        assertThat(Accounts.compare(WISH).quotations())
                .allSatisfy(utterance -> assertThat(utterance.versions()).hasSize(1));
        assertThat(Accounts.compare("Nobody said anything.").quotations()).isEmpty();
    }
}
