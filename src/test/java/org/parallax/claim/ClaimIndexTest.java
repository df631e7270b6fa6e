package org.parallax.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parallax.claim.ClaimIndex.Entry;

class ClaimIndexTest {
    private final ClaimIndex index = new ClaimIndex();

    private static float[] vector(String text) {
        return WordVectors.embed(List.of(text))[0];
    }

    private static Entry entry(String text) {
        return new Entry(text, vector(text));
    }

    private void settle() {
        while (index.settle(100)) {
            continue;
        }
    }

    @Test
    void aClaimIsFoundBeforeAndAfterItIsLinked() {
        index.replace(1, List.of(entry("the mill burned down"), entry("trains stand still")));
        assertEquals(
                "trains stand still",
                index.nearest(vector("the trains stand"), 1).get(0));
        settle();
        assertEquals(
                "trains stand still",
                index.nearest(vector("the trains stand"), 1).get(0));
    }

    @Test
    void whatAStoryNoLongerStatesIsNotFound() {
        index.replace(1, List.of(entry("the mill burned down"), entry("trains stand still")));
        settle();
        index.replace(1, List.of(entry("the mill burned down")));
        assertEquals(List.of("the mill burned down"), index.nearest(vector("trains stand still"), 5));
        assertEquals(1, index.size());
    }

    @Test
    void aChangedMeaningReplacesTheOldOne() {
        index.replace(1, List.of(new Entry("c", vector("the mill burned down"))));
        index.replace(1, List.of(new Entry("c", vector("trains stand still")), entry("the mill was sold")));
        assertEquals(List.of("the mill was sold", "c"), index.nearest(vector("the mill burned down"), 5));
    }

    @Test
    void aClaimThatWentToAnotherStoryStaysWhenTheFirstOneEnds() {
        index.replace(1, List.of(entry("the mill burned down")));
        index.replace(2, List.of(entry("the mill burned down")));
        index.replace(1, List.of());
        assertEquals(List.of("the mill burned down"), index.nearest(vector("mill"), 5));
    }

    @Test
    void anIndexThatWasRewrittenManyTimesAnswersAsAFreshOne() {
        for (int round = 0; round < 30; round++) {
            String when = "on day " + round * 1000;
            index.replace(
                    1,
                    IntStream.range(0, 60)
                            .mapToObj(i -> new Entry("c" + i, vector("ward number" + i + " votes " + when)))
                            .toList());
            index.settle(7);
        }
        settle();
        assertEquals(60, index.size());
        assertEquals(60, index.nearest(vector("ward"), 200).size());
        assertTrue(index.nearest(vector("ward number17 votes"), 3).contains("c17"));
        assertFalse(index.settle(1));
    }
}
