package org.parallax.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages of an encyclopedia: many have edited once or twice, a robot has been everywhere. */
class RestatersTest {
    private static final int PAGES = 1_200;
    private static final int EDITORS = 900;

    @Test
    void aRobotThatRestatesThePageGainsNothingByIt() {
        Solution solution = new TruthModel().solve(Observations.of(pages(true)));
        double robot = robotsVoice(solution);
        assertThat(robot).isLessThan(0.5);
        assertThat(solution.dependence()).as("no pair shares enough").isEmpty();
        assertThat(overconfidence(solution))
                .as("0.24 where it has its full voice")
                .isLessThan(0.1);
    }

    @Test
    void aRobotThatIsRightWhereOthersErrKeepsItsVoice() {
        Solution solution = new TruthModel().solve(Observations.of(pages(false)));
        assertThat(robotsVoice(solution)).isEqualTo(1);
        assertThat(right(solution)).isGreaterThan(0.8);
    }

    @Test
    void whatIsKnownToHoldCountsAsKnownWithoutTheRobotToo() {
        ObservationsBuilder builder = new ObservationsBuilder();
        pages(true).forEach(builder::add);
        Solution solution = new TruthModel().solve(builder.build(Map.of("page0", "unheard of"), null));
        assertThat(robotsVoice(solution)).isLessThan(0.5);
    }

    /** Two editors a page, right six times in ten; the robot takes the page's last value, or knows by itself. */
    private static List<Observation> pages(boolean restating) {
        SplittableRandom random = new SplittableRandom(17);
        List<Observation> said = new ArrayList<>();
        for (int o = 0; o < PAGES; o++) {
            String last = "";
            for (int k = 0; k < 2; k++) {
                last = random.nextDouble() < 0.6 ? "true" + o : "false" + random.nextInt(100_000);
                said.add(Observation.of("editor" + random.nextInt(EDITORS), "page" + o, last));
            }
            if (o % 3 > 0) {
                String known = random.nextDouble() < 0.95 ? "true" + o : "false" + random.nextInt(100_000);
                said.add(Observation.of("robot", "page" + o, restating ? last : known));
            }
        }
        return said;
    }

    /** The mean voice of the robot where another source states the same. */
    private static double robotsVoice(Solution solution) {
        Observations in = solution.observations();
        int[] supporters = new int[in.claimCount()];
        for (int c : in.claim) {
            supporters[c]++;
        }
        double voice = 0;
        int n = 0;
        for (int i = 0; i < in.size(); i++) {
            if (in.sources[in.source[i]].equals("robot") && supporters[in.claim[i]] > 1) {
                voice += solution.voices()[i];
                n++;
            }
        }
        return voice / n;
    }

    /** The share of pages whose most believed value is true. */
    private static double right(Solution solution) {
        Observations in = solution.observations();
        return IntStream.range(0, in.objectCount())
                        .filter(o -> in.value(top(solution, o)).startsWith("true"))
                        .count()
                / (double) in.objectCount();
    }

    /** By how much the mean belief in the most believed value exceeds that share. */
    private static double overconfidence(Solution solution) {
        double belief = IntStream.range(0, solution.observations().objectCount())
                .mapToDouble(o -> solution.beliefs()[top(solution, o)])
                .average()
                .orElseThrow();
        return belief - right(solution);
    }

    private static int top(Solution solution, int o) {
        Observations in = solution.observations();
        return IntStream.range(in.firstClaim[o], in.firstClaim[o + 1])
                .reduce((a, b) -> solution.beliefs()[b] > solution.beliefs()[a] ? b : a)
                .orElseThrow();
    }
}
