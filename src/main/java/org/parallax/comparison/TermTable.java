package org.parallax.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.story.Account;
import org.parallax.text.Span;

/**
 * Which account uses which of several terms, and where; what it never uses counts as zero. Tables of more than
 * {@value #MOST} cells leave out their zeros.
 */
final class TermTable {
    private static final int MOST = 1000;

    private final Map<Integer, Map<String, List<Span>>> spans = new TreeMap<>();
    private final TreeSet<String> terms = new TreeSet<>();

    /** Takes in an account that may use none of the terms. */
    void add(int account) {
        spans.computeIfAbsent(account, a -> new LinkedHashMap<>());
    }

    void add(int account, String term, Span span) {
        terms.add(term);
        spans.computeIfAbsent(account, a -> new LinkedHashMap<>())
                .computeIfAbsent(term, t -> new ArrayList<>())
                .add(span);
    }

    Set<String> terms() {
        return terms;
    }

    /** How many different terms there are. */
    int size() {
        return terms.size();
    }

    /** Whether not all accounts that use any of the terms use the same. */
    boolean differs() {
        return spans.values().stream().map(Map::keySet).distinct().count() > 1;
    }

    /** Whether two accounts have no term in common. */
    boolean parts() {
        List<Set<String>> distinct =
                spans.values().stream().map(Map::keySet).distinct().toList();
        for (int i = 0; i < distinct.size(); i++) {
            for (int j = i + 1; j < distinct.size(); j++) {
                if (Collections.disjoint(distinct.get(i), distinct.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    List<Wording> wordings(List<Account> accounts) {
        boolean withZeros = spans.size() * terms.size() <= MOST;
        List<Wording> wordings = new ArrayList<>();
        spans.forEach((account, used) -> {
            for (String term : terms) {
                if (withZeros || used.containsKey(term)) {
                    wordings.add(new Wording(accounts.get(account).id(), term, used.getOrDefault(term, List.of())));
                }
            }
        });
        return wordings;
    }
}
