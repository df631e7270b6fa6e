package org.parallax.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parallax.reliability.StandingTestimony.Said;

class StandingTestimonyTest {

    private static List<Said> world(long seed) {
        Random random = new Random(seed);
        List<Said> world = new ArrayList<>();
        for (int o = 0; o < 400; o++) {
            for (int s = 0; s < 12; s++) {
                if (random.nextDouble() < 0.5) {
                    boolean right = random.nextDouble() < 0.55 + 0.035 * s;
                    String claim = "c-" + o + ":" + (right ? 0 : 1 + random.nextInt(3));
                    String level = random.nextInt(4) == 0 ? "said:" : "is:";
                    world.add(
                            new Said(o / 2, "outlet" + s, level + o, claim, random.nextInt(5) == 0 ? 0.4 : 1, 3, null));
                }
            }
        }
        return world;
    }

    private static Estimate estimate(StandingTestimony standing) {
        return Models.named("parallax").estimate(standing.observations(Map.of(), List.of()));
    }

    @Test
    void manySmallChangesComeToTheDigitsOfOneComputationFromScratch() {
        List<Said> world = world(5);
        StandingTestimony step = new StandingTestimony();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < world.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(6));
        Set<Long> passing = new HashSet<>();
        for (int i : order) {
            step.add(i, world.get(i));
            if (i % 3 == 0) {
                step.add(100_000 + i, new Said(i % 50 / 2, "passing" + i % 5, "is:" + i % 50, "c-" + i, 1, 3, null));
                passing.add(100_000L + i);
            }
        }
        estimate(step);
        step.remove(passing);
        StandingTestimony scratch = new StandingTestimony();
        for (int i = 0; i < world.size(); i++) {
            scratch.add(i, world.get(i));
        }
        assertEquals(scratch.size(), step.size());
        assertEquals(estimate(scratch), estimate(step), "to the last digit, let alone 1e-9");
    }

    @Test
    void oneArticleMoreIsTheSameAsIfItHadAlwaysBeenThere() {
        List<Said> world = world(7);
        StandingTestimony step = new StandingTestimony();
        StandingTestimony scratch = new StandingTestimony();
        for (int i = 0; i < world.size(); i++) {
            if (i >= 20) {
                step.add(i, world.get(i));
            }
            scratch.add(i, world.get(i));
        }
        Estimate before = estimate(step);
        for (int i = 0; i < 20; i++) {
            step.add(i, world.get(i));
        }
        Estimate after = estimate(step);
        assertEquals(estimate(scratch), after);
        assertFalse(before.equals(after), "the article changes something");
    }

    @Test
    void aClaimFoundFalseCountsAgainstItsSourcesAndForNobodyElse() {
        StandingTestimony standing = new StandingTestimony();
        standing.add(1, new Said(1, "Alpha", "is:x", "c-1", 1, 3, null));
        standing.add(2, new Said(1, "Beta", "is:x", "c-2", 1, 3, null));
        standing.add(3, new Said(1, "Gamma", "said:x", "c-1", 1, 3, null));
        Observations in = standing.observations(Map.of("c-1", false), List.of());
        Examination examination = Models.named("parallax").examine(in);
        assertEquals(0, examination.statements("Alpha").get(0).held());
        assertTrue(examination.statements("Beta").get(0).held() > 0.1, "what it excluded is as open as before");
        assertTrue(examination.statements("Gamma").get(0).held() > 0.1, "that it was said is another matter");
        assertEquals(1, examination.voices("is:x", "c-1").value());
        Observations both = standing.observations(Map.of("c-1", true, "c-2", true), List.of());
        assertFalse(both.hasAnchors(), "verdicts that exclude each other fix nothing");
    }

    @Test
    void aPriorMovesTheScoreByItsWeightAndIsAPartOfTheExplanation() {
        StandingTestimony standing = new StandingTestimony();
        List<Said> world = world(8);
        for (int i = 0; i < world.size(); i++) {
            standing.add(i, world.get(i));
        }
        Prior prior = new Prior();
        prior.source = "outlet3";
        prior.reliability = 0.1;
        prior.weight = 50;
        Examination without = Models.named("parallax").examine(standing.observations(Map.of(), List.of()));
        Examination with = Models.named("parallax").examine(standing.observations(Map.of(), List.of(prior)));
        double before = without.source("outlet3", 5).value();
        var after = with.source("outlet3", 5);
        assertTrue(after.value() < before - 0.05, after.value() + " after " + before);
        assertEquals(
                after.value(),
                after.parts().stream().mapToDouble(p -> p.value()).sum(),
                1e-9);
        assertEquals("imported priors", after.parts().get(1).name());
        assertEquals(
                without.source("outlet4", 5).value(), with.source("outlet4", 5).value());
    }

    @Test
    void theLevelsOfASourceAreJudgedApart() {
        StandingTestimony standing = new StandingTestimony();
        for (int o = 0; o < 60; o++) {
            for (String honest : List.of("Ann", "Bob", "Cid", "Dee")) {
                standing.add(o, new Said(o, honest, "is:" + o, "c-" + o, 1, 3, null));
                standing.add(o, new Said(o, honest, "said:" + o, "c-" + o, 1, 3, null));
            }
            standing.add(o, new Said(o, "Eve", "is:" + o, "c-" + o + "-wrong", 1, 3, null));
            standing.add(o, new Said(o, "Eve", "said:" + o, "c-" + o, 1, 3, null));
        }
        Examination examination = Models.named("parallax").examine(standing.observations(Map.of(), List.of()));
        List<Estimate.SourceReliability> sources = examination.sources();
        for (int s = 0; s < sources.size(); s++) {
            if (sources.get(s).source().equals("Eve")) {
                List<Profile.Dimension> levels = examination.levels().get(s);
                assertEquals("content", levels.get(0).dimension());
                assertTrue(levels.get(0).high() < 0.5, levels.toString());
                assertTrue(levels.get(1).low() > 0.7, levels.toString());
                return;
            }
        }
        throw new AssertionError("Eve was not scored");
    }
}
