package org.parallax.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parallax.story.Account;
import org.parallax.story.Names;
import org.parallax.story.Provenance;
import org.parallax.text.Days;

/**
 * Groups what the accounts of one story state into claims and relates the claims. The same accounts give the same
 * groups and ids in whatever order they come; a claim keeps its id as long as its first proposition stands.
 */
public final class ClaimGrouper {
    /** What opens a wording that needs the words before it. */
    private static final Set<String> LEANING =
            Set.of("that", "it", "he", "she", "they", "we", "i", "this", "these", "those", "which", "who");

    /** Wordings nearer than a thousandth to each other are equally near the rest. */
    private static final double NEARNESS_STEPS = 1000;

    private final Names names = new Names();
    private final ClaimMatcher matcher = new ClaimMatcher();
    private final ClaimRelater relater = new ClaimRelater(new FrameConflicts(new Frames(names)));
    private final ClauseFinder finder;
    private final @Nullable SecondOpinion secondOpinion;

    /** @param embed one vector of unit length a text, in the order given */
    public ClaimGrouper(Function<List<String>, float[][]> embed) {
        this(embed, null);
    }

    /** @param matcher whose opinion is asked where the signals can hardly tell; null to go by the signals alone */
    public ClaimGrouper(Function<List<String>, float[][]> embed, @Nullable MatcherModel matcher) {
        this.finder = new ClauseFinder(names, embed);
        this.secondOpinion = matcher == null ? null : new SecondOpinion(matcher);
    }

    /** What is merged with what; members and ids of the claims by the number that {@code groupOf} has for them. */
    private record Merged(
            List<Phrasing> phrasings,
            PhrasingMatches matches,
            int[] groupOf,
            Map<Integer, List<Clause>> members,
            Map<Integer, String> ids) {}

    /** @param provenance one entry an account; an account without one counts as own work */
    public Grouping group(List<Account> accounts, List<Provenance> provenance) {
        List<Account> ordered = accounts.stream().sorted(Account.BY_DAY).toList();
        Merged merged = merge(ordered);
        SupportCounter counter = new SupportCounter(names, ordered, provenance);
        Map<Integer, ClaimGroup> groups = new TreeMap<>();
        Map<String, Clause> clearest = new HashMap<>();
        merged.members().forEach((group, members) -> {
            String id = Objects.requireNonNull(merged.ids().get(group));
            Clause clear = clearest(members);
            clearest.put(id, clear);
            groups.put(group, claim(id, clear, members, counter));
        });
        return new Grouping(
                List.copyOf(groups.values()),
                relater.relate(merged.phrasings(), merged.matches(), merged.groupOf(), groups),
                clearest);
    }

    /** Why the wordings of each claim are one, by the claim's id; claims with one wording are left out. */
    public Map<String, List<Merge>> explain(List<Account> accounts) {
        Merged merged = merge(accounts.stream().sorted(Account.BY_DAY).toList());
        Map<String, List<Merge>> merges = new HashMap<>();
        Merge.of(merged.phrasings(), merged.matches(), merged.groupOf())
                .forEach((group, why) ->
                        merges.put(Objects.requireNonNull(merged.ids().get(group)), why));
        return merges;
    }

    private Merged merge(List<Account> ordered) {
        List<Clause> clauses = finder.find(ordered);
        List<Phrasing> phrasings = Phrasing.of(clauses, matcher);
        PhrasingMatches matches = new PhrasingMatches(matcher, phrasings, secondOpinion);
        int[] groupOf = new Clusters(phrasings.size(), matches.all()).groupOf();
        Map<Integer, List<Clause>> members = members(phrasings, groupOf, clauses);
        return new Merged(phrasings, matches, groupOf, members, ids(members));
    }

    /** The clauses of each group in the order of the story. */
    private static Map<Integer, List<Clause>> members(List<Phrasing> phrasings, int[] groupOf, List<Clause> clauses) {
        Map<Clause, Integer> group = new IdentityHashMap<>();
        for (int i = 0; i < groupOf.length; i++) {
            for (Clause clause : phrasings.get(i).clauses()) {
                group.put(clause, groupOf[i]);
            }
        }
        Map<Integer, List<Clause>> members = new TreeMap<>();
        clauses.forEach(
                clause -> members.computeIfAbsent(Objects.requireNonNull(group.get(clause)), g -> new ArrayList<>())
                        .add(clause));
        return members;
    }

    private static Map<Integer, String> ids(Map<Integer, List<Clause>> members) {
        Map<Integer, String> ids = new HashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        members.forEach((group, clauses) -> {
            String id = "c-" + clauses.get(0).id();
            int use = uses.merge(id, 1, Integer::sum);
            ids.put(group, use == 1 ? id : id + "-" + use);
        });
        return ids;
    }

    private static ClaimGroup claim(String id, Clause clearest, List<Clause> members, SupportCounter counter) {
        List<Proposition> propositions =
                members.stream().map(Clause::proposition).toList();
        return new ClaimGroup(
                id,
                clearest.statement(),
                clearest.proposition(),
                date(members),
                propositions,
                counter.count(propositions),
                counter.countSaid(propositions),
                counter.countSo(propositions));
    }

    /** A wording that stands alone, of these the nearest in meaning to all the others; of a pair the longer. */
    private static Clause clearest(List<Clause> members) {
        float[] all = new float[members.get(0).vector().length];
        for (Clause member : members) {
            for (int i = 0; i < all.length; i++) {
                all[i] += member.vector()[i];
            }
        }
        return members.stream()
                .max(Comparator.comparing(ClaimGrouper::standsAlone)
                        .thenComparing(c -> Math.round(ClaimMatcher.cosine(c.vector(), all) * NEARNESS_STEPS))
                        .thenComparing(c -> c.proposition().span().length()))
                .orElseThrow();
    }

    private static boolean standsAlone(Clause clause) {
        return Statement.isWhole(clause.proposition())
                && !LEANING.contains(clause.statement().split(" ", 2)[0].toLowerCase(Locale.ROOT));
    }

    /** The day that texts state, else the earliest one inferred, else until when it was said. */
    private static @Nullable String date(List<Clause> members) {
        return members.stream()
                .filter(c -> c.sense().dateStated())
                .map(c -> c.proposition().date())
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> members.stream()
                        .map(c -> c.proposition().date())
                        .filter(Objects::nonNull)
                        .min(Comparator.comparing(Days::isOpen).thenComparing(Comparator.naturalOrder())))
                .orElse(null);
    }
}
