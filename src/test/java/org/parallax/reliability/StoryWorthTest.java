package org.parallax.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parallax.text.Explanation;

/** How far claims of one story count together: see {@link StoryWorth}. */
class StoryWorthTest {
    private static final List<String> OUTLETS = List.of("Ann", "Bob", "Cid", "Dee");
    private static final int CLAIMS = 60;

    private final List<Observation> said = new ArrayList<>();

    private void say(String source, int claim, String value, int story) {
        said.add(new Observation(source, "is:" + claim, value, 1, null, null, "story-" + story));
    }

    private void allAgree(int stories) {
        for (int claim = 0; claim < CLAIMS; claim++) {
            for (String outlet : OUTLETS) {
                say(outlet, claim, "c-" + claim, claim % stories);
            }
        }
    }

    private Examination examine(Map<String, String> known) {
        ObservationsBuilder builder = new ObservationsBuilder();
        said.forEach(builder::add);
        return Models.named(Models.DEFAULT).examine(builder.build(known, null));
    }

    private static Map<String, String> known(int claims) {
        Map<String, String> known = new HashMap<>();
        for (int claim = 0; claim < claims; claim++) {
            known.put("is:" + claim, "c-" + claim);
        }
        return known;
    }

    @Test
    void oneStoryEarnsNoLetterHoweverManyOfItsClaimsAgree() {
        allAgree(1);
        assertThat(examine(Map.of()).sources()).hasSize(4).allSatisfy(source -> {
            assertThat(source.letter()).isEqualTo('F');
            assertThat(source.reliability()).isNull();
            assertThat(source.effectiveObservations()).isBetween(1.0, 2.0);
        });
    }

    @Test
    void neitherDoTwoButThreeCan() {
        allAgree(2);
        assertThat(examine(Map.of()).sources())
                .allSatisfy(source -> assertThat(source.letter()).isEqualTo('F'));
        said.clear();
        allAgree(3);
        assertThat(examine(Map.of()).sources())
                .allSatisfy(source -> assertThat(source.letter()).isNotEqualTo('F'));
    }

    @Test
    void manyStoriesEarnTheBestLetter() {
        allAgree(30);
        assertThat(examine(Map.of()).sources())
                .allSatisfy(source -> assertThat(source.letter()).isEqualTo('A'));
    }

    @Test
    void claimsThatPeopleCheckedCountEachForItself() {
        allAgree(1);
        assertThat(examine(known(3)).sources())
                .allSatisfy(source -> assertThat(source.letter()).isEqualTo('F'));
        assertThat(examine(known(5)).sources()).allSatisfy(source -> {
            assertThat(source.letter()).isNotEqualTo('F');
            assertThat(source.effectiveObservations()).isBetween(5.0, 7.0);
        });
    }

    @Test
    void thePartsOfAScoreAddUpToItAllTheSame() {
        allAgree(4);
        for (int claim = 0; claim < 15; claim++) {
            say("Eve", claim, claim % 3 == 0 ? "wrong" : "c-" + claim, claim % 4);
        }
        Examination examination = examine(known(2));
        for (Estimate.SourceReliability source : examination.sources()) {
            Explanation why = examination.source(source.source(), 3);
            assertThat(why.parts().stream().mapToDouble(Explanation::value).sum())
                    .isCloseTo(why.value(), within(1e-9));
        }
    }

    /** Of 40 sources whose claims in one story hold or fail together half of the time. */
    @Test
    void intervalsCoverSourcesWhoseClaimsOfAStoryFailTogether() {
        int told = 0;
        int untold = 0;
        int all = 0;
        for (int seed = 0; seed < 3; seed++) {
            Map<String, Double> accuracy = stories(new SplittableRandom(seed));
            told += covered(examine(Map.of()).sources(), accuracy);
            said.replaceAll(one -> Observation.of(one.source(), one.object(), one.value()));
            untold += covered(examine(Map.of()).sources(), accuracy);
            all += accuracy.size();
        }
        assertThat(told / (double) all).as("with stories").isBetween(0.9, 1.0);
        assertThat(untold / (double) all).as("without").isLessThan(0.8);
    }

    private Map<String, Double> stories(SplittableRandom random) {
        said.clear();
        Map<String, Double> accuracy = new HashMap<>();
        for (int s = 0; s < 40; s++) {
            double right = 0.55 + 0.4 * random.nextDouble();
            accuracy.put("outlet" + s, right);
            for (int story = 0; story < 30; story++) {
                if (random.nextDouble() < 0.5) {
                    tell("outlet" + s, story, right, random);
                }
            }
        }
        return accuracy;
    }

    private void tell(String source, int story, double right, SplittableRandom random) {
        boolean informed = random.nextDouble() < right;
        for (int claim = 10 * story; claim < 10 * story + 10; claim++) {
            boolean together = random.nextDouble() < Math.sqrt(StoryWorth.CORRELATION);
            boolean holds = together ? informed : random.nextDouble() < right;
            say(source, claim, holds ? "c-" + claim : "wrong" + random.nextInt(4), story);
        }
    }

    private static int covered(List<Estimate.SourceReliability> sources, Map<String, Double> accuracy) {
        return (int) sources.stream()
                .filter(s -> s.low() <= accuracy.getOrDefault(s.source(), -1.0)
                        && accuracy.getOrDefault(s.source(), 2.0) <= s.high())
                .count();
    }
}
