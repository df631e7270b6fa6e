package org.parallax.comparison;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parallax.text.Span;

/**
 * Finds which quoted sentences of different accounts are one utterance: by their words, their speaker, their day and the
 * words around them, so that a sentence rewritten between quotation marks still finds its original. Sentences in the
 * same words are one to begin with. Candidates share a word, or a word around them that few sentences have; the surest
 * pairs are joined first, and a group takes a second sentence of one account only where it repeats the first or stands
 * well apart from it. Linear in the sentences but for sorting, as each is held against a limited number of others.
 */
final class UtterancePairing {
    private static final double SAME_SPEAKER = 1.5;
    private static final double OTHER_SPEAKER = -2.5;
    private static final double OTHER_DAY = -4;
    private static final double SAME_CLAIM = 1.5;
    /** For each unit of rarity that the words around both share, up to a limit a word and in all. */
    private static final double CONTEXT = 0.6;

    private static final double RAREST = 1.5;
    private static final double RARITY = 2;
    private static final double MOST_CONTEXT = 7;
    /** With how many of the sentences next in the list that share a word each is paired. */
    private static final int NEIGHBOURS = 12;
    /** By how many of its rarest words a sentence is looked up. */
    private static final int RARE_WORDS = 5;
    /** A word around more sentences than this brings none together. */
    private static final int COMMON_CONTEXT = 15;
    /** From this length on, the same words are the same utterance. */
    private static final int OWN_WORDS = 4;
    /** So far apart, in characters, an article may come back to one utterance. */
    private static final int APART = 400;

    /** So near to each other, in characters, two sentences of one quotation stand. */
    private static final int NEXT = 3;

    private static final double SURE = 0.5;
    private static final double SAME_WORDS = 0.99;

    private record Pair(int a, int b, double score) {}

    private final List<QuotedSentence> sentences;
    private final QuotationPairs quotationPairs;
    private final StoryWords storyWords;
    private final Set<String> persons;
    private final Map<String, List<Integer>> byContext = new HashMap<>();
    private final int[] parent;
    /** For each root, the places of its members by account. */
    private final List<Map<Integer, List<Integer>>> members = new ArrayList<>();

    /** @param persons the keys of all names of persons: only two persons can be different speakers for certain */
    UtterancePairing(
            List<QuotedSentence> sentences, QuotationPairs quotationPairs, StoryWords storyWords, Set<String> persons) {
        this.sentences = sentences;
        this.quotationPairs = quotationPairs;
        this.storyWords = storyWords;
        this.persons = persons;
        this.parent = new int[sentences.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            Map<Integer, List<Integer>> own = new HashMap<>();
            own.put(sentences.get(i).account(), new ArrayList<>(List.of(i)));
            members.add(own);
        }
    }

    /** The groups of one utterance each, as places in the list of sentences; groups of one included. */
    List<List<Integer>> groups() {
        List<Integer> different = joinSameWords();
        List<Pair> pairs = new ArrayList<>();
        for (long candidate : candidates(different)) {
            int a = (int) (candidate >>> 32);
            int b = (int) candidate;
            double score = score(sentences.get(a), sentences.get(b));
            if (score > 0) {
                pairs.add(new Pair(a, b, score));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
        pairs.forEach(this::join);
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(root(i), r -> new ArrayList<>()).add(i);
        }
        return List.copyOf(groups.values());
    }

    /** Joins what is the same in words and day; returns one place for each that is left. */
    private List<Integer> joinSameWords() {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            QuotedSentence sentence = sentences.get(i);
            boolean own = sentence.words().size() >= OWN_WORDS;
            Integer same = first.putIfAbsent(sentence.key() + "|" + (own ? sentence.day() : i), i);
            if (same != null) {
                unite(same, i);
            }
        }
        return List.copyOf(first.values());
    }

    private Set<Long> candidates(List<Integer> places) {
        Map<String, Integer> frequency = new HashMap<>();
        for (int place : places) {
            lookupWords(place).forEach(word -> frequency.merge(word, 1, Integer::sum));
        }
        Map<String, List<Integer>> byWord = new HashMap<>();
        Map<String, List<Integer>> byClaim = new HashMap<>();
        for (int place : places) {
            lookupWords(place)
                    .sorted(Comparator.comparing(frequency::get))
                    .limit(RARE_WORDS)
                    .forEach(word ->
                            byWord.computeIfAbsent(word, k -> new ArrayList<>()).add(place));
            sentences
                    .get(place)
                    .claims()
                    .forEach(claim -> byClaim.computeIfAbsent(claim, k -> new ArrayList<>())
                            .add(place));
            sentences
                    .get(place)
                    .context()
                    .forEach(stem -> byContext
                            .computeIfAbsent(stem, k -> new ArrayList<>())
                            .add(place));
        }
        Set<Long> candidates = new HashSet<>();
        byWord.values().forEach(sharing -> addPairs(sharing, candidates));
        byClaim.values().forEach(sharing -> addPairs(sharing, candidates));
        byContext.values().stream()
                .filter(sharing -> sharing.size() <= COMMON_CONTEXT)
                .forEach(sharing -> addPairs(sharing, candidates));
        return candidates;
    }

    private Stream<String> lookupWords(int place) {
        List<QuotedWord> words = sentences.get(place).words();
        boolean brief = words.size() <= OWN_WORDS;
        return words.stream()
                .filter(word -> brief || !word.function())
                .map(QuotedWord::key)
                .distinct();
    }

    private static void addPairs(List<Integer> places, Set<Long> pairs) {
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < Math.min(places.size(), i + 1 + NEIGHBOURS); j++) {
                pairs.add((long) places.get(i) << 32 | places.get(j));
            }
        }
    }

    /** The log odds that both are one utterance. */
    double score(QuotedSentence a, QuotedSentence b) {
        PairLikeness likeness = quotationPairs.likeness(a.printed(), b.printed());
        boolean sameClaim = !Collections.disjoint(a.claims(), b.claims());
        if (likeness.matched() == 0 || !sameClaim && (likeness.matched() < 2 || !likeness.content())) {
            return Double.NEGATIVE_INFINITY;
        }
        double score = likeness.odds();
        if (a.account() == b.account()) {
            return likeness.changed() ? Double.NEGATIVE_INFINITY : score;
        }
        if (a.speaker() != null && b.speaker() != null) {
            boolean same = a.speaker().equals(b.speaker());
            boolean bothPersons = persons.contains(a.speaker()) && persons.contains(b.speaker());
            score += same ? SAME_SPEAKER : bothPersons ? OTHER_SPEAKER : 0;
        }
        score += otherDay(a, b) ? OTHER_DAY : 0;
        score += sameClaim ? SAME_CLAIM : 0;
        boolean hopeless = score + CONTEXT * MOST_CONTEXT <= 0;
        return hopeless ? score : score + CONTEXT * sharedContext(a, b);
    }

    /** How sure it is, from 0 to 1, that both are one utterance. */
    double probability(QuotedSentence a, QuotedSentence b) {
        if (a.key().equals(b.key()) && a.words().size() >= OWN_WORDS) {
            return SAME_WORDS;
        }
        double score = a.account() == b.account()
                ? quotationPairs.likeness(a.printed(), b.printed()).odds()
                : score(a, b);
        return Math.min(SAME_WORDS, 1 / (1 + Math.exp(-score)));
    }

    /** A day more or less is the difference between time zones, or between what was said and what was printed. */
    private static boolean otherDay(QuotedSentence a, QuotedSentence b) {
        return a.day() != null && b.day() != null && Math.abs(ChronoUnit.DAYS.between(a.day(), b.day())) > 1;
    }

    private double sharedContext(QuotedSentence a, QuotedSentence b) {
        double shared = 0;
        for (String stem : a.context()) {
            if (b.context().contains(stem)) {
                shared += Math.min(RAREST, RARITY * storyWords.rarity(stem));
            }
        }
        return Math.min(MOST_CONTEXT, shared);
    }

    private void join(Pair pair) {
        int a = root(pair.a());
        int b = root(pair.b());
        boolean repeats =
                sentences.get(pair.a()).account() == sentences.get(pair.b()).account();
        if (a != b && (repeats || mayStandTogether(a, b, pair))) {
            unite(a, b);
        }
    }

    private boolean mayStandTogether(int a, int b, Pair pair) {
        boolean smaller = members.get(a).size() <= members.get(b).size();
        Map<Integer, List<Integer>> few = members.get(smaller ? a : b);
        Map<Integer, List<Integer>> many = members.get(smaller ? b : a);
        return few.entrySet().stream()
                .allMatch(own -> many.getOrDefault(own.getKey(), List.of()).stream()
                        .allMatch(x -> own.getValue().stream()
                                .allMatch(y -> pair.score() > SURE && (apart(x, y) || carriesOn(x, y, pair)))));
    }

    private boolean apart(int x, int y) {
        return distance(x, y) > APART;
    }

    private int distance(int x, int y) {
        Span a = sentences.get(x).span();
        Span b = sentences.get(y).span();
        return Math.max(a.start() - b.end(), b.start() - a.end());
    }

    /** Whether two neighbouring sentences of one account give different parts of the other's single sentence. */
    private boolean carriesOn(int x, int y, Pair pair) {
        int whole = pair.a() == x || pair.a() == y ? pair.b() : pair.a();
        if (whole == x || whole == y || distance(x, y) > NEXT) {
            return false;
        }
        PrintedQuotation one = sentences.get(whole).printed();
        Span first = quotationPairs.likeness(sentences.get(x).printed(), one).stretch();
        Span second = quotationPairs.likeness(sentences.get(y).printed(), one).stretch();
        return first != null && second != null && !first.overlaps(second);
    }

    private void unite(int x, int y) {
        int a = root(x);
        int b = root(y);
        int big = members.get(a).size() >= members.get(b).size() ? a : b;
        int small = big == a ? b : a;
        if (big != small) {
            parent[small] = big;
            members.get(small)
                    .forEach((account, places) -> members.get(big)
                            .computeIfAbsent(account, k -> new ArrayList<>())
                            .addAll(places));
        }
    }

    private int root(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
