package org.parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotatorTest {
    private static final Annotator ANNOTATOR = new Annotator();

    private static List<String> sentences(String text) {
        AnnotatedText read = ANNOTATOR.annotate(text, null);
        return read.sentences().stream().map(s -> read.at(s.span())).toList();
    }

    private static List<String> words(String text) {
        return ANNOTATOR.annotate(text, null).tokens().stream().map(Token::text).toList();
    }

    private static List<String> tags(String text) {
        return ANNOTATOR.annotate(text, null).tokens().stream()
                .map(t -> t.text() + "/" + t.tag())
                .toList();
    }

    private static List<String> entities(String text) {
        AnnotatedText read = ANNOTATOR.annotate(text, null);
        return read.entities().stream()
                .map(e -> read.at(e.span()) + "=" + e.name() + ":" + e.type())
                .toList();
    }

    @Test
    void aRankBeforeANameEndsNoSentence() {
        assertThat(sentences("His envoy, Lt. Gen. Omar Vale, left. The U.S. Navy stayed in port."))
                .containsExactly("His envoy, Lt. Gen. Omar Vale, left.", "The U.S. Navy stayed in port.");
    }

    @Test
    void anAbbreviationCanEndASentenceWhenAnArticleFollows() {
        assertThat(sentences("He moved to the U.S. The firm followed."))
                .containsExactly("He moved to the U.S.", "The firm followed.");
    }

    @Test
    void aQuestionInsideAQuotationGoesOnWithItsSpeaker() {
        assertThat(sentences("“Is it over?” she asked. “No.” He left."))
                .containsExactly("“Is it over?” she asked.", "“No.”", "He left.");
    }

    @Test
    void aLineBreakEndsASentenceEvenWithoutAFullStop() {
        assertThat(sentences("Harbour strike ends\nWorkers return on Monday."))
                .containsExactly("Harbour strike ends", "Workers return on Monday.");
    }

    @Test
    void contractionsPossessivesNumbersAndHyphensAreCutLikeThePennTreebank() {
        assertThat(words("Vale’s post-war plan didn't cost $2,000.50 (U.S. figures)."))
                .containsExactly(
                        "Vale",
                        "’s",
                        "post-war",
                        "plan",
                        "did",
                        "n't",
                        "cost",
                        "$",
                        "2,000.50",
                        "(",
                        "U.S.",
                        "figures",
                        ")",
                        ".");
    }

    @Test
    void verbFormsAreToldApart() {
        assertThat(tags("The mayor has denied that she will resign."))
                .contains("has/VBZ", "denied/VBN", "will/MD", "resign/VB");
        assertThat(tags("The mayor denied it.")).contains("denied/VBD");
    }

    @Test
    void aHeadlineWithoutArticlesHasItsVerb() {
        assertThat(tags("Council welcomes possible ferry between Ostby and Velo"))
                .contains("welcomes/VBZ");
    }

    @Test
    void aCapitalisedWordThatTheTaggerDoesNotKnowIsAName() {
        assertThat(tags("Mayor E.J. Lund condemned the decision.")).contains("Lund/NNP");
    }

    @Test
    void aSurnameIsGivenTheFullestNameOfTheText() {
        assertThat(entities("President Mara Vale spoke in Paris. Vale said the Harbour Authority agreed."))
                .containsExactly(
                        "Mara Vale=Mara Vale:PERSON",
                        "Paris=Paris:PLACE",
                        "Vale=Mara Vale:PERSON",
                        "Harbour Authority=Harbour Authority:ORGANISATION");
    }

    @Test
    void aTitleInsideARunOfCapitalsPartsTheBodyFromThePerson() {
        assertThat(entities("It was Elden Army Gen. Ann Lee."))
                .containsExactly("Elden Army=Elden Army:ORGANISATION", "Ann Lee=Ann Lee:PERSON");
    }

    @Test
    void aSpaceThatBreaksNoLineEndsASentenceLikeAnyOther() {
        assertThat(ANNOTATOR
                        .annotate("The mill burns.\u00a0Nobody was hurt.\u00a0", null)
                        .sentences())
                .extracting(sentence -> sentence.span().length())
                .containsExactly(15, 16);
    }

    @Test
    void aSentenceOfManyThousandWordsIsTaggedInTimeLinearInThem() {
        AnnotatedText read = ANNOTATOR.annotate("( a ".repeat(25_000), null);
        assertThat(read.tokens()).hasSize(50_000);
    }

    @Test
    void aTextWithoutWhiteSpaceIsCutInBoundedPieces() {
        AnnotatedText read = ANNOTATOR.annotate("😀".repeat(20_000), null);
        assertThat(read.sentences())
                .hasSizeGreaterThan(5)
                .allSatisfy(s -> assertThat(s.span().length()).isLessThan(5_000));
    }

    @Test
    void offsetsAreCodePointsForClients() {
        String text = "😀 Paris";
        assertThat(new CodePoints(text).of(new Span(3, 8))).isEqualTo(new TextSpan(2, 7, "Paris"));
    }
}
