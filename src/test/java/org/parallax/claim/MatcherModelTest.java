package org.parallax.claim;

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
import org.parallax.claim.MatcherModel.Pair;
import org.parallax.claim.MatcherModel.Scores;
import org.parallax.text.WordPiece;

class MatcherModelTest {
    private static final String CLAIM = "A goat was elected mayor of Ostby";
    private static final MatcherModel MODEL = new MatcherModel(WordPiece.shared());

    private static Scores score(String b) {
        return MODEL.score(List.of(new Pair(CLAIM, b))).get(0);
    }

    @Test
    void aHeadlineThatCallsTheClaimAHoaxDisagrees() {
        double[] p = score("No, a goat was not elected mayor: the Ostby story is a hoax")
                .headline();
        assertTrue(p[1] > p[0] && p[1] > p[2], Arrays.toString(p));
    }

    @Test
    void anArticleAboutSomethingElseIsUnrelated() {
        double[] p = score("Shares of the mill rose by two per cent on Monday.").article();
        assertTrue(p[3] > 0.5, Arrays.toString(p));
    }

    @Test
    void pairsOfAnyLengthAreScoredInTheirOrder() {
        List<Pair> pairs = List.of(
                new Pair(CLAIM, "word ".repeat(500)),
                new Pair(CLAIM, ""),
                new Pair(CLAIM, "Ostby elects a goat as its mayor"));
        List<Scores> together = MODEL.score(pairs);
        assertEquals(3, together.size());
        assertEquals(
                score("Ostby elects a goat as its mayor").same(),
                together.get(2).same(),
                0.05);
    }

    @Test
    void theWeightsAreThoseThatTheirChecksumNames() throws IOException, NoSuchAlgorithmException {
        Properties properties = new Properties();
        try (InputStream in = MatcherModel.class.getResourceAsStream("/models/models.properties");
                InputStream weights = MatcherModel.class.getResourceAsStream("/models/matcher.onnx")) {
            properties.load(in);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(weights.readAllBytes());
            assertEquals(
                    properties.getProperty("matcher.sha256"), HexFormat.of().formatHex(digest));
        }
    }
}
