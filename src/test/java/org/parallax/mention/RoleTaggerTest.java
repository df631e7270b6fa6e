package org.parallax.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.mention.RoleTagger.Run;

class RoleTaggerTest {
    private static final int INSIDE_CONTENT = RoleTagger.CONTENT + 1;

    private static float[][] tags(int... best) {
        float[][] logits = new float[best.length][7];
        for (int i = 0; i < best.length; i++) {
            logits[i][best[i]] = 5;
        }
        return logits;
    }

    private static List<int[]> spans(List<Run> runs) {
        return runs.stream()
                .map(run -> new int[] {run.role(), run.from(), run.to()})
                .toList();
    }

    private static void assertRuns(List<Run> runs, int[]... expected) {
        List<int[]> actual = spans(runs);
        assertEquals(expected.length, actual.size());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(
                    List.of(expected[i][0], expected[i][1], expected[i][2]),
                    List.of(actual.get(i)[0], actual.get(i)[1], actual.get(i)[2]));
        }
    }

    @Test
    void speakerCueAndSplitContentComeOutAsRuns() {
        float[][] logits =
                tags(0, RoleTagger.CONTENT, INSIDE_CONTENT, RoleTagger.CUE, RoleTagger.SPEAKER, RoleTagger.CONTENT);
        assertRuns(
                RoleTagger.runs(logits, new boolean[6], 3),
                new int[] {RoleTagger.CONTENT, 1, 3},
                new int[] {RoleTagger.CUE, 3, 4},
                new int[] {RoleTagger.SPEAKER, 4, 5},
                new int[] {RoleTagger.CONTENT, 5, 6});
    }

    @Test
    void anInsideTagNeverOpensARun() {
        float[][] logits = tags(0, INSIDE_CONTENT, RoleTagger.CUE, INSIDE_CONTENT);
        for (Run run : RoleTagger.runs(logits, new boolean[4], 2)) {
            assertEquals(1, run.role() % 2);
        }
    }

    @Test
    void marksBetweenParagraphsBelongToNoRun() {
        float[][] logits = tags(RoleTagger.CUE, RoleTagger.CONTENT, INSIDE_CONTENT, INSIDE_CONTENT);
        boolean[] outside = {false, false, true, false};
        for (Run run : RoleTagger.runs(logits, outside, 0)) {
            assertEquals(false, run.from() <= 2 && run.to() > 2);
        }
    }

    @Test
    void theCuePieceOpensACueWhateverItsTags() {
        List<Run> runs = RoleTagger.runs(tags(RoleTagger.SPEAKER, RoleTagger.CONTENT), new boolean[2], 1);
        assertEquals(RoleTagger.CUE, runs.get(runs.size() - 1).role());
    }
}
