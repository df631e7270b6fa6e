package org.parallax.claim;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.parallax.story.Account;
import org.parallax.story.Names;

/** Finds the clauses of accounts: what each of them states, one proposition a clause. Threads may share it. */
final class ClauseFinder {
    private record Known(Account account, List<Clause> clauses) {}

    private static final int REMEMBERED = 1_000;

    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).softValues().build();
    private final PropositionSplitter splitter = new PropositionSplitter();
    private final ClauseReader reader;
    private final Spokespeople spokespeople;
    private final VectorCache vectors;

    /** @param embed one vector of unit length a text, in the order given */
    ClauseFinder(Names names, Function<List<String>, float[][]> embed) {
        this.reader = new ClauseReader(names);
        this.spokespeople = new Spokespeople(names);
        this.vectors = new VectorCache(embed);
    }

    /** The clauses of each account in the order of its text. What was read off the latest accounts is remembered. */
    List<Clause> find(List<Account> accounts) {
        Map<String, List<Clause>> found = new HashMap<>();
        List<Proposition> unread = new ArrayList<>();
        for (Account account : accounts) {
            Known before = known.getIfPresent(account.id());
            if (before != null && before.account().equals(account)) {
                found.put(account.id(), before.clauses());
            } else {
                found.put(account.id(), new ArrayList<>());
                unread.addAll(splitter.split(account));
            }
        }
        for (Clause clause : read(unread)) {
            Objects.requireNonNull(found.get(clause.account())).add(clause);
        }
        accounts.forEach(account ->
                known.put(account.id(), new Known(account, found.getOrDefault(account.id(), List.of()))));
        return accounts.stream()
                .flatMap(account -> found.getOrDefault(account.id(), List.of()).stream())
                .toList();
    }

    /** One clause a proposition. */
    List<Clause> read(List<Proposition> propositions) {
        float[][] vector = vectors.of(propositions.stream().map(Meaning::of).toList());
        Map<String, ClauseReader.Setting> settings = new HashMap<>();
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < vector.length; i++) {
            Proposition proposition = propositions.get(i);
            ClauseReader.Setting setting =
                    settings.computeIfAbsent(proposition.account().id(), id -> setting(proposition.account()));
            clauses.add(
                    new Clause(proposition, reader.read(proposition, setting), Statement.of(proposition), vector[i]));
        }
        return clauses;
    }

    private ClauseReader.Setting setting(Account account) {
        return new ClauseReader.Setting(account.reading().cues(), spokespeople.in(List.of(account)));
    }
}
