package org.parallax.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parallax.story.Account;

/** A comparer that has seen a story grow says the same as one that sees it whole for the first time. */
class GrowingStoryTest {
    private static final int ARTICLES = 14;

    private static Comparison compare(StoryComparer comparer, List<Account> accounts) {
        return comparer.compare(accounts, InventedStory.claims(accounts), List.of(), Map.of());
    }

    @Test
    void eachArticleThatJoinsGivesWhatTheWholeStoryGives() {
        List<Account> arrivals = new ArrayList<>(InventedStory.of(ARTICLES));
        Collections.shuffle(arrivals, new Random(11));
        StoryComparer growing = new StoryComparer();
        for (int i = 1; i <= arrivals.size(); i++) {
            List<Account> here = arrivals.subList(0, i);
            assertThat(compare(growing, here)).as("after %d", i).isEqualTo(compare(new StoryComparer(), here));
        }
    }

    @Test
    void theOrderOfArrivalMakesNoDifference() {
        List<Account> story = InventedStory.of(ARTICLES);
        Comparison whole = compare(new StoryComparer(), story);
        List<Account> shuffled = new ArrayList<>(story);
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(compare(new StoryComparer(), shuffled)).isEqualTo(whole);
        }
        assertThat(whole.quotations()).isNotEmpty();
    }

    @Test
    void aNewVersionOfAnArticleLeavesNothingOfTheOldOne() {
        List<Account> story = new ArrayList<>(InventedStory.of(4));
        StoryComparer growing = new StoryComparer();
        compare(growing, story);
        story.set(2, Accounts.one("a2", "Mayor Orla Vane said on Monday: “We will close the old harbour in June.”"));
        assertThat(compare(growing, story)).isEqualTo(compare(new StoryComparer(), story));
    }
}
