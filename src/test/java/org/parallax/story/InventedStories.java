package org.parallax.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Invents articles of stories that come and go: each story has words of its own, its genre has words that many stories
 * share, and all share the common ones. A vector is a random projection of the words, which keeps likeness and takes
 * no encoder.
 */
public final class InventedStories {
    private static final int VECTOR = 384;
    private static final int OPEN = 40;
    private static final int GENRES = 60;
    private static final int WORDS = 130;
    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);
    private static final int A_DAY = 60;

    /** An article and the story it is invented for. */
    public record Told(String story, StoryArticle article) {}

    private record Theme(String id, List<String> words, List<String> genre) {}

    private final Random random;
    private final List<String> common;
    private final List<List<String>> genres = new ArrayList<>();
    private final List<Theme> open = new ArrayList<>();
    private final Map<String, float[]> vectorOf = new HashMap<>();
    private int told;

    public InventedStories(long seed) {
        random = new Random(seed);
        common = words(800, false);
        for (int i = 0; i < GENRES; i++) {
            genres.add(words(60, false));
        }
    }

    public Told next() {
        if (open.size() < OPEN || random.nextInt(6) == 0) {
            open.add(new Theme("story " + told, words(14, true), genres.get(random.nextInt(GENRES))));
        }
        if (open.size() > OPEN) {
            open.remove(0);
        }
        Theme theme = open.get(random.nextInt(open.size()));
        String title = text(theme, 9);
        String text = text(theme, WORDS);
        LocalDate day = FIRST.plusDays(told / A_DAY);
        Instant received = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        StoryArticle article =
                new StoryArticle("article " + told++, title, text, day, vector(title + " " + text), received);
        return new Told(theme.id(), article);
    }

    private String text(Theme theme, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(10);
            List<String> from = kind < 2 ? theme.words() : kind < 5 ? theme.genre() : common;
            double skew = random.nextDouble();
            text.append(from.get((int) (skew * skew * from.size()))).append(' ');
        }
        return text.toString().strip();
    }

    private List<String> words(int count, boolean names) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder word = new StringBuilder();
            for (int syllable = 2 + random.nextInt(3); syllable > 0; syllable--) {
                word.append("bdfgklmnprstv".charAt(random.nextInt(13))).append("aeiou".charAt(random.nextInt(5)));
            }
            if (names) {
                word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
            }
            words.add(word.toString());
        }
        return words;
    }

    private float[] vector(String text) {
        float[] vector = new float[VECTOR];
        for (String word : text.split(" ")) {
            float[] part = vectorOf.computeIfAbsent(word, InventedStories::direction);
            for (int i = 0; i < VECTOR; i++) {
                vector[i] += part[i];
            }
        }
        double squares = 0;
        for (float x : vector) {
            squares += x * x;
        }
        for (int i = 0; i < VECTOR; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private static float[] direction(String word) {
        Random random = new Random(word.hashCode());
        float[] direction = new float[VECTOR];
        for (int i = 0; i < VECTOR; i++) {
            direction[i] = (float) random.nextGaussian();
        }
        return direction;
    }
}
