package org.parallax.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryFinderTest {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 4);
    private static final String[] OSTBY = {
        "An earthquake of magnitude 6 shook Ostby on Sunday. Mayor Ida Holm said the harbour of Ostby was closed.",
        "Ostby counts the damage after an earthquake: Mayor Ida Holm closed the harbour, and the old mill of Ostby fell.",
        "The harbour of Ostby stays closed after Sunday's earthquake, Mayor Holm said; the mill of Ostby is in ruins."
    };
    private static final String[] VELO = {
        "An earthquake of magnitude 5 shook Velo on Friday. Governor Tarn Bek said two bridges over the Sarn fell.",
        "Velo counts the damage after an earthquake: Governor Tarn Bek closed two bridges over the Sarn river.",
        "Two bridges over the Sarn fell in Friday's earthquake in Velo, Governor Bek said, and trains stand still."
    };

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Instant RECEIVED = Instant.parse("2031-05-06T07:08:09Z");

    private int opened;
    private final StoryFinder finder = finder();

    private StoryFinder finder() {
        return new StoryFinder(() -> "story " + ++opened, MONTH);
    }

    private static StoryArticle article(String id, String text, LocalDate day) {
        return new StoryArticle(id, null, text, day, vector(text), RECEIVED);
    }

    /** Stands in for the encoder: texts that share words are close, and all are of one kind. */
    private static float[] vector(String text) {
        float[] vector = new float[64];
        vector[0] = 4;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            vector[1 + Math.floorMod(word.hashCode(), 63)] += 1;
        }
        double length = 0;
        for (float x : vector) {
            length += x * x;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }

    private static StoryArticle received(StoryArticle article, Instant when) {
        return new StoryArticle(
                article.id(), article.title(), article.text(), article.published(), article.vector(), when);
    }

    private static List<StoryArticle> articles() {
        List<StoryArticle> articles = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            articles.add(article("ostby " + i, OSTBY[i], DAY));
            articles.add(article("velo " + i, VELO[i], DAY.minusYears(1)));
        }
        return articles;
    }

    private static Map<String, String> assignAll(StoryFinder finder, List<StoryArticle> articles) {
        Map<String, String> storyOf = new HashMap<>();
        for (StoryArticle article : articles) {
            Assignment assignment = finder.assign(article);
            storyOf.put(article.id(), assignment.story());
            assignment.moves().forEach(move -> storyOf.put(move.article(), move.to()));
        }
        return storyOf;
    }

    @Test
    void twoEarthquakesAreTwoStories() {
        Map<String, String> storyOf = assignAll(finder, articles());
        assertEquals(storyOf.get("ostby 0"), storyOf.get("ostby 1"));
        assertEquals(storyOf.get("ostby 0"), storyOf.get("ostby 2"));
        assertEquals(storyOf.get("velo 0"), storyOf.get("velo 2"));
        assertNotEquals(storyOf.get("ostby 0"), storyOf.get("velo 0"));
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        for (int seed = 0; seed < 6; seed++) {
            List<StoryArticle> shuffled = articles();
            Collections.shuffle(shuffled, new Random(seed));
            Map<String, String> storyOf = assignAll(finder(), shuffled);
            assertEquals(2, Set.copyOf(storyOf.values()).size(), "seed " + seed);
        }
    }

    @Test
    void anArticleJoinsAStoryThatWasLoaded() {
        finder.load(article("a", OSTBY[0], DAY), "17");
        Assignment assignment = finder.assign(article("b", OSTBY[1], DAY));
        assertEquals("17", assignment.story());
        assertFalse(assignment.opened());
        assertEquals(0, opened);
    }

    @Test
    void theExplanationAddsUpToTheLikeness() {
        finder.assign(article("a", OSTBY[0], DAY));
        Assignment second = finder.assign(article("b", OSTBY[1], DAY));
        double parts = second.explanation().parts().stream()
                .mapToDouble(p -> p.value())
                .sum();
        assertEquals(second.explanation().value(), parts, 1e-12);
        assertTrue(second.explanation().value() >= Likeness.SAME_STORY);
    }

    @Test
    void anArticleWithoutWordsOpensAStoryOfItsOwn() {
        finder.assign(article("a", OSTBY[0], DAY));
        assertTrue(finder.assign(new StoryArticle("b", null, "", null, vector("rain"), RECEIVED))
                .opened());
    }

    @Test
    void aStoryToWhichNothingWasAddedForAMonthIsOver() {
        String first = finder.assign(article("a", OSTBY[0], DAY)).story();
        Instant late = RECEIVED.plus(MONTH).minusSeconds(1);
        assertEquals(
                first,
                finder.assign(received(article("b", OSTBY[1], DAY), late)).story());
        Instant later = late.plus(MONTH).minusSeconds(1);
        assertEquals(
                first,
                finder.assign(received(article("c", OSTBY[2], DAY), later)).story());
        assertTrue(finder.assign(received(article("d", OSTBY[0], DAY), later.plus(MONTH)))
                .opened());
    }

    @Test
    void memoryHoldsThreeMonthsHoweverLongTheServiceRuns() {
        InventedStories invented = new InventedStories(5);
        Duration threeDays = Duration.ofDays(3);
        StoryFinder forgetting = new StoryFinder(() -> "story " + ++opened, threeDays);
        int most = 0;
        for (int i = 0; i < 3_000; i++) { // sixty a day
            forgetting.assign(invented.next().article());
            most = Math.max(most, forgetting.size());
        }
        assertTrue(most > 180, most + " articles");
        assertTrue(most <= 3 * 180 + 60, most + " articles");
    }

    @Test
    void whatIsLoadedAgainInAnyOrderFindsWhatTheFinderThatForgotFinds() {
        InventedStories invented = new InventedStories(9);
        Duration threeDays = Duration.ofDays(3);
        int[] openedBy = new int[2];
        StoryFinder old = new StoryFinder(() -> "story " + ++openedBy[0], threeDays);
        Map<String, String> storyOf = new HashMap<>();
        List<StoryArticle> articles = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            articles.add(invented.next().article());
        }
        storyOf.putAll(assignAll(old, articles));
        openedBy[1] = openedBy[0];
        Map<String, Instant> latest = new HashMap<>();
        articles.forEach(
                article -> latest.merge(storyOf.get(article.id()), article.received(), (a, b) -> a.isAfter(b) ? a : b));
        Instant since = articles.get(899).received().minus(threeDays);
        List<StoryArticle> told = new ArrayList<>(articles);
        told.removeIf(article -> !latest.get(storyOf.get(article.id())).isAfter(since));
        Collections.shuffle(told, new Random(3));
        StoryFinder fresh = new StoryFinder(() -> "story " + ++openedBy[1], threeDays);
        told.forEach(article -> fresh.load(article, storyOf.get(article.id())));
        for (int i = 0; i < 200; i++) {
            StoryArticle next = invented.next().article();
            assertEquals(old.assign(next).story(), fresh.assign(next).story(), next.id());
        }
    }

    @Test
    void theIndexFindsNearlyAllThatASearchThroughAllFinds() {
        Random random = new Random(7);
        VectorIndex index = new VectorIndex();
        List<float[]> all = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            float[] vector = new float[32];
            double length = 0;
            for (int k = 0; k < vector.length; k++) {
                vector[k] = (float) random.nextGaussian();
                length += vector[k] * vector[k];
            }
            for (int k = 0; k < vector.length; k++) {
                vector[k] /= (float) Math.sqrt(length);
            }
            all.add(vector);
            index.add(vector);
        }
        int found = 0;
        for (int q = 0; q < 100; q++) {
            float[] query = all.get(q * 20);
            Set<Integer> nearest = new HashSet<>(index.nearest(query, 10));
            List<Integer> exact = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                exact.add(i);
            }
            exact.sort((a, b) -> Double.compare(Likeness.dot(query, all.get(b)), Likeness.dot(query, all.get(a))));
            found += (int)
                    exact.subList(0, 10).stream().filter(nearest::contains).count();
        }
        assertTrue(found >= 950, "recall " + found / 1000.0);
    }

    @Test
    void findersThatFollowEachOtherFindWhatOneFinds() {
        InventedStories invented = new InventedStories(5);
        int[] openedBy = new int[2];
        StoryFinder alone = new StoryFinder(() -> "story " + ++openedBy[0], MONTH);
        StoryFinder[] both = {
            new StoryFinder(() -> "story " + ++openedBy[1], MONTH),
            new StoryFinder(() -> "story " + ++openedBy[1], MONTH)
        };
        for (int i = 0; i < 300; i++) {
            StoryArticle article = invented.next().article();
            StoryFinder other = both[1 - i % 2];
            Assignment found = both[i % 2].assign(article);
            other.load(article, found.story());
            for (Assignment.Move move : found.moves()) {
                assertTrue(other.knows(move.article()));
                other.move(move.article(), move.to());
            }
            assertEquals(alone.assign(article).story(), found.story());
        }
    }

    @Test
    void anArticleThatAnotherFinderMovedLeadsToItsNewStory() {
        finder.load(article("o1", OSTBY[0], DAY), "ostby");
        finder.load(article("o2", OSTBY[1], DAY), "ostby");
        finder.move("o1", "opened elsewhere");
        finder.move("o2", "opened elsewhere");
        assertEquals(
                "opened elsewhere", finder.assign(article("o3", OSTBY[2], DAY)).story());
    }
}
