package org.parallax.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Invented articles about one event: what a few people said, in each outlet's words, in articles that share most of
 * their facts, a fifth of them reprinted, and sentences of the outlet's own in between. The same seed gives the same articles.
 */
final class LargeStory {
    private static final List<String> PEOPLE = List.of(
            "Mayor Ida Holm",
            "Minister Tove Quill",
            "police chief Omar Vale",
            "engineer Jonas Feld",
            "union leader Marta Hellin",
            "spokesman Petr Aasen");
    private static final List<String> PLACES =
            List.of("Varrow", "Elmstead", "Port Kessin", "Dunmarch", "Orrin Bay", "Selwick", "Ostby", "Norda");
    private static final List<String> THINGS = List.of(
            "bridge", "harbour", "railway", "tunnel", "hospital", "school", "power plant", "dam", "ferry", "market");
    private static final List<String> EVENTS = List.of(
            "was damaged by the storm",
            "will be closed for %d days",
            "needs repairs worth %d million crowns",
            "had not been inspected for %d years",
            "was evacuated within %d minutes",
            "will be rebuilt by the army",
            "is safe to use again",
            "cannot be opened before winter",
            "was sold to a company from Norda",
            "has lost %d workers since spring");
    private static final List<String> CUES =
            List.of("%2$s said %3$s that %1$s.", "%1$s, %2$s told reporters %3$s.", "According to %2$s, %1$s.");
    private static final List<String> DAYS = List.of("on Monday", "on Tuesday", "late on Sunday");
    private static final int FACTS = 240;
    private static final int SENTENCES = 18;
    private static final int REPRINTED = 5;

    private LargeStory() {}

    static List<String> texts(int articles) {
        Random random = new Random(11);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            boolean reprint = i > REPRINTED && random.nextInt(REPRINTED) == 0;
            texts.add(reprint ? texts.get(random.nextInt(i)) : text(random));
        }
        return texts;
    }

    private static String text(Random random) {
        return String.join(
                "\n\n",
                IntStream.range(0, SENTENCES).mapToObj(i -> sentence(random)).toList());
    }

    private static String sentence(Random random) {
        // a few facts are in nearly every article, most in a few
        int fact = (int) (FACTS * Math.pow(random.nextDouble(), 2));
        String told = random.nextInt(4) == 0 ? own(random) : fact(new Random(fact));
        String speaker = PEOPLE.get(fact % PEOPLE.size());
        return switch (random.nextInt(4)) {
            case 0 -> capital(told) + ".";
            case 1 -> "“" + capital(told) + ",” " + speaker + " said " + pick(DAYS, random) + ".";
            default -> capital(String.format(Locale.ROOT, pick(CUES, random), told, speaker, pick(DAYS, random)));
        };
    }

    private static String fact(Random random) {
        return String.format(
                Locale.ROOT,
                "the " + pick(THINGS, random) + " in " + pick(PLACES, random) + " " + pick(EVENTS, random),
                2 + random.nextInt(90));
    }

    private static String own(Random random) {
        return fact(random) + " while residents of ward " + random.nextInt(500) + " waited at the "
                + pick(THINGS, random) + " of " + pick(PLACES, random);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
