package org.parallax.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.CandidatePairs.Pair;
import org.parallax.mention.Mention;
import org.parallax.story.Account;
import org.parallax.story.Names;
import org.parallax.story.Provenance;
import org.parallax.text.Span;

/**
 * Groups what the accounts of one story state into claims and relates the claims. The same accounts give the same
 * groups and ids in whatever order they come; a claim keeps its id as long as its first proposition stands.
 */
public final class ClaimGrouper {
    private final PropositionSplitter splitter = new PropositionSplitter();
    private final Names names = new Names();
    private final ClauseReader reader = new ClauseReader(names);
    private final ClaimRelater relater = new ClaimRelater(new Frames(names));
    private final VectorCache vectors;

    /** @param embed one vector of unit length a text, in the order given */
    public ClaimGrouper(Function<List<String>, float[][]> embed) {
        this.vectors = new VectorCache(embed);
    }

    /** @param provenance one entry an account; an account without one counts as own work */
    public Grouping group(List<Account> accounts, List<Provenance> provenance) {
        List<Account> ordered = accounts.stream().sorted(Account.BY_DAY).toList();
        List<Clause> clauses = read(ordered);
        ClaimMatcher matcher = new ClaimMatcher(ClaimMatcher.rarity(clauses));
        Map<Pair, Match> matches = matches(clauses, matcher);
        int[] groupOf = new Clusters(clauses, matches).groupOf();
        SupportCounter counter = new SupportCounter(names, ordered, provenance);
        Map<Integer, ClaimGroup> groups = claims(clauses, groupOf, counter);
        return new Grouping(List.copyOf(groups.values()), relater.relate(clauses, matches, groupOf, groups));
    }

    private List<Clause> read(List<Account> accounts) {
        List<Proposition> propositions =
                accounts.stream().flatMap(a -> splitter.split(a).stream()).toList();
        float[][] vector =
                vectors.of(propositions.stream().map(ClauseReader::meaning).toList());
        Map<String, List<Span>> cues = new HashMap<>();
        accounts.forEach(account -> cues.put(account.id(), cues(account)));
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < vector.length; i++) {
            Proposition proposition = propositions.get(i);
            clauses.add(reader.read(
                    proposition, cues.getOrDefault(proposition.account().id(), List.of()), vector[i]));
        }
        return clauses;
    }

    private static List<Span> cues(Account account) {
        return account.reading().mentions().stream()
                .map(Mention::attribution)
                .filter(a -> a != null && a.cue() != null)
                .map(a -> a.cue().span())
                .sorted()
                .distinct()
                .toList();
    }

    private static Map<Pair, Match> matches(List<Clause> clauses, ClaimMatcher matcher) {
        Map<Pair, Match> matches = new HashMap<>();
        for (Pair pair : new CandidatePairs(clauses, matcher.rarity()).find()) {
            matches.put(pair, matcher.match(clauses.get(pair.a()), clauses.get(pair.b())));
        }
        return matches;
    }

    private static Map<Integer, ClaimGroup> claims(List<Clause> clauses, int[] groupOf, SupportCounter counter) {
        Map<Integer, List<Clause>> members = new TreeMap<>();
        for (int i = 0; i < groupOf.length; i++) {
            members.computeIfAbsent(groupOf[i], g -> new ArrayList<>()).add(clauses.get(i));
        }
        Map<Integer, ClaimGroup> groups = new TreeMap<>();
        Map<String, Integer> uses = new HashMap<>();
        members.forEach((group, group0) -> {
            String id = "c-" + group0.get(0).id();
            int use = uses.merge(id, 1, Integer::sum);
            groups.put(group, claim(use == 1 ? id : id + "-" + use, group0, counter));
        });
        return groups;
    }

    private static ClaimGroup claim(String id, List<Clause> members, SupportCounter counter) {
        List<Proposition> propositions =
                members.stream().map(Clause::proposition).toList();
        return new ClaimGroup(
                id, clearest(members).proposition().text(), date(members), propositions, counter.count(propositions));
    }

    /** The wording nearest in meaning to all the others; of a pair the longer. */
    private static Clause clearest(List<Clause> members) {
        return members.stream()
                .max(Comparator.comparingDouble((Clause c) -> members.stream()
                                .mapToDouble(o -> ClaimMatcher.cosine(c.vector(), o.vector()))
                                .sum())
                        .thenComparing(c -> c.proposition().span().length()))
                .orElseThrow();
    }

    /** The day that texts state, else the earliest one inferred. */
    private static @Nullable String date(List<Clause> members) {
        return members.stream()
                .filter(Clause::dateStated)
                .map(c -> c.proposition().date())
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> members.stream()
                        .map(c -> c.proposition().date())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder()))
                .orElse(null);
    }
}
