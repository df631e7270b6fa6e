package org.parallax.reliability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the claim that says now what a claim said before its story was compared anew: the one that holds most of the
 * places that stated it then. A place is the same while its article says the same words; of several such the nearest.
 */
public final class ClaimPlaces {
    private record Words(String article, String text) {}

    private record Entry(String claim, int start) {}

    private final Map<Words, List<Entry>> entries = new HashMap<>();

    public void add(String claim, List<Place> places) {
        for (Place place : places) {
            entries.computeIfAbsent(words(place), w -> new ArrayList<>()).add(new Entry(claim, place.start()));
        }
    }

    /** The claim that holds most of the places, of equals the first by id; null where none holds any. */
    public @Nullable String claimAt(List<Place> places) {
        Map<String, Integer> held = new TreeMap<>();
        for (Place place : places) {
            entries.getOrDefault(words(place), List.of()).stream()
                    .min(Comparator.comparingInt((Entry e) -> Math.abs(e.start() - place.start()))
                            .thenComparing(Entry::claim))
                    .ifPresent(nearest -> held.merge(nearest.claim(), 1, Integer::sum));
        }
        String best = null;
        for (Map.Entry<String, Integer> claim : held.entrySet()) {
            if (best == null || claim.getValue() > held.getOrDefault(best, 0)) {
                best = claim.getKey();
            }
        }
        return best;
    }

    private static Words words(Place place) {
        String folded = place.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
        return new Words(place.article(), folded.strip());
    }
}
