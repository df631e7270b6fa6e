package org.parallax.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Observations of one claim that go back to one origin: a text and what reprints it. Each is left out where the other is
 * to be judged by what everybody else says, since words are no check on themselves. Sparse: most have no kin.
 */
final class Kin {
    private static final int[] NONE = {};

    private final Map<Integer, int[]> kin = new HashMap<>();

    private Kin() {}

    static Kin none() {
        return new Kin();
    }

    /**
     * @param origin of an observation, null where its source speaks for itself
     * @param sourceName by the number of a source
     */
    static Kin of(ObservationsBuilder.Rows rows, IntFunction<@Nullable String> origin, IntFunction<String> sourceName) {
        Kin all = new Kin();
        for (int o = 0; o + 1 < rows.first().length; o++) {
            all.add(rows, rows.first()[o], rows.first()[o + 1], origin, sourceName);
        }
        return all;
    }

    /** The others that repeat the words of observation {@code i}, or whose words it repeats. */
    int[] of(int i) {
        return kin.getOrDefault(i, NONE);
    }

    private void add(
            ObservationsBuilder.Rows rows,
            int from,
            int to,
            IntFunction<@Nullable String> origin,
            IntFunction<String> sourceName) {
        boolean taken = false;
        for (int i = from; i < to && !taken; i++) {
            taken = origin.apply(i) != null;
        }
        if (!taken) {
            return;
        }
        Map<String, List<Integer>> families = new HashMap<>();
        for (int i = from; i < to; i++) {
            String hand = origin.apply(i) == null ? sourceName.apply(rows.source()[i]) : origin.apply(i);
            families.computeIfAbsent(rows.claim()[i] + " " + hand, h -> new ArrayList<>())
                    .add(i);
        }
        families.values().stream().filter(family -> family.size() > 1).forEach(this::relate);
    }

    private void relate(List<Integer> family) {
        int[] all = family.stream().mapToInt(Integer::intValue).toArray();
        for (int one : all) {
            kin.put(one, Arrays.stream(all).filter(other -> other != one).toArray());
        }
    }
}
