package org.parallax.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermIndexTest {
    private final TermIndex index = new TermIndex();

    private static Terms terms(int... ids) {
        float[] weights = new float[ids.length];
        for (int i = 0; i < ids.length; i++) {
            weights[i] = 1f / (1 + i);
        }
        return new Terms(ids, weights);
    }

    @Test
    void theArticleThatSharesMostWeightIsFirstAndOfEqualOnesTheEarlier() {
        index.add(terms(-5, 7, 30));
        index.add(terms(7, 9));
        index.add(terms(-5, 7));
        index.add(terms(40));
        assertEquals(List.of(0, 2, 1), index.sharing(terms(-5, 7), 24));
        assertEquals(List.of(0), index.sharing(terms(-5, 7), 1));
        assertEquals(List.of(), index.sharing(terms(41), 24));
    }

    @Test
    void aWordRemembersItsLatestArticles() {
        for (int i = 0; i < 200; i++) {
            index.add(terms(i % 2 == 0 ? 3 : 4));
        }
        List<Integer> sharing = index.sharing(terms(3), 1_000);
        assertEquals(64, sharing.size());
        assertEquals(72, sharing.get(0));
        assertEquals(198, sharing.get(63));
    }

    @Test
    void aSumOfTermsHasTheWeightsOfBoth() {
        Terms sum = terms(-5, 7, 30).plus(terms(7, 31)).plus(Terms.NONE);
        assertArrayEquals(new int[] {-5, 7, 30, 31}, sum.ids());
        assertArrayEquals(new float[] {1, 1.5f, 1f / 3, 0.5f}, sum.weights(), 1e-6f);
        assertEquals(1 * 1 + 1.5 * 0.5, sum.dot(terms(-5, 7)), 1e-6);
    }
}
