package org.parallax.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parallax.mention.MentionExtractor;
import org.parallax.story.Account;
import org.parallax.story.Provenance;
import org.parallax.text.Annotator;
import org.parallax.text.Encoder;

class ClaimGrouperTest {
    private static final Annotator ANNOTATOR = new Annotator();
    private static final MentionExtractor EXTRACTOR = new MentionExtractor();
    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);
    private static Encoder encoder;
    private static ClaimGrouper grouper;

    @BeforeAll
    static void load() {
        encoder = new Encoder(1);
        grouper = new ClaimGrouper(encoder::embed);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    private static Account account(String outlet, LocalDate day, String text) {
        return new Account(outlet, outlet, null, day, EXTRACTOR.read(ANNOTATOR.annotate(text, day)));
    }

    private static ClaimGroup claimOf(Grouping grouping, String outlet, String words) {
        return grouping.claims().stream()
                .filter(claim -> claim.members().stream()
                        .anyMatch(
                                m -> m.account().id().equals(outlet) && m.text().contains(words)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no claim of " + outlet + " with: " + words));
    }

    private static boolean related(Grouping grouping, ClaimGroup a, ClaimGroup b, Relation.Type type) {
        return grouping.relations().stream()
                .anyMatch(r -> r.type() == type
                        && (r.a().equals(a.id()) && r.b().equals(b.id())
                                || r.a().equals(b.id()) && r.b().equals(a.id())));
    }

    @Test
    void whatTwoOutletsReportOfOneSpeakerIsOneClaimOfOneOrigin() {
        Grouping grouping = grouper.group(
                List.of(
                        account(
                                "Ostby Post",
                                DAY,
                                "The bridge over the Sarn will be closed, Mayor Ida Holm said on Monday."),
                        account(
                                "Norda Times",
                                DAY,
                                "Mayor Ida Holm said on Monday that the Sarn bridge will be closed.")),
                List.of());
        ClaimGroup claim = claimOf(grouping, "Ostby Post", "bridge");
        assertEquals(claim, claimOf(grouping, "Norda Times", "bridge"));
        assertEquals(new Support(2, 2, 1), claim.support());
        assertEquals(new Support(2, 2, 2), claim.said(), "two newsrooms heard it");
        assertEquals(new Support(0, 0, 1), claim.so(), "only the mayor vouches for it");
    }

    @Test
    void whatOutletsSayThemselvesIsSoOnTheirOwnWordAndWasSaidByNobody() {
        Grouping grouping = grouper.group(
                List.of(
                        account("Ostby Post", DAY, "The bridge over the Sarn was closed."),
                        account("Sunday Ostby Post", DAY, "The Sarn bridge was closed."),
                        account("Norda Times", DAY, "The bridge over the Sarn has been closed.")),
                List.of());
        ClaimGroup claim = claimOf(grouping, "Ostby Post", "bridge");
        assertEquals(new Support(0, 0, 0), claim.said());
        assertEquals(new Support(3, 2, 1), claim.so(), "the Sunday edition is no other house");
    }

    @Test
    void denialsOfTheSameThingAreOneClaimHoweverTheyArePut() {
        Grouping grouping = grouper.group(
                List.of(
                        account("Ostby Post", DAY, "No conditions are needed for the sale, Mayor Ida Holm said."),
                        account("Norda Times", DAY, "Holm said that the town had set no conditions for the sale.")),
                List.of());
        assertEquals(claimOf(grouping, "Ostby Post", "conditions"), claimOf(grouping, "Norda Times", "conditions"));
    }

    @Test
    void aCopyIsNoCollectionOfItsOwn() {
        Grouping grouping = grouper.group(
                List.of(
                        account(
                                "Ostby Post",
                                DAY,
                                "The bridge over the Sarn will be closed, Mayor Ida Holm said on Monday."),
                        account(
                                "Norda Times",
                                DAY,
                                "Mayor Ida Holm said on Monday that the Sarn bridge will be closed.")),
                List.of(new Provenance("Norda Times", Provenance.Kind.DERIVED, "Ostby Post", List.of())));
        assertEquals(
                new Support(2, 1, 1), claimOf(grouping, "Ostby Post", "bridge").support());
    }

    @Test
    void theSameWordsOnTwoDaysAreTwoClaimsThatAreLinked() {
        Grouping grouping = grouper.group(
                List.of(
                        account(
                                "Ostby Post",
                                DAY,
                                "Mayor Ida Holm said on May 5 that no talks with the union were under way."),
                        account(
                                "Norda Times",
                                DAY.plusDays(14),
                                "Mayor Ida Holm said on May 19 that no talks with the union were under way.")),
                List.of());
        ClaimGroup first = claimOf(grouping, "Ostby Post", "no talks");
        ClaimGroup second = claimOf(grouping, "Norda Times", "no talks");
        assertNotEquals(first.id(), second.id());
        assertTrue(related(grouping, first, second, Relation.Type.SAME_PROPOSITION_OTHER_DATE));
    }

    @Test
    void aDenialContradictsAndIsNotMerged() {
        Grouping grouping = grouper.group(
                List.of(
                        account("Ostby Post", DAY, "The brewery has bought the old mill of Ostby."),
                        account("Norda Times", DAY, "The brewery has not bought the old mill of Ostby.")),
                List.of());
        ClaimGroup first = claimOf(grouping, "Ostby Post", "mill");
        ClaimGroup second = claimOf(grouping, "Norda Times", "mill");
        assertNotEquals(first.id(), second.id());
        assertTrue(related(grouping, first, second, Relation.Type.CONTRADICTS));
    }

    @Test
    void whoWantsToMeetWhomIsReadBehindTheirTitles() {
        Grouping grouping = grouper.group(
                List.of(
                        account(
                                "Ostby Post",
                                DAY,
                                "Ostby Mayor Ida Holm is ready to meet with Velo President Erik Lund."),
                        account(
                                "Norda Times",
                                DAY,
                                "Velo President Erik Lund is ready to meet with Ostby Mayor Ida Holm.")),
                List.of());
        assertNotEquals(
                claimOf(grouping, "Ostby Post", "ready").id(),
                claimOf(grouping, "Norda Times", "ready").id());
    }

    private static Grouping reported(String ostby, String sarn, String vale) {
        return grouper.group(
                List.of(
                        account("Ostby Post", DAY, ostby),
                        account("Sarn Daily", DAY, sarn),
                        account("Vale Mirror", DAY, vale)),
                List.of());
    }

    @Test
    void whatBothSidesWantIsNotWhatOneOfThemWants() {
        Grouping grouping = reported(
                "Ida Holm is open to talks about the mill.",
                "Jonas Reed and Ida Holm are open to talks about the mill.",
                "Jonas Reed and Ida Holm are both open to talks about the mill.");
        assertNotEquals(claimOf(grouping, "Ostby Post", "open"), claimOf(grouping, "Sarn Daily", "open"));
        assertEquals(claimOf(grouping, "Sarn Daily", "open"), claimOf(grouping, "Vale Mirror", "open"));
    }

    @Test
    void whatIsDueIsNotWhatWillBe() {
        Grouping grouping = reported(
                "The brewery must repair the Sarn bridge.",
                "The brewery will repair the Sarn bridge.",
                "The brewery has to repair the Sarn bridge.");
        assertNotEquals(claimOf(grouping, "Ostby Post", "repair"), claimOf(grouping, "Sarn Daily", "repair"));
        assertEquals(claimOf(grouping, "Ostby Post", "repair"), claimOf(grouping, "Vale Mirror", "repair"));
    }

    @Test
    void whatIsBeingSetUpIsBeingArranged() {
        Grouping grouping = grouper.group(
                List.of(
                        account("Ostby Post", DAY, "Mayor Ida Holm said on Monday that a meeting is being set up."),
                        account("Norda Times", DAY, "Mayor Ida Holm said on Monday that a meeting is being arranged.")),
                List.of());
        assertEquals(
                claimOf(grouping, "Ostby Post", "meeting").id(),
                claimOf(grouping, "Norda Times", "meeting").id());
    }

    @Test
    void whatIsWelcomedInTwoSentencesIsWelcomedInOne() {
        Grouping grouping = grouper.group(
                List.of(
                        account(
                                "Ostby Post",
                                DAY,
                                "“The union is ready to settle the strike through talks,” port spokesman Erik Lund said"
                                        + " on Monday. “We welcome that.”"),
                        account(
                                "Norda Times",
                                DAY,
                                "Port spokesman Erik Lund said on Monday that the port welcomed the union's readiness to"
                                        + " settle the strike through talks.")),
                List.of());
        ClaimGroup welcome = claimOf(grouping, "Ostby Post", "welcome");
        assertEquals(welcome.id(), claimOf(grouping, "Norda Times", "welcomed").id());
        assertNotEquals(
                welcome.id(), claimOf(grouping, "Ostby Post", "is ready").id(), "that it is so, and how it is taken");
    }

    @Test
    void whenItWillBeBelongsToWhatIsClaimed() {
        Grouping grouping = grouper.group(
                List.of(
                        account(
                                "Ostby Post",
                                DAY,
                                "Mayor Ida Holm said that work is likely to begin after the council elects a leader."),
                        account(
                                "Norda Times",
                                DAY,
                                "Mayor Ida Holm said that there will likely be movement after the council elects its"
                                        + " leader."),
                        account(
                                "Velo Herald",
                                DAY,
                                "Mayor Ida Holm said that the brewery will close after the council elects its leader.")),
                List.of());
        assertNotEquals(
                claimOf(grouping, "Velo Herald", "brewery").id(),
                claimOf(grouping, "Ostby Post", "work").id(),
                "one time alone makes no claim");
        assertEquals(
                claimOf(grouping, "Norda Times", "movement").id(),
                claimOf(grouping, "Ostby Post", "work").id());
    }

    @Test
    void otherNumbersContradict() {
        Grouping grouping = grouper.group(
                List.of(
                        account("Ostby Post", DAY, "The storm killed 12 people in Ostby."),
                        account("Norda Times", DAY, "The storm killed 40 people in Ostby.")),
                List.of());
        ClaimGroup first = claimOf(grouping, "Ostby Post", "storm");
        ClaimGroup second = claimOf(grouping, "Norda Times", "storm");
        assertTrue(related(grouping, first, second, Relation.Type.CONTRADICTS));
    }

    @Test
    void whatIsOnlyPossibleElsewhereIsAConflictOfModality() {
        Grouping grouping = grouper.group(
                List.of(
                        account("Ostby Post", DAY, "The council will leave the port with large debts."),
                        account("Norda Times", DAY, "The council could leave the port with large debts.")),
                List.of());
        ClaimGroup first = claimOf(grouping, "Ostby Post", "debts");
        ClaimGroup second = claimOf(grouping, "Norda Times", "debts");
        assertTrue(related(grouping, first, second, Relation.Type.MODALITY_CONFLICT));
    }

    @Test
    void whoAsksWhomIsAConflictOfDirection() {
        Grouping grouping = grouper.group(
                List.of(
                        account("Ostby Post", DAY, "Ida Holm wants to meet with Tarn Bek."),
                        account("Norda Times", DAY, "Tarn Bek wants to meet with Ida Holm.")),
                List.of());
        ClaimGroup first = claimOf(grouping, "Ostby Post", "to meet with");
        ClaimGroup second = claimOf(grouping, "Norda Times", "to meet with");
        assertNotEquals(first.id(), second.id());
        assertTrue(related(grouping, first, second, Relation.Type.DIRECTION_CONFLICT));
    }

    @Test
    void idsDoNotDependOnTheOrderOfTheAccounts() {
        Account one = account("Ostby Post", DAY, "The bridge will be closed, Mayor Ida Holm said. Trains stand still.");
        Account two = account("Norda Times", DAY.minusDays(1), "Trains in Ostby stand still. The mayor has resigned.");
        assertEquals(
                grouper.group(List.of(one, two), List.of()).claims(),
                grouper.group(List.of(two, one), List.of()).claims());
    }
}
