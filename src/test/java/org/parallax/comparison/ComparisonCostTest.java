package org.parallax.comparison;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parallax.story.Account;

/** Prints how the cost of a comparison grows with the articles of a story; claims and relations left out. */
class ComparisonCostTest {
    private static final String[] SPEAKERS = {"Orla Vane", "Tove Lind", "Ivo Marsh", "Petra Holm", "Jonas Reef"};
    private static final String[] THINGS = {
        "harbour", "ferry", "bridge", "pier", "lighthouse", "market", "school", "railway", "tunnel", "dam", "quarry"
    };
    private static final int SAYINGS = 200;
    private static final int WORDS = 4000;

    @Test
    void aStoryOfFiveHundredArticlesComparesInTime() {
        measure(5);
        double fifty = measure(50);
        double fiveHundred = measure(500);
        System.out.printf("500 articles cost %.1f times as much as 50%n", fiveHundred / fifty);
        assertTrue(fiveHundred < 30);
    }

    private static double measure(int articles) {
        Random random = new Random(7);
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            accounts.add(Accounts.one("a" + i, text(random)));
        }
        StoryComparer comparer = new StoryComparer();
        long start = System.nanoTime();
        Comparison comparison = comparer.compare(accounts, List.of(), List.of(), Map.of());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d articles: %.2f s, %d utterances, %d referents%n",
                articles,
                seconds,
                comparison.quotations().size(),
                comparison.referents().size());
        return seconds;
    }

    /** Twelve quotations out of a common stock, every third with a word changed. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            int saying = random.nextInt(SAYINGS);
            text.append(String.format(
                    "Mayor %s said on the %s: “%s.” The %s of the island has waited for the %s since the storm.%n",
                    SPEAKERS[saying % SPEAKERS.length],
                    pick(random, THINGS),
                    saying(saying, random),
                    pick(random, THINGS),
                    pick(random, THINGS)));
        }
        return text.toString();
    }

    private static String saying(int number, Random random) {
        Random fixed = new Random(number);
        StringBuilder saying = new StringBuilder("We");
        int changed = random.nextInt(3) == 0 ? random.nextInt(15) : -1;
        for (int i = 0; i < 15; i++) {
            int word = fixed.nextInt(WORDS);
            saying.append(" ").append(word(i == changed ? random.nextInt(WORDS) : word));
        }
        return saying.toString();
    }

    private static String word(int number) {
        return "" + (char) ('b' + number % 20) + "a" + (char) ('c' + number / 20 % 20) + "o"
                + (char) ('d' + number / 400);
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }
}
