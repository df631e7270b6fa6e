package org.parallax.reliability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Testimony as the ledger has it, some of it said twice, hedged, reprinted or by copiers; the same for the same seed. */
final class InventedTestimony {
    private static final double[] CONFIDENCES = {1, 1, 1, 0.7, 0.4};

    private final SplittableRandom random;
    private final List<Observation> said = new ArrayList<>();
    private @Nullable String story;

    private InventedTestimony(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * Sorted as the ledger sorts it.
     *
     * @param sources of which the last three copy the first
     */
    static List<Observation> of(long seed, int objects, int sources) {
        InventedTestimony world = new InventedTestimony(seed);
        for (int o = 0; o < objects; o++) {
            world.story = o % 5 == 0 ? null : "story-" + o / 20;
            world.object((o % 3 == 0 ? "said:c-" : "is:c-") + o, sources);
        }
        world.said.sort(Comparator.comparing(Observation::object)
                .thenComparing(Observation::source)
                .thenComparing(Observation::value));
        return world.said;
    }

    /** What people found: of some objects the first value true, of some the second false, of some both true, of some more false. */
    static Map<String, Boolean> verdicts(int objects) {
        Map<String, Boolean> verdicts = new TreeMap<>();
        for (int o = 0; o < objects; o += 10) {
            verdicts.put("is:c-" + (o + 1) + "=0", true);
            verdicts.put("is:c-" + (o + 2) + "=1", false);
            verdicts.put("is:c-" + (o + 4) + "=0", o % 30 == 0);
            verdicts.put("is:c-" + (o + 4) + "=1", o % 20 == 0);
        }
        return verdicts;
    }

    private void object(String object, int sources) {
        int original = -1;
        for (int s = 0; s < sources; s++) {
            boolean copier = s >= sources - 3;
            if (copier ? original >= 0 && random.nextDouble() < 0.8 : random.nextDouble() < 0.3) {
                boolean right = random.nextDouble() < 0.55 + 0.4 * s / sources;
                int value = copier && random.nextDouble() < 0.95 ? original : right ? 0 : 1 + random.nextInt(3);
                original = s == 0 ? value : original;
                say("outlet-" + s, object, value);
                if (random.nextDouble() < 0.05) {
                    say("outlet-" + s, object, random.nextInt(4));
                }
            }
        }
    }

    private void say(String source, String object, int value) {
        double confidence = CONFIDENCES[random.nextInt(CONFIDENCES.length)];
        String origin = random.nextInt(20) == 0 ? "outlet-" + random.nextInt(4) : null;
        said.add(new Observation(source, object, object + "=" + value, confidence, null, origin, story));
    }
}
