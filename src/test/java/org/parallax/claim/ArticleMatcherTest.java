package org.parallax.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.text.WordPiece;

class ArticleMatcherTest {
    private static final String CLAIM = "A goat was elected mayor of Ostby";
    private static final ArticleMatcher MODEL = new ArticleMatcher(WordPiece.shared());

    @Test
    void anArticleAboutSomethingElseIsUnrelated() {
        double[] p = MODEL.score(CLAIM, List.of("Shares of the mill rose by two per cent on Monday."))
                .article();
        assertTrue(p[3] > 0.5, Arrays.toString(p));
    }

    @Test
    void anArticleIsReadWhereItSpeaksOfTheClaimAndWhereItBegins() {
        List<String> article = List.of(
                "Milk was dearer in spring.",
                "Bread was not.",
                "Rain fell.",
                "Shops closed early.",
                "A goat was elected mayor of Ostby.");
        double[] whole = MODEL.score(CLAIM, article).article();
        double[] beginning = MODEL.score(CLAIM, article.subList(0, 4)).article();
        assertTrue(whole[3] < beginning[3], whole[3] + " " + beginning[3]);
    }

    @Test
    void articlesOfAnyLengthAreScored() {
        for (List<String> article : List.of(List.of(""), List.of("word ".repeat(500)), List.<String>of())) {
            double[] p = MODEL.score(CLAIM, article).article();
            assertEquals(1, Arrays.stream(p).sum(), 1e-6);
        }
    }
}
