package org.parallax.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds paragraphs printed twice, also where one place differs by a few words. A copy that adds or drops a negation, a
 * number or a name says something else and is kept.
 */
final class RepetitionFinder {
    private static final int FEWEST_WORDS = 6;
    private static final int EDGE = 6;
    private static final int LONGEST = 20_000;
    private static final int PER_INSERTION = 8;
    private static final int PER_CHANGE = 24;
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}'’]+");
    private static final Set<String> TURNS = Set.of(
            "not", "no", "never", "none", "nor", "neither", "without", "cannot", "deny", "denies", "denied", "refused",
            "more", "less", "may", "might", "could", "would", "will", "if", "unless", "until", "before", "after");

    /** The lines that repeat an earlier one. */
    Map<Line, Defect.Kind> repeated(List<Line> lines) {
        Map<Line, Defect.Kind> copies = new LinkedHashMap<>();
        Map<List<String>, String[]> byEdge = new HashMap<>();
        for (Line line : lines) {
            String[] words = line.length() > LONGEST ? new String[0] : GAP.split(line.text());
            if (words.length < FEWEST_WORDS) {
                continue;
            }
            List<String> head = edge(words, 0);
            List<String> tail = edge(words, words.length - Math.min(EDGE, words.length));
            if (repeats(words, byEdge.get(head)) || repeats(words, byEdge.get(tail))) {
                copies.put(line, Defect.Kind.DUPLICATE);
            } else {
                byEdge.putIfAbsent(head, words);
                byEdge.putIfAbsent(tail, words);
            }
        }
        return copies;
    }

    private static List<String> edge(String[] words, int from) {
        return Arrays.stream(words, from, Math.min(words.length, from + EDGE))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean repeats(String[] copy, String @Nullable [] original) {
        if (original == null) {
            return false;
        }
        int shorter = Math.min(copy.length, original.length);
        int head = 0;
        while (head < shorter && copy[head].equalsIgnoreCase(original[head])) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && copy[copy.length - 1 - tail].equalsIgnoreCase(original[original.length - 1 - tail])) {
            tail++;
        }
        int added = copy.length - tail - head;
        int dropped = original.length - tail - head;
        int most =
                Math.max(copy.length, original.length) / (Math.min(added, dropped) == 0 ? PER_INSERTION : PER_CHANGE);
        return Math.max(added, dropped) <= most
                && Arrays.stream(copy, head, head + added).allMatch(RepetitionFinder::harmless)
                && Arrays.stream(original, head, head + dropped).allMatch(RepetitionFinder::harmless);
    }

    private static boolean harmless(String word) {
        return word.chars().allMatch(Character::isLowerCase) && !TURNS.contains(word) && !word.contains("n't");
    }
}
