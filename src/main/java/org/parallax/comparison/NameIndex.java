package org.parallax.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Entity;

/**
 * Which names in a story stand for one person, body or place: a part for the whole ("Vane" for "Orla Vane"), an acronym,
 * a variant of a place name. Looked up by single words, so that no name is held against all others.
 */
final class NameIndex {
    /** So many full names are considered for one word. */
    private static final int MOST = 50;

    private static final int EDGE = 1_000_000;
    private static final Set<String> SMALL = Set.of("of", "the", "for", "and", "&", "in", "on");

    private final Map<String, Set<Integer>> accounts = new LinkedHashMap<>();
    private final Map<String, String> printed = new HashMap<>();
    private final Map<String, List<String>> fullNamesByWord = new HashMap<>();
    private final Map<String, String> byAcronym = new HashMap<>();
    private final Map<String, String> canonicalOfPlace = new HashMap<>();
    private final Map<String, String> canonicalOfOther = new HashMap<>();
    private final NameKeys keys;

    NameIndex(List<Label> labels, NameKeys keys) {
        this.keys = keys;
        for (Label label : labels) {
            if (label.name() != null) {
                String key = keys.of(label.name());
                accounts.computeIfAbsent(key, k -> new HashSet<>()).add(label.account());
                printed.merge(key, label.name(), (a, b) -> b.length() > a.length() ? b : a);
            }
        }
        for (String key : accounts.keySet()) {
            List<String> words = words(key);
            if (words.size() > 1) {
                new HashSet<>(words)
                        .forEach(word -> fullNamesByWord
                                .computeIfAbsent(word, w -> new ArrayList<>())
                                .add(key));
                byAcronym.putIfAbsent(initials(words), key);
            }
        }
    }

    /** The key under which a name is gathered with its variants. */
    String canonical(String name, Entity.@Nullable Type type) {
        boolean place = type == Entity.Type.PLACE;
        return (place ? canonicalOfPlace : canonicalOfOther).computeIfAbsent(name, n -> find(n, place));
    }

    private String find(String name, boolean place) {
        String key = keys.of(name);
        String fixed = keys.placeOrCountry(key);
        if (fixed != null || place) {
            return fixed == null ? key : fixed;
        }
        List<String> words = words(key);
        if (words.size() == 1 && byAcronym.containsKey(key)) {
            return Objects.requireNonNull(byAcronym.get(key));
        }
        return fullest(key, words);
    }

    String printed(String key) {
        return printed.getOrDefault(key, key);
    }

    private int accounts(String key) {
        return accounts.getOrDefault(key, Set.of()).size();
    }

    private String fullest(String key, List<String> words) {
        String last = words.get(words.size() - 1);
        String best = key;
        int bestScore = words.size() > 1 ? EDGE + accounts(key) : 0;
        List<String> candidates = fullNamesByWord.getOrDefault(last, List.of());
        for (String candidate : candidates.subList(0, Math.min(MOST, candidates.size()))) {
            List<String> full = words(candidate);
            if (full.size() <= words.size() || !full.containsAll(words)) {
                continue;
            }
            boolean edge = full.get(full.size() - 1).equals(last) || full.get(0).equals(words.get(0));
            int score = accounts(candidate) + (edge ? EDGE : 0);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static List<String> words(String key) {
        return Arrays.asList(key.split(" "));
    }

    private static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            if (!SMALL.contains(word) && !word.isEmpty()) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }
}
