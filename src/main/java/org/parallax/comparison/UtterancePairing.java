package org.parallax.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which quoted sentences of different accounts are one utterance: by their words, their speaker, their day and the
 * words around them, so that a sentence rewritten between quotation marks still finds its original. Candidates share a
 * word of their own or two words around that few sentences have; the surest pairs are joined first, and a group takes a
 * second sentence of one account only where it repeats the first or stands well apart from it.
 */
final class UtterancePairing {
    private static final double SAME_SPEAKER = 1.5;
    private static final double OTHER_SPEAKER = -2.5;
    private static final double OTHER_DAY = -4;
    /** For each unit of rarity that the words around both share, up to a limit a word and in all. */
    private static final double CONTEXT = 0.6;

    private static final double RAREST = 1.5;
    private static final double MOST_CONTEXT = 7;

    /** A word in more sentences than this says nothing about any of them. */
    private static final int COMMON = 60;

    /** So far apart, in characters, an article may come back to one utterance. */
    private static final int APART = 400;

    private static final double SURE = 0.5;

    private record Pair(int a, int b, double score) {}

    private final List<QuotedSentence> sentences;
    private final Set<String> persons;
    private final Map<String, List<Integer>> byContext = new HashMap<>();
    private final int[] parent;
    private final List<List<Integer>> members = new ArrayList<>();

    /** @param persons the keys of all names of persons: only two persons can be different speakers for certain */
    UtterancePairing(List<QuotedSentence> sentences, Set<String> persons) {
        this.sentences = sentences;
        this.persons = persons;
        this.parent = new int[sentences.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            members.add(new ArrayList<>(List.of(i)));
        }
    }

    /** The groups of one utterance each, as places in the list of sentences; groups of one included. */
    List<List<Integer>> groups() {
        List<Pair> pairs = new ArrayList<>();
        for (long candidate : candidates()) {
            int a = (int) (candidate >>> 32);
            int b = (int) candidate;
            double score = score(sentences.get(a), sentences.get(b));
            if (score > 0) {
                pairs.add(new Pair(a, b, score));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
        pairs.forEach(this::join);
        Map<Integer, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(root(i), r -> new ArrayList<>()).add(i);
        }
        return groups.values().stream()
                .sorted(Comparator.comparing((List<Integer> group) -> group.get(0)))
                .toList();
    }

    private Set<Long> candidates() {
        Map<String, List<Integer>> byWord = new HashMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            int place = i;
            sentences.get(i).words().stream()
                    .map(QuotedWord::key)
                    .filter(key -> !FunctionWords.contains(key)
                            || sentences.get(place).words().size() <= 4)
                    .distinct()
                    .forEach(key ->
                            byWord.computeIfAbsent(key, k -> new ArrayList<>()).add(place));
            sentences
                    .get(i)
                    .context()
                    .forEach(stem -> byContext
                            .computeIfAbsent(stem, k -> new ArrayList<>())
                            .add(place));
        }
        Set<Long> candidates = new HashSet<>();
        byWord.values().forEach(places -> addPairs(places, COMMON, candidates));
        byContext.values().forEach(places -> addPairs(places, COMMON / 4, candidates));
        return candidates;
    }

    private static void addPairs(List<Integer> places, int most, Set<Long> pairs) {
        if (places.size() > most) {
            return;
        }
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                pairs.add((long) places.get(i) << 32 | places.get(j));
            }
        }
    }

    private double score(QuotedSentence a, QuotedSentence b) {
        QuotationOverlap overlap = new QuotationOverlap(a.words(), b.words());
        if (overlap.matched() < 2 && overlap.matchedContent() < 1) {
            return Double.NEGATIVE_INFINITY;
        }
        double score = overlap.sameUtterance();
        if (a.account() == b.account()) {
            return overlap.changed() ? Double.NEGATIVE_INFINITY : score;
        }
        if (a.speaker() != null && b.speaker() != null) {
            boolean same = a.speaker().equals(b.speaker());
            boolean bothPersons = persons.contains(a.speaker()) && persons.contains(b.speaker());
            score += same ? SAME_SPEAKER : bothPersons ? OTHER_SPEAKER : 0;
        }
        if (a.date() != null && b.date() != null && !a.date().equals(b.date())) {
            score += OTHER_DAY;
        }
        return score + CONTEXT * sharedContext(a, b);
    }

    private double sharedContext(QuotedSentence a, QuotedSentence b) {
        double shared = 0;
        for (String stem : a.context()) {
            if (b.context().contains(stem)) {
                int places = byContext.getOrDefault(stem, List.of()).size();
                shared += Math.min(RAREST, Math.log((double) sentences.size() / places));
            }
        }
        return Math.min(MOST_CONTEXT, shared);
    }

    private void join(Pair pair) {
        int a = root(pair.a());
        int b = root(pair.b());
        if (a == b) {
            return;
        }
        boolean repeats =
                sentences.get(pair.a()).account() == sentences.get(pair.b()).account();
        boolean free = members.get(a).stream()
                .allMatch(x -> members.get(b).stream().allMatch(y -> mayStandTogether(x, y, pair.score())));
        if (repeats || free) {
            parent[b] = a;
            members.get(a).addAll(members.get(b));
        }
    }

    private boolean mayStandTogether(int x, int y, double score) {
        QuotedSentence a = sentences.get(x);
        QuotedSentence b = sentences.get(y);
        int distance = Math.max(
                a.span().start() - b.span().end(), b.span().start() - a.span().end());
        return a.account() != b.account() || score > SURE && distance > APART;
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
