package org.parallax.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parallax.claim.ClaimRelations.Pair;
import org.parallax.claim.PairRelation.Type;
import org.parallax.text.Annotator;
import org.parallax.text.Encoder;
import org.parallax.text.Explanation;
import org.parallax.text.WordPiece;

class ClaimRelationsTest {
    private static Encoder encoder;
    private static ClaimRelations relations;

    @BeforeAll
    static void load() {
        encoder = new Encoder(1);
        relations = new ClaimRelations(new Annotator(), encoder::embed);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    private PairRelation judge(String claim, String text) {
        return relations.judge(List.of(new Pair(claim, text))).get(0);
    }

    @Test
    void aRefutationDisagrees() {
        PairRelation relation = judge(
                "A shark swims in the harbour of Ostby",
                "Fake: the shark in the harbour of Ostby was a hoax, police say");
        assertEquals(Type.DISAGREES, relation.type());
    }

    @Test
    void theSameWordsStateTheSameClaim() {
        String claim = "The council of Ostby sold the old mill to a brewery for two million crowns.";
        assertTrue(judge(claim, claim).sameClaim() > 0.8);
    }

    @Test
    void anotherMatterIsUnrelated() {
        PairRelation relation = judge("A shark swims in the harbour", "Bakers raise prices");
        assertEquals(Type.UNRELATED, relation.type());
        assertTrue(relation.evidence().isEmpty());
    }

    @Test
    void aLoneSentenceOfAnotherMatterIsUnrelatedThoughItSharesAWord() {
        PairRelation relation = judge(
                "Next-generation Nordix phones leaked",
                "The woman who said that her house leaked was lying and the story is a hoax.");
        assertEquals(Type.UNRELATED, relation.type());
    }

    @Test
    void probabilitiesSumToOneAndEvidenceLiesInTheText() {
        String text =
                "The mill has a new roof. Norda Brewery may have bought the old mill, it was reported. Rain is due.";
        PairRelation relation = judge("Norda Brewery bought the old mill", text);
        assertEquals(
                1,
                relation.probabilities().values().stream().mapToDouble(p -> p).sum(),
                1e-9);
        assertEquals(
                "Norda Brewery may have bought the old mill, it was reported.",
                relation.evidence().get(0).of(text));
    }

    @Test
    void anEmptyTextIsJudgedToo() {
        assertEquals(Type.UNRELATED, judge("A shark swims in the harbour", "").type());
    }

    private static void addsUp(Explanation explanation) {
        if (!explanation.parts().isEmpty()) {
            double sum =
                    explanation.parts().stream().mapToDouble(Explanation::value).sum();
            assertEquals(explanation.value(), sum, 1e-9, explanation.name());
            explanation.parts().forEach(ClaimRelationsTest::addsUp);
        }
    }

    @Test
    void theExplanationAddsUpToTheLogOfTheProbability() {
        try (MatcherModel matcher = new MatcherModel(WordPiece.shared());
                ArticleMatcher articles = new ArticleMatcher(WordPiece.shared())) {
            ClaimRelations withMatcher = new ClaimRelations(new Annotator(), encoder::embed, matcher, articles);
            String article = "The mill did not burn down. It stands. Rain is due. Trains run as ever.";
            for (ClaimRelations judge : List.of(relations, withMatcher)) {
                for (String text : List.of("The mill did not burn down", article, "Bakers raise prices")) {
                    PairRelation relation = judge.judge(List.of(new Pair("The mill burned down", text)))
                            .get(0);
                    addsUp(relation.explanation());
                    assertEquals(
                            relation.probabilities().get(relation.type()),
                            Math.exp(relation.explanation().value()),
                            1e-9);
                }
            }
        }
    }
}
