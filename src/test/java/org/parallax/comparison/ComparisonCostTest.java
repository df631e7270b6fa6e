package org.parallax.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parallax.claim.ClaimGroup;
import org.parallax.story.Account;

/**
 * Prints what it costs to compare stories of 5 and 50 articles anew, and to take in the next article. With
 * {@code -Dcomparison.articles=500} that size is measured too and must keep its promises: docs/PERFORMANCE.md has the
 * command. Times are those of the processor in one thread, so that other work on the machine does not count.
 */
class ComparisonCostTest {
    private static final int LARGEST = Integer.getInteger("comparison.articles", 50);
    private static final int PROMISED = 500;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private record Cost(double anew, double next, int mentions) {}

    @Test
    void whatIsNewCostsLittleAndTheWholeGrowsWithTheStory() {
        List<Account> story = InventedStory.of(LARGEST + 1);
        measure(story.subList(0, 6)); // so that the first figure is not the compiler's
        List<Cost> costs = new ArrayList<>();
        for (int articles = 5; articles <= LARGEST; articles *= 10) {
            Cost cost = measure(story.subList(0, articles + 1));
            costs.add(cost);
            System.out.printf(
                    Locale.ROOT,
                    "%d articles, %d mentions: %.3f s anew, %.3f s when the next one joins%n",
                    articles,
                    cost.mentions(),
                    cost.anew(),
                    cost.next());
        }
        Cost last = costs.get(costs.size() - 1);
        assertThat(last.mentions()).isGreaterThan(costs.get(0).mentions());
        if (LARGEST >= PROMISED) {
            assertThat(last.anew()).isLessThan(30);
            assertThat(last.next()).isLessThan(1);
        }
    }

    private static Cost measure(List<Account> accounts) {
        List<Account> before = accounts.subList(0, accounts.size() - 1);
        StoryComparer comparer = new StoryComparer();
        double anew = seconds(comparer, before);
        double next = seconds(comparer, accounts);
        int mentions =
                accounts.stream().mapToInt(a -> a.reading().mentions().size()).sum();
        return new Cost(anew, next, mentions);
    }

    private static double seconds(StoryComparer comparer, List<Account> accounts) {
        List<ClaimGroup> claims = InventedStory.claims(accounts);
        long start = THREADS.getCurrentThreadCpuTime();
        comparer.compare(accounts, claims, List.of(), Map.of());
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
