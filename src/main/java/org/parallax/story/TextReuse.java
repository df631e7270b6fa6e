package org.parallax.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parallax.mention.Quotation;
import org.parallax.text.Span;
import org.parallax.text.Token;

/**
 * Finds which account has its text from an earlier one. Quotations are masked first: two reporters who heard the same
 * words are no copies. What then counts are runs of {@value #RUN} words that only few accounts share. Time is linear in
 * the text.
 */
final class TextReuse {
    /** The earlier account, the shared part of the shorter text (0 to 1), and where the shared words stand. */
    record Copy(Account original, double share, List<Span> evidence) {}

    private record Run(int hash, Span span) {}

    private static final int RUN = 5;
    /** A run in more accounts than this is a stock phrase. */
    private static final int STOCK = 50;

    private static final int FEWEST_SHARED = 4;

    /** The likeliest original of each account that has one; the accounts are ordered, the earliest first. */
    Map<String, Copy> copies(List<Account> ordered) {
        Map<String, Copy> copies = new HashMap<>();
        Map<Integer, List<Integer>> seen = new HashMap<>();
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            List<Run> runs = runs(ordered.get(i));
            Map<Integer, Integer> shared = new HashMap<>();
            Set<Integer> distinct = new HashSet<>();
            for (Run run : runs) {
                List<Integer> earlier = seen.getOrDefault(run.hash(), List.of());
                if (distinct.add(run.hash()) && earlier.size() <= STOCK) {
                    earlier.forEach(e -> shared.merge(e, 1, Integer::sum));
                }
            }
            int best = best(shared, sizes, distinct.size());
            if (best >= 0) {
                double share = (double) shared.getOrDefault(best, 0) / Math.min(sizes.get(best), distinct.size());
                copies.put(ordered.get(i).id(), new Copy(ordered.get(best), share, evidence(runs, best, seen)));
            }
            sizes.add(distinct.size());
            for (int hash : distinct) {
                seen.computeIfAbsent(hash, h -> new ArrayList<>()).add(i);
            }
        }
        return copies;
    }

    private static int best(Map<Integer, Integer> shared, List<Integer> sizes, int size) {
        int best = -1;
        double bestShare = 0;
        for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
            double share = (double) entry.getValue() / Math.min(sizes.get(entry.getKey()), size);
            if (entry.getValue() >= FEWEST_SHARED && share > bestShare) {
                best = entry.getKey();
                bestShare = share;
            }
        }
        return best;
    }

    /** The shared runs, joined where they overlap. */
    private static List<Span> evidence(List<Run> runs, int original, Map<Integer, List<Integer>> seen) {
        List<Span> evidence = new ArrayList<>();
        for (Run run : runs) {
            if (seen.getOrDefault(run.hash(), List.of()).contains(original)) {
                int last = evidence.size() - 1;
                if (last >= 0 && evidence.get(last).overlaps(run.span())) {
                    evidence.set(last, evidence.get(last).cover(run.span()));
                } else {
                    evidence.add(run.span());
                }
            }
        }
        return evidence;
    }

    private static List<Run> runs(Account account) {
        List<Token> words = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        List<Span> quoted = account.reading().quotations().stream()
                .filter(q -> q.kind() != Quotation.Kind.INDIRECT)
                .map(Quotation::span)
                .sorted()
                .toList();
        int next = 0;
        for (Token token : account.reading().text().tokens()) {
            while (next < quoted.size()
                    && quoted.get(next).end() <= token.span().start()) {
                next++;
            }
            if (next < quoted.size() && quoted.get(next).overlaps(token.span())) {
                words.clear();
            } else if (token.isWord()) {
                words.add(token);
                if (words.size() >= RUN) {
                    runs.add(run(words.subList(words.size() - RUN, words.size())));
                }
            }
        }
        return runs;
    }

    private static Run run(List<Token> words) {
        int hash = 1;
        for (Token word : words) {
            hash = 31 * hash + word.lower().hashCode();
        }
        return new Run(
                hash,
                new Span(words.get(0).span().start(), words.get(RUN - 1).span().end()));
    }
}
