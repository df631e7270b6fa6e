package org.parallax.claim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.claim.MatcherModel.Pair;
import org.parallax.claim.MatcherModel.Scores;
import org.parallax.text.WordPiece;

class MatcherModelTest {
    private static final String CLAIM = "A goat was elected mayor of Ostby";
    private static final MatcherModel MODEL = new MatcherModel(WordPiece.shared());

    private static Scores score(String b) {
        return MODEL.score(new Pair(CLAIM, b));
    }

    @Test
    void aHeadlineThatCallsTheClaimAHoaxDisagrees() {
        double[] p = score("No, a goat was not elected mayor: the Ostby story is a hoax")
                .headline();
        assertTrue(p[1] > p[0] && p[1] > p[2], Arrays.toString(p));
    }

    @Test
    void oneStatementInOtherWordsIsLikelierTheSameThanAnotherInTheSameWords() {
        double otherWords = score("Ostby has chosen a goat as its mayor").same();
        double otherMatter =
                score("The elected mayor of Ostby was given a goat").same();
        assertTrue(otherWords > otherMatter, otherWords + " " + otherMatter);
    }

    @Test
    void textsOfAnyLengthAreScored() {
        for (String text : List.of("", "word ".repeat(500))) {
            double[] p = score(text).headline();
            assertEquals(1, Arrays.stream(p).sum(), 1e-6, text);
        }
    }

    @Test
    void aPairHasTheSameScoresWhateverWasScoredBefore() {
        Scores first = score("Ostby elects a goat as its mayor");
        score("word ".repeat(500));
        Scores again = score("Ostby elects a goat as its mayor");
        assertEquals(first.same(), again.same());
        assertArrayEquals(first.headline(), again.headline());
    }

    @ParameterizedTest
    @ValueSource(strings = {"matcher", "article-matcher"})
    void theWeightsAreThoseThatTheirChecksumNames(String model) throws IOException, NoSuchAlgorithmException {
        Properties properties = new Properties();
        try (InputStream in = MatcherModel.class.getResourceAsStream("/models/models.properties")) {
            properties.load(in);
        }
        String file = "/models/" + properties.getProperty(model + ".file");
        try (InputStream weights = MatcherModel.class.getResourceAsStream(file)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(weights.readAllBytes());
            assertEquals(
                    properties.getProperty(model + ".sha256"), HexFormat.of().formatHex(digest));
        }
    }
}
