package org.parallax.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parallax.article.Credit;
import org.parallax.mention.MentionExtractor;
import org.parallax.story.Provenance.Kind;
import org.parallax.text.Annotator;
import org.parallax.text.Span;

class ProvenanceFinderTest {
    private static final Annotator ANNOTATOR = new Annotator();
    private static final MentionExtractor EXTRACTOR = new MentionExtractor();
    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);
    private static final String REPORT = "The old mill of Ostby burned down in the night before the fair opened. Nobody"
            + " was hurt when the roof fell, and the brewery next door was saved by forty volunteers with buckets.";

    private final ProvenanceFinder finder = new ProvenanceFinder();

    private static Account account(String outlet, LocalDate day, String text) {
        return new Account(outlet, outlet, null, day, EXTRACTOR.read(ANNOTATOR.annotate(text, day)));
    }

    private Provenance find(Account... accounts) {
        List<Provenance> found = finder.find(List.of(accounts), Map.of());
        return found.get(found.size() - 1);
    }

    @Test
    void theLaterOfTwoLikeTextsIsTheCopy() {
        Provenance copy = find(
                account("Norda Times", DAY.plusDays(1), REPORT + " Rain is due."), account("Ostby Post", DAY, REPORT));
        assertEquals("Norda Times", copy.account());
        assertEquals(Kind.SYNDICATED, copy.kind());
        assertEquals("Ostby Post", copy.from());
        assertFalse(copy.evidence().isEmpty());
    }

    @Test
    void reportersWhoHeardTheSameWordsAreNoCopies() {
        String quotation = "“The roof fell before anybody could reach the second floor, and we are glad that all forty"
                + " volunteers came back from the burning brewery unhurt,” ";
        Provenance second = find(
                account("Ostby Post", DAY, quotation + "Mayor Ida Holm said at the town hall."),
                account("Norda Times", DAY.plusDays(1), "Speaking in Ostby, " + quotation + "Holm told reporters."));
        assertEquals(Kind.OWN, second.kind());
    }

    @Test
    void aCreditOfAnotherHouseIsSyndication() {
        String text = REPORT + "\n(c) 2031, Ostby Post";
        Account account = account("Norda Times", DAY, text);
        Credit credit = new Credit(new Span(REPORT.length() + 1, text.length()), "Ostby Post");
        Provenance found = finder.find(List.of(account), Map.of("Norda Times", List.of(credit)))
                .get(0);
        assertEquals(Kind.SYNDICATED, found.kind());
        assertEquals("Ostby Post", found.from());
    }

    @Test
    void aCreditOfTheOutletItselfIsOwnWork() {
        String text = REPORT + "\nCredit: Ostby News";
        Credit credit = new Credit(new Span(REPORT.length() + 1, text.length()), "Ostby News");
        Provenance found = finder.find(
                        List.of(account("ostby.example", DAY, text)), Map.of("ostby.example", List.of(credit)))
                .get(0);
        assertTrue(found.own());
    }

    @Test
    void inputsFromAgenciesMakeADerivedText() {
        String text = REPORT + "\n(With inputs from agencies)";
        Credit credit = new Credit(new Span(REPORT.length() + 1, text.length()), "agencies");
        Provenance found = finder.find(
                        List.of(account("Norda Times", DAY, text)), Map.of("Norda Times", List.of(credit)))
                .get(0);
        assertEquals(Kind.DERIVED, found.kind());
    }

    private Provenance credited(String outlet, String report, String line, String name) {
        String text = report + "\n" + line;
        Credit credit = new Credit(new Span(report.length() + 1, text.length()), name);
        return finder.find(List.of(account(outlet, DAY, text)), Map.of(outlet, List.of(credit)))
                .get(0);
    }

    @Test
    void anAgencyInBracketsIsWhereTheTextIsFrom() {
        Provenance found = credited("Norda Times", REPORT, "(AP)", "Associated Press");
        assertEquals(Kind.SYNDICATED, found.kind());
        assertEquals("Associated Press", found.from());
    }

    @Test
    void theSameHouseUnderItsWebAddressIsNoOtherHouse() {
        assertTrue(credited("ostbypost.example", REPORT, "Source: The Ostby Post", "The Ostby Post")
                .own());
    }

    @Test
    void anAccountThatHasItsChiefSpeakerFromAnotherPaperIsDerived() {
        Provenance found = find(account(
                "Norda Times",
                DAY,
                "“The mill is safe,” Mayor Ida Holm said, according to the Ostby Post. “It will stand,” Holm said."));
        assertEquals(Kind.DERIVED, found.kind());
        assertEquals("Ostby Post", found.from());
    }

    @Test
    void ofThreeLikeTextsTheEarliestIsTheOriginalOfBoth() {
        List<Provenance> found = finder.find(
                List.of(
                        account("Sarn Echo", DAY.plusDays(2), REPORT + " The fair opens on Friday."),
                        account("Ostby Post", DAY, REPORT),
                        account("Norda Times", DAY.plusDays(1), REPORT + " Rain is due.")),
                Map.of());
        assertEquals(
                List.of("Ostby Post", "Norda Times", "Sarn Echo"),
                found.stream().map(Provenance::account).toList());
        assertTrue(found.get(0).own());
        assertEquals("Ostby Post", found.get(1).from());
    }
}
