package org.parallax.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.parallax.comparison.QuotationRelation.Kind;
import org.parallax.comparison.QuotationRelation.Severity;
import org.parallax.text.EditOp;
import org.parallax.text.Span;

class QuotationAlignerTest {
    private final QuotationAligner aligner = new QuotationAligner();

    private QuotationRelation relate(String reference, String here) {
        return aligner.relate(new QuotationVersion(reference), new QuotationVersion(here));
    }

    @Test
    void spellingPunctuationAndContractionsDoNotCount() {
        QuotationRelation relation = relate(
                "We don't favour the programme, and Sen. Orla Vane won't vote for two harbours.",
                "We do not favor the program and Senator Orla Vane will not vote for 2 harbors");
        assertEquals(Kind.EXACT, relation.kind());
        assertTrue(relation.diff().isEmpty());
    }

    @Test
    void aCutAtTheEndIsShortened() {
        QuotationRelation relation = relate(
                "The pier is closed until further notice, and nobody may land there.",
                "The pier is closed until further notice");
        assertEquals(Kind.SHORTENED, relation.kind());
        assertEquals(Severity.NONE, relation.severity());
        assertEquals(
                new WordEdit(EditOp.DELETE, "and nobody may land there", "", new Span(41, 66), null),
                relation.diff().get(0));
    }

    @Test
    void aMarkedGapIsShortenedAndASilentOneIsAltered() {
        String whole = "The pier is safe for now but it must be rebuilt before the winter storms come.";
        assertEquals(
                Kind.SHORTENED,
                relate(whole, "The pier is safe ... before the winter storms come.")
                        .kind());
        assertEquals(
                Kind.ALTERED,
                relate(whole, "The pier is safe before the winter storms come.").kind());
    }

    @Test
    void theOutletsOwnWordsBetweenReopenedMarksAreNotPartOfTheQuotation() {
        QuotationRelation relation = relate(
                "We have lost the ferry. We will not lose the harbour as well.",
                "We have lost the ferry,” Vane told the council. “We will not lose the harbour as well.");
        assertEquals(Kind.EXACT, relation.kind());
    }

    @Test
    void britishSingleMarksAreReopenedToo() {
        QuotationRelation relation = relate(
                "We haven’t lost the ferry. We will not lose the harbour as well.",
                "We haven’t lost the ferry,’ Vane told the council. ‘We will not lose the harbour as well.");
        assertEquals(Kind.EXACT, relation.kind());
    }

    @Test
    void aChangedVerbChangesTheMeaning() {
        QuotationRelation relation = relate(
                "The islanders want to talk about the harbour this winter.",
                "The islanders demanded to talk about the harbour this winter.");
        assertEquals(Kind.ALTERED, relation.kind());
        assertEquals(Severity.MEANING, relation.severity());
        assertEquals(
                new WordEdit(EditOp.REPLACE, "want", "demanded", new Span(14, 18), new Span(14, 22)),
                relation.diff().get(0));
    }

    @Test
    void aDroppedNegationANumberAndAnAddedDoubtChangeTheMeaning() {
        assertMeaning(
                "The council will not reopen the northern pier this year.",
                "The council will reopen the northern pier this year.");
        assertMeaning("We counted 40 boats in the harbour on Sunday.", "We counted 14 boats in the harbour on Sunday.");
        assertMeaning(
                "The company is ready to mend the northern pier.",
                "The company seems ready to mend the northern pier.");
        assertMeaning(
                "What the island needs is Orla Vane in the council.",
                "What the island needs is Tove Lind in the council.");
    }

    private void assertMeaning(String reference, String here) {
        QuotationRelation relation = relate(reference, here);
        assertEquals(Kind.ALTERED, relation.kind(), here);
        assertEquals(Severity.MEANING, relation.severity(), here);
    }

    @Test
    void twoTranslationsDifferInWordingOnly() {
        QuotationRelation relation = relate(
                "What is needed is a dialogue to solve the existing problems of the harbour.",
                "What is needed is dialogue in order to resolve the existing issues of the harbour.");
        assertEquals(Kind.ALTERED, relation.kind());
        assertEquals(Severity.WORDING, relation.severity());
    }

    @Test
    void aChangedLastWordIsAltered() {
        assertEquals(
                Kind.ALTERED,
                relate("We do not want him and we reject his visit.", "We do not want him and we reject his offer.")
                        .kind());
    }

    @Test
    void aNameInCommonIsNotOneUtterance() {
        assertEquals(
                Kind.DIFFERENT,
                relate(
                                "I have asked the Council of the Northern Isles for help and got none.",
                                "Nobody in the Council of the Northern Isles knew of the storm before it came.")
                        .kind());
    }

    @Test
    void indirectSpeechIsAParaphrase() {
        QuotationVersion quotation = new QuotationVersion(
                "I am proud of this harbour and I will rebuild the pier myself", "Vane said: “", "”");
        QuotationVersion sentence = new QuotationVersion(
                "Vane told the council she was proud of that harbour and would rebuild the pier herself.",
                "The session was long. ",
                " It ended at noon.");
        assertEquals(Kind.PARAPHRASE, aligner.relate(quotation, sentence).kind());
        assertEquals(Kind.PARAPHRASE, aligner.relate(sentence, quotation).kind());
    }

    @Test
    void aSentenceOfTheSameStoryIsNoParaphrase() {
        QuotationVersion quotation = new QuotationVersion("Orla Vane must rebuild the pier", "He said: “", "”");
        QuotationVersion sentence = new QuotationVersion(
                "Orla Vane has lived on the island since the pier was built.", "The session was long. ", "\n");
        assertEquals(Kind.DIFFERENT, aligner.relate(quotation, sentence).kind());
    }

    @Test
    void emptyAndWordlessVersionsAreDifferent() {
        assertEquals(Kind.DIFFERENT, relate("", "The pier is closed.").kind());
        assertEquals(Kind.DIFFERENT, relate("“…” – !", "The pier is closed.").kind());
    }

    @Test
    void hostileLengthsEndInTime() {
        String long1 = "word ".repeat(500_000);
        String long2 = "(\"".repeat(500_000) + "a".repeat(1_000_000);
        assertTimeout(Duration.ofSeconds(10), () -> {
            relate(long1, long1);
            relate(long1, long2);
        });
    }
}
