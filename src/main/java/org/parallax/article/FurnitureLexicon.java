package org.parallax.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Lexicon;

/**
 * Tells lines of page furniture by the phrases of {@code furniture.tsv}. A phrase with ^ counts at the start of a line
 * only, one with $ at its end only. Each phrase found adds its weight to its kind once, a line that does not end as a
 * sentence does adds {@value #UNLIKE_PROSE} to all of them, and the line is furniture from a sum of 1.
 */
final class FurnitureLexicon {
    private static final double UNLIKE_PROSE = 0.5;
    private static final int LONGEST = 500;
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    private record Phrase(String text, boolean first, boolean last, Defect.Kind kind, double weight) {

        boolean isAt(String line, int at, boolean atStart) {
            int end = at + text.length();
            return (!first || atStart)
                    && line.startsWith(text, at)
                    && (end == line.length() || !Character.isLetterOrDigit(line.charAt(end)) || !endsInWord())
                    && (!last || isBlank(line, end));
        }

        private boolean endsInWord() {
            return Character.isLetterOrDigit(text.charAt(text.length() - 1));
        }

        private static boolean isBlank(String line, int from) {
            return line.chars().skip(from).noneMatch(Character::isLetterOrDigit);
        }
    }

    FurnitureLexicon() {
        for (Lexicon.Entry entry : Lexicon.named("furniture").entries()) {
            boolean first = entry.phrase().startsWith("^");
            boolean last = entry.phrase().endsWith("$");
            String whole =
                    entry.phrase().substring(first ? 1 : 0, entry.phrase().length() - (last ? 1 : 0));
            String text = whole.substring(nextWord(whole, 0));
            Defect.Kind kind = Defect.Kind.valueOf(entry.type().toUpperCase(Locale.ROOT));
            byFirstWord
                    .computeIfAbsent(wordAt(text, 0), word -> new ArrayList<>())
                    .add(new Phrase(text, first, last, kind, entry.weight()));
        }
    }

    Defect.@Nullable Kind kindOf(Line line) {
        if (line.length() > LONGEST) {
            return null;
        }
        double enough = line.endsSentence() ? 1 : 1 - UNLIKE_PROSE;
        return weights(plain(line.text())).entrySet().stream()
                .filter(weight -> weight.getValue() >= enough)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private Map<Defect.Kind, Double> weights(String line) {
        Map<Defect.Kind, Double> weights = new EnumMap<>(Defect.Kind.class);
        Set<Phrase> seen = new HashSet<>();
        int start = nextWord(line, 0);
        for (int at = start;
                at < line.length();
                at = nextWord(line, at + wordAt(line, at).length())) {
            for (Phrase phrase : byFirstWord.getOrDefault(wordAt(line, at), List.of())) {
                if (phrase.isAt(line, at, at == start) && seen.add(phrase)) {
                    weights.merge(phrase.kind(), phrase.weight(), Double::sum);
                }
            }
        }
        return weights;
    }

    /** Lower case, with straight apostrophes and plain spaces. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace("©", "(c)")
                .replace('\u00a0', ' ')
                .replace('\t', ' ');
    }

    private static int nextWord(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '@') {
            at++;
        }
        return at;
    }

    private static String wordAt(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '@')) {
            end++;
        }
        return text.substring(from, end);
    }
}
