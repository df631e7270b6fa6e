package org.parallax.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Weighs the words of articles by how often they stand there and how rare they are among the articles read so far
 * (TF-IDF, sublinear). So that the first articles are weighed well too, the counts start from an assumed archive.
 */
final class TermReader {
    private static final Set<String> STOP = Set.of(
            ("the of and in to was is as for on with that it his by at from an be are this which or had were not but have"
                            + " has he she they we you will would can could may do did does been being its their her our"
                            + " your my me him them us who whom what when where how than then so if no there these those"
                            + " about into over after before more also said say says mr mrs ms one two new")
                    .split(" "));
    private static final int BUCKETS = 1 << 20;
    private static final double ASSUMED_ARTICLES = 500;
    private static final int WORDS = 400;
    private static final int LEAD = 60;
    /** So many words of the text tell what is new. */
    private static final int OPENING = 50;

    private static final int KEPT = 160;

    private final WordRarity expected = new WordRarity();
    private final int[] documentFrequency = new int[BUCKETS];
    private int documents;

    private record Weighted(int id, double weight) {}

    /** Reads an article and counts its words for those that follow. */
    Terms read(StoryArticle article) {
        Map<String, Double> count = count(article);
        count.keySet().forEach(word -> documentFrequency[bucket(word)]++);
        documents++;
        return weighed(count);
    }

    /** The words of the title and of the text's beginning, by what was counted so far. */
    Terms lead(StoryArticle article) {
        Map<String, Double> count = new HashMap<>();
        count(title(article), 1, 0, WORDS, count);
        count(body(article), 1, 0, OPENING, count);
        return weighed(count);
    }

    private Terms weighed(Map<String, Double> count) {
        List<Weighted> weighted = count.entrySet().stream()
                .map(e -> new Weighted(e.getKey().hashCode(), (1 + Math.log(e.getValue())) * rarity(e.getKey())))
                .sorted(Comparator.comparingDouble(Weighted::weight).reversed())
                .limit(KEPT)
                .sorted(Comparator.comparingInt(Weighted::id))
                .toList();
        double length = Math.sqrt(
                weighted.stream().mapToDouble(w -> w.weight() * w.weight()).sum());
        int[] ids = new int[weighted.size()];
        float[] weights = new float[ids.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = weighted.get(i).id();
            weights[i] = (float) (weighted.get(i).weight() / length);
        }
        return new Terms(ids, weights);
    }

    private double rarity(String word) {
        double seen = documentFrequency[bucket(word)] + ASSUMED_ARTICLES * expected.frequency(word) + 0.5;
        return Math.max(0, Math.log((documents + ASSUMED_ARTICLES + 1) / seen));
    }

    private static int bucket(String word) {
        return (word.hashCode() * 0x9E3779B9) >>> 12;
    }

    /** Words by weight: the title, names and the lead count double. */
    private static Map<String, Double> count(StoryArticle article) {
        Map<String, Double> count = new HashMap<>();
        count(title(article), 2, 0, WORDS, count);
        count(body(article), 1, LEAD, WORDS, count);
        return count;
    }

    private static String title(StoryArticle article) {
        return article.title() == null ? "" : article.title();
    }

    private static String body(StoryArticle article) {
        String title = title(article);
        return article.text().startsWith(title) ? article.text().substring(title.length()) : article.text();
    }

    /** Counts the first words of a text: names double, and those of its lead double again. */
    private static void count(String text, double weight, int lead, int most, Map<String, Double> count) {
        int words = 0;
        int at = 0;
        while (at < text.length() && words < most) {
            int end = at;
            while (end < text.length() && isInWord(text, at, end)) {
                end++;
            }
            if (end > at) {
                String word = fold(text.substring(at, Math.min(end, at + 40)));
                if (word.length() > 1 && !STOP.contains(word)) {
                    double name = Character.isUpperCase(text.charAt(at)) ? 2 : 1;
                    count.merge(word, weight * name * (words < lead ? 2 : 1), Double::sum);
                }
                words++;
            }
            at = end + 1;
        }
    }

    /** Letters and digits, and apostrophe, comma or point between them. */
    private static boolean isInWord(String text, int start, int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        boolean digits = Character.isDigit(text.charAt(start));
        boolean joins = digits ? c == ',' || c == '.' : c == '\'' || c == '’';
        return joins && at > start && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** Lower case, without possessive and plural s. */
    static String fold(String word) {
        String folded = word.replace('’', '\'').toLowerCase(Locale.ROOT);
        if (folded.endsWith("'s")) {
            folded = folded.substring(0, folded.length() - 2);
        }
        if (folded.length() > 4 && folded.endsWith("ies")) {
            return folded.substring(0, folded.length() - 3) + "y";
        }
        boolean plural = folded.length() > 3 && folded.endsWith("s") && !folded.endsWith("ss");
        return plural ? folded.substring(0, folded.length() - 1) : folded;
    }
}
