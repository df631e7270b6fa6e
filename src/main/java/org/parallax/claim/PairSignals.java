package org.parallax.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.parallax.claim.StatedText.Stated;
import org.parallax.story.WordRarity;

/**
 * What a claim and a text have to do with each other, as named numbers: closeness of meaning and wording of the best
 * sentences, names and numbers found again or not, and the words by which text and claim take sides.
 */
final class PairSignals {
    private static final int TOP = 3;
    private static final int LEAD = 2;
    private static final List<String> STANCES = List.of("refute", "hedge", "report", "confirm", "doubt");

    private final WordRarity rarity;
    private final Antonyms antonyms = new Antonyms();

    PairSignals(WordRarity rarity) {
        this.rarity = rarity;
    }

    /** The sentences of the text by closeness to the claim, the closest first. */
    List<Integer> ranked(Stated claim, StatedText text) {
        List<Stated> sentences = text.sentences();
        double[] score = sentences.stream()
                .mapToDouble(s -> ClaimMatcher.cosine(claim.vector(), s.vector()) + dice(claim.content(), s.content()))
                .toArray();
        return IntStream.range(0, score.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -score[i]))
                .toList();
    }

    /** The signals by name, always the same names in the same order. */
    Map<String, Double> of(Stated claim, StatedText text) {
        List<Integer> ranked = ranked(claim, text);
        List<Stated> sentences = text.sentences();
        Stated best = sentences.get(ranked.get(0));
        List<Stated> top = ranked.stream().limit(TOP).map(sentences::get).toList();
        List<Stated> lead = sentences.subList(0, Math.min(LEAD, sentences.size()));
        Map<String, Double> signals = new LinkedHashMap<>();
        addMeaning(signals, claim, best, top, lead, sentences);
        addWording(signals, claim, best, text.whole());
        addNames(signals, claim, best, text.whole());
        addStance(signals, claim, best, top, lead, sentences);
        signals.put(
                "length", Math.log((1.0 + best.all().size()) / (1 + claim.all().size())));
        signals.put("sentences", Math.log(sentences.size()));
        signals.put("place of best", (double) ranked.get(0) / sentences.size());
        return signals;
    }

    /** The signals of a claim and one sentence, with the sentence's vector and its difference from the claim's. */
    Map<String, Double> ofSentence(Stated claim, StatedText text) {
        Map<String, Double> signals = of(claim, text);
        float[] one = claim.vector();
        float[] other = text.sentences().get(ranked(claim, text).get(0)).vector();
        for (int i = 0; i < other.length; i++) {
            signals.put("vector " + i, (double) other[i]);
            signals.put("turn " + i, (double) other[i] - one[i]);
        }
        return signals;
    }

    private static void addMeaning(
            Map<String, Double> signals,
            Stated claim,
            Stated best,
            List<Stated> top,
            List<Stated> lead,
            List<Stated> sentences) {
        signals.put("meaning of best", ClaimMatcher.cosine(claim.vector(), best.vector()));
        signals.put("meaning, closest", meanings(claim, sentences).max().orElse(0));
        signals.put("meaning of top", meanings(claim, top).average().orElse(0));
        signals.put("meaning of lead", meanings(claim, lead).max().orElse(0));
        signals.put("meaning of all", meanings(claim, sentences).average().orElse(0));
    }

    private static java.util.stream.DoubleStream meanings(Stated claim, List<Stated> sentences) {
        return sentences.stream().mapToDouble(s -> ClaimMatcher.cosine(claim.vector(), s.vector()));
    }

    private void addWording(Map<String, Double> signals, Stated claim, Stated best, Stated whole) {
        signals.put("shared words", dice(claim.content(), best.content()));
        signals.put("claim in best", contained(claim.content(), best.content()));
        signals.put("best in claim", contained(best.content(), claim.content()));
        signals.put("claim in text", contained(claim.content(), whole.content()));
        signals.put("missing weight", Math.log1p(missing(claim.content(), best.content())));
        signals.put("added weight", Math.log1p(missing(best.content(), claim.content())));
        signals.put("all words", jaccard(new HashSet<>(claim.all()), new HashSet<>(best.all())));
        signals.put("word pairs", jaccard(pairs(claim.all()), pairs(best.all())));
        int common = longestCommon(claim.all(), best.all());
        signals.put("in order, of claim", common / (1.0 + claim.all().size()));
        signals.put("in order, of best", common / (1.0 + best.all().size()));
        signals.put("letters", jaccard(trigrams(claim.all()), trigrams(best.all())));
    }

    private static void addNames(Map<String, Double> signals, Stated claim, Stated best, Stated whole) {
        signals.put("names in best", share(claim.names(), best.names()));
        signals.put("names in text", share(claim.names(), whole.names()));
        signals.put("names of best in claim", share(best.names(), claim.names()));
        signals.put("numbers in best", share(claim.numbers(), best.numbers()));
        signals.put("numbers of best in claim", share(best.numbers(), claim.numbers()));
        signals.put("numbers in text", share(claim.numbers(), whole.numbers()));
        boolean clash =
                !claim.numbers().isEmpty() && !best.numbers().isEmpty() && share(claim.numbers(), best.numbers()) == 0;
        signals.put("numbers clash", clash ? 1.0 : 0);
    }

    private void addStance(
            Map<String, Double> signals,
            Stated claim,
            Stated best,
            List<Stated> top,
            List<Stated> lead,
            List<Stated> sentences) {
        for (String type : STANCES) {
            int own = claim.stance(type);
            signals.put(type + " in claim", Math.min(2.0, own));
            signals.put(type + " in best", Math.min(2.0, Math.max(0, best.stance(type) - own)));
            signals.put(type + " in top", mean(top, type));
            signals.put(type + " in lead", mean(lead, type));
            signals.put(type + " in all", mean(sentences, type));
        }
        signals.put("denial of one", (claim.negations() + best.negations()) % 2 == 1 ? 1.0 : 0);
        signals.put("denials in best", Math.min(2.0, best.negations()));
        signals.put(
                "antonym",
                antonyms.between(List.copyOf(claim.content()), List.copyOf(best.content())) == null ? 0 : 1.0);
        signals.put("question in claim", claim.question() ? 1.0 : 0);
        signals.put("question in best", best.question() ? 1.0 : 0);
        signals.put("quoted in claim", claim.quoted() ? 1.0 : 0);
        signals.put("quoted in best", best.quoted() ? 1.0 : 0);
    }

    private static double mean(List<Stated> sentences, String type) {
        return sentences.stream()
                .mapToInt(s -> Math.min(3, s.stance(type)))
                .average()
                .orElse(0);
    }

    private double dice(Set<String> a, Set<String> b) {
        double sum = weight(a) + weight(b);
        return sum == 0 ? 0 : 2 * shared(a, b) / sum;
    }

    private double contained(Set<String> part, Set<String> whole) {
        return part.isEmpty() ? 0 : shared(part, whole) / Math.max(1e-9, weight(part));
    }

    private double missing(Set<String> part, Set<String> whole) {
        return weight(part) - shared(part, whole);
    }

    private double shared(Set<String> a, Set<String> b) {
        return a.stream().filter(b::contains).mapToDouble(rarity::weight).sum();
    }

    private double weight(Set<String> words) {
        return words.stream().mapToDouble(rarity::weight).sum();
    }

    private static double share(Set<String> part, Set<String> whole) {
        return part.isEmpty()
                ? 0.5
                : (double) part.stream().filter(whole::contains).count() / part.size();
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        long shared = a.stream().filter(b::contains).count();
        long all = a.size() + b.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    private static Set<String> pairs(List<String> words) {
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + " " + words.get(i));
        }
        return pairs;
    }

    private static Set<String> trigrams(List<String> words) {
        String text = String.join(" ", words.subList(0, Math.min(words.size(), 100)));
        Set<String> grams = new HashSet<>();
        for (int i = 3; i <= text.length(); i++) {
            grams.add(text.substring(i - 3, i));
        }
        return grams;
    }

    /** The length of the longest sequence of words that both have in this order; of long texts the first 100 words. */
    private static int longestCommon(List<String> a, List<String> b) {
        List<String> one = new ArrayList<>(a.subList(0, Math.min(100, a.size())));
        List<String> two = new ArrayList<>(b.subList(0, Math.min(100, b.size())));
        int[] row = new int[two.size() + 1];
        for (String word : one) {
            int diagonal = 0;
            for (int j = 1; j <= two.size(); j++) {
                int above = row[j];
                row[j] = word.equals(two.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[two.size()];
    }
}
