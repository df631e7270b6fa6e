package org.parallax.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.claim.RelationTyper.Typed;
import org.parallax.mention.MentionExtractor;
import org.parallax.story.Account;
import org.parallax.story.Names;
import org.parallax.text.Annotator;
import org.parallax.text.Explanation;

class RelationTyperTest {
    private static final Annotator ANNOTATOR = new Annotator();
    private static final MentionExtractor EXTRACTOR = new MentionExtractor();
    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);
    /** How close in meaning the pairs are taken to be: as near paraphrases are. */
    private static final double CLOSE = 0.88;

    private static final Support NONE = new Support(0, 0, 0);

    private final ClauseFinder finder = new ClauseFinder(new Names(), WordVectors::embed);
    private final ClaimMatcher matcher = new ClaimMatcher();
    private final RelationTyper typer = new RelationTyper();

    private Clause clause(String outlet, LocalDate day, String text) {
        return finder.find(
                        List.of(new Account(outlet, outlet, null, day, EXTRACTOR.read(ANNOTATOR.annotate(text, day)))))
                .get(0);
    }

    private Match match(String a, LocalDate dayA, String b, LocalDate dayB) {
        return match(clause("one", dayA, a).sense(), clause("other", dayB, b).sense(), CLOSE);
    }

    private Match match(Sense a, Sense b, double cosine) {
        return matcher.match(weighed(a), weighed(b), cosine);
    }

    private Weighed weighed(Sense sense) {
        return matcher.weigh(sense, word -> 1);
    }

    private @Nullable Typed type(String a, LocalDate dayA, String b, LocalDate dayB) {
        return typer.type(
                clause("one", dayA, a).sense(), clause("other", dayB, b).sense(), match(a, dayA, b, dayB), false);
    }

    private Relation.@Nullable Type type(String a, String b) {
        Typed typed = type(a, DAY, b, DAY);
        return typed == null ? null : typed.type();
    }

    @Test
    void otherNumbersOfOneDayContradict() {
        assertEquals(
                Relation.Type.CONTRADICTS,
                type("The storm killed 12 people in Norway.", "The storm killed 40 people in Norway."));
    }

    @Test
    void otherNumbersADayLaterAreAnUpdate() {
        Typed typed = type(
                "The storm killed 12 people in Norway.", DAY, "The storm killed 40 people in Norway.", DAY.plusDays(1));
        assertEquals(Relation.Type.SAME_PROPOSITION_OTHER_DATE, typed.type());
        assertTrue(typed.why().startsWith("an update"), typed.why());
    }

    @Test
    void otherNumbersOfADayAndOfTheMonthAroundItAreNoUpdate() {
        assertEquals(
                Relation.Type.CONTRADICTS,
                type(
                        "The storm killed 12 people in Norway on May 6 2031.",
                        "The storm killed 40 people in Norway in May 2031."));
    }

    @ParameterizedTest
    @CsvSource({
        "in May 2031, on May 6 2031, true",
        "in 2030, in May 2031, false",
        "last month, on April 9 2031, true",
        "on May 5 2031, on May 6 2031, false",
        "earlier this week, on Tuesday, true"
    })
    void timesThatOverlapMayBeOneTime(String one, String other, boolean same) {
        Sense a = clause("one", DAY, "The brewery bought the mill " + one + ".").sense();
        Sense b = clause("other", DAY, "The brewery bought the mill " + other + ".")
                .sense();
        assertEquals(same, Conflicts.sameTime(a, b), a.date() + " / " + b.date());
    }

    @Test
    void aNumberThatIsOnlyABoundContradictsNoOther() {
        assertNotEquals(
                Relation.Type.CONTRADICTS,
                type("The storm killed at least 12 people in Norway.", "The storm killed 40 people in Norway."));
    }

    @Test
    void anotherPlaceIsAnotherScope() {
        assertNull(type("The storm killed 12 people in Norway.", "The storm killed 40 people in Sweden."));
        assertNull(type("The brewery bought a mill in Norway.", "The brewery did not buy a mill in Sweden."));
    }

    @Test
    void thatSomebodySpokeDoesNotContradictWhatWasSaid() {
        Sense spoke = clause("one", DAY, "The mayor said at the fair on Monday that the mill will not close.")
                .sense();
        Sense said = clause("other", DAY, "The mill will close.").sense();
        Sense utterance = new Sense(
                spoke.date(),
                spoke.dateStated(),
                said.words(),
                said.core(),
                spoke.subject(),
                spoke.object(),
                spoke.quantities(),
                spoke.places(),
                1,
                null,
                Modality.ASSERTED,
                true,
                null,
                false,
                false,
                null);
        assertNull(typer.type(utterance, said, match(utterance, said, CLOSE), false));
    }

    @Test
    void aWishAndAMereChanceContradictNothing() {
        assertNotEquals(
                Relation.Type.CONTRADICTS,
                type("The brewery wants to buy the mill.", "The brewery did not buy the mill."));
        assertNotEquals(
                Relation.Type.CONTRADICTS,
                type("The brewery may have bought the mill.", "The brewery did not buy the mill."));
    }

    @Test
    void aDemandContradictsNothing() {
        assertNotEquals(
                Relation.Type.CONTRADICTS, type("The brewery must buy the mill.", "The brewery did not buy the mill."));
        assertEquals(
                Relation.Type.CONTRADICTS,
                type("The brewery had to buy the mill.", "The brewery did not buy the mill."));
    }

    @Test
    void oneArticleThatWeighsBothSidesDoesNotContradictItself() {
        Sense a = clause("one", DAY, "The brewery bought the mill.").sense();
        Sense b = clause("one", DAY, "The brewery did not buy the mill.").sense();
        Match match = match(a, b, CLOSE);
        assertEquals(Relation.Type.CONTRADICTS, typer.type(a, b, match, false).type());
        assertNull(typer.type(a, b, match, true));
    }

    @Test
    void whatSaysTheSameAndMoreElaborates() {
        String more = "The council sold the old mill behind the harbour to a brewery for 20 million crowns.";
        Typed typed = type("The council sold the mill.", DAY, more, DAY);
        assertEquals(Relation.Type.ELABORATES, typed.type());
        assertTrue(typed.turned(), "the one that says more comes first");
    }

    @Test
    void whatIsTooCloseToCallGetsNoRelation() {
        String a = "The mayor opened the new bridge.";
        String b = "The mayor visited the new bridge.";
        Match unsure =
                match(clause("one", DAY, a).sense(), clause("other", DAY, b).sense(), 0.58);
        assertEquals(Match.Verdict.UNSURE, unsure.verdict(), unsure::toString);
        assertNull(typer.type(
                clause("one", DAY, a).sense(), clause("other", DAY, b).sense(), unsure, false));
    }

    @Test
    void claimsThatMatchButWereNotMergedAreLinkedAsTheSame() {
        List<Clause> clauses =
                List.of(clause("one", DAY, "The mill was sold."), clause("other", DAY, "The mill has been sold."));
        List<Phrasing> phrasings = Phrasing.of(clauses, matcher);
        Map<Integer, ClaimGroup> groups = new TreeMap<>();
        for (int i = 0; i < 2; i++) {
            Proposition proposition = clauses.get(i).proposition();
            groups.put(
                    i,
                    new ClaimGroup(
                            "c" + i, proposition.text(), proposition, null, List.of(proposition), NONE, NONE, NONE));
        }
        List<Relation> relations = new ClaimRelater(new FrameConflicts(new Frames(new Names())))
                .relate(phrasings, new PhrasingMatches(matcher, phrasings, null), new int[] {0, 1}, groups);
        assertEquals(1, relations.size());
        Relation same = relations.get(0);
        assertEquals(Relation.Type.SAME, same.type());
        assertEquals(
                same.probability(),
                ClaimMatcher.sigmoid(same.explanation().parts().get(0).value()),
                1e-9);
    }

    @Test
    void theProbabilityOfAMatchIsThatOfItsExplanation() {
        Weighed a = weighed(clause("one", DAY, "The mill was sold.").sense());
        Weighed b = weighed(clause("other", DAY, "The mill was not sold.").sense());
        double parts = matcher.explain(a, b, CLOSE, 0.9).parts().stream()
                .mapToDouble(Explanation::value)
                .sum();
        assertEquals(matcher.match(a, b, CLOSE, 0.9).same(), ClaimMatcher.sigmoid(parts), 1e-9);
    }

    @Test
    void whatIsReprintedIsOnePhrasing() {
        String reprinted = "The council sold the old mill to a brewery.";
        List<Phrasing> phrasings = Phrasing.of(
                List.of(
                        clause("one", DAY, reprinted),
                        clause("other", DAY, "The mill was sold."),
                        clause("third", DAY, reprinted),
                        clause("fourth", DAY.plusDays(1), reprinted)),
                matcher);
        assertEquals(
                List.of(2, 1, 1),
                phrasings.stream().map(p -> p.clauses().size()).toList());
    }
}
