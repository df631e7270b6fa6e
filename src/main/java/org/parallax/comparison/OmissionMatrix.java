package org.parallax.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.ClaimGroup;
import org.parallax.claim.Proposition;
import org.parallax.claim.Relation;
import org.parallax.mention.Unconfirmed;
import org.parallax.story.Account;
import org.parallax.text.Span;

/**
 * Claims by accounts: who carries what. A claim has a row where two outlets or more carry it, or where it answers
 * another ("did not confirm", "denies"): leaving out an answer is the omission that matters most. At most
 * {@value #MOST} entries, the rows of the most outlets first.
 */
final class OmissionMatrix {
    static final int MOST = 50_000;
    private static final int DAYS_AFTER = 3;

    private static final Set<Unconfirmed.Reason> ANSWERS =
            Set.of(Unconfirmed.Reason.DENIED, Unconfirmed.Reason.NOT_CONFIRMED_BY_PARTY);

    private static final double STATED = 0.9;
    private static final double OTHER_TIME = 0.8;
    /** How sure an omission is where the account has none of the claim's words, and how much all of them take away. */
    private static final double NO_WORD = 0.95;

    private static final double ALL_WORDS = 0.65;

    /** A sentence with a smaller part of the claim's words is not worth a look. */
    private static final double NEAR = 0.4;

    private final List<ReadAccount> accounts;
    private final Map<String, ClaimGroup> claims = new HashMap<>();
    /** For each account, where it states each claim it carries. */
    private final Map<String, Map<String, Span>> claimsOf = new HashMap<>();

    private final Map<String, Set<LocalDate>> daysOf = new HashMap<>();
    /** For each claim that denies another or does not confirm it, the claims it so answers. */
    private final Map<String, Set<String>> answers = new HashMap<>();

    OmissionMatrix(List<ReadAccount> accounts, List<ClaimGroup> groups, List<Relation> relations) {
        this.accounts = accounts;
        for (ClaimGroup claim : groups) {
            claims.put(claim.id(), claim);
            for (Proposition member : claim.members()) {
                String account = member.account().id();
                claimsOf.computeIfAbsent(account, a -> new HashMap<>()).putIfAbsent(claim.id(), member.span());
                LocalDate day = StatedClaims.day(member.date());
                if (day != null) {
                    daysOf.computeIfAbsent(account, a -> new HashSet<>()).add(day);
                }
            }
        }
        relations.forEach(this::addAnswer);
        addReportedAnswers(groups);
    }

    /** "The port denied" answers what it denied, though both stand in one claim: the same words, with and without it. */
    private void addReportedAnswers(List<ClaimGroup> groups) {
        Map<String, TreeMap<Integer, String>> answeredAt = new HashMap<>();
        for (ClaimGroup claim : groups) {
            for (Proposition member : claim.members()) {
                for (Unconfirmed mark : member.mention().unconfirmed()) {
                    if (ANSWERS.contains(mark.reason()) && mark.evidence() != null) {
                        answeredAt
                                .computeIfAbsent(member.account().id(), a -> new TreeMap<>())
                                .put(mark.evidence().start(), claim.id());
                    }
                }
            }
        }
        for (ClaimGroup claim : groups) {
            for (Proposition member : claim.members()) {
                TreeMap<Integer, String> answered =
                        answeredAt.get(member.account().id());
                if (answered != null && member.mention().ownVoice()) {
                    answered.subMap(member.span().start(), member.span().end())
                            .values()
                            .forEach(other -> addAnswer(claim.id(), other));
                }
            }
        }
    }

    /** A denial or non-confirmation answers what it is about; two accounts that differ do not answer each other. */
    private void addAnswer(Relation relation) {
        ClaimGroup a = claims.get(relation.a());
        ClaimGroup b = claims.get(relation.b());
        if (a == null || b == null) {
            return;
        }
        boolean contradicts = relation.type() == Relation.Type.CONTRADICTS;
        if (relation.type() == Relation.Type.NOT_CONFIRMED_BY || contradicts && UnconfirmedMarks.denies(b)) {
            addAnswer(b.id(), a.id());
        }
        if (contradicts && UnconfirmedMarks.denies(a)) {
            addAnswer(a.id(), b.id());
        }
    }

    private void addAnswer(String answer, String claim) {
        answers.computeIfAbsent(answer, a -> new HashSet<>()).add(claim);
    }

    List<Omission> omissions() {
        List<ClaimGroup> rows = claims.values().stream()
                .filter(claim -> claim.support().outlets() > 1 || answers.containsKey(claim.id()))
                .sorted(Comparator.comparing(
                                (ClaimGroup claim) -> -claim.support().outlets())
                        .thenComparing(ClaimGroup::id))
                .limit(Math.max(1, MOST / Math.max(1, accounts.size())))
                .toList();
        List<Omission> omissions = new ArrayList<>();
        for (ClaimGroup claim : rows) {
            LocalDate known = knownFrom(claim);
            Set<String> words = words(claim);
            accounts.forEach(account -> omissions.add(entry(claim, words, account, known)));
        }
        return omissions;
    }

    private Omission entry(ClaimGroup claim, Set<String> words, ReadAccount read, @Nullable LocalDate known) {
        Account account = read.account();
        Map<String, Span> carried = claimsOf.getOrDefault(account.id(), Map.of());
        Span stated = carried.get(claim.id());
        if (stated != null) {
            return new Omission(claim.id(), account.id(), Omission.State.PRESENT, "stated here", stated, STATED);
        }
        String late = known == null ? null : outOfTime(account, known);
        if (late != null) {
            return new Omission(claim.id(), account.id(), Omission.State.NOT_APPLICABLE, late, null, OTHER_TIME);
        }
        return omitted(claim, words, read, carried.keySet());
    }

    private Omission omitted(ClaimGroup claim, Set<String> words, ReadAccount account, Set<String> carried) {
        boolean answer = answers.getOrDefault(claim.id(), Set.of()).stream().anyMatch(carried::contains);
        int outlets = claim.support().outlets();
        String why = answer
                ? "carries what this answers, not the answer"
                : "carried by " + outlets + (outlets == 1 ? " outlet" : " outlets") + ", not found here";
        SentenceIndex.Nearest nearest = account.sentences().nearest(words);
        double share = nearest == null ? 0 : (double) nearest.shared() / words.size();
        Span evidence = null;
        if (nearest != null && share >= NEAR) {
            why += "; the nearest sentence has " + nearest.shared() + " of its " + words.size() + " content words";
            evidence = nearest.sentence();
        }
        return new Omission(
                claim.id(), account.account().id(), Omission.State.OMITTED, why, evidence, NO_WORD - ALL_WORDS * share);
    }

    /** Why the account could not carry what was known from that day; null where it could. */
    private @Nullable String outOfTime(Account account, LocalDate known) {
        LocalDate published = account.published();
        if (published == null) {
            return null;
        }
        if (published.isBefore(known)) {
            return "published before " + known + ", when it became known";
        }
        boolean sameDays = daysOf.getOrDefault(account.id(), Set.of()).stream()
                .anyMatch(day -> Math.abs(day.toEpochDay() - known.toEpochDay()) <= 1);
        return published.isAfter(known.plusDays(DAYS_AFTER)) && !sameDays
                ? "reports of other days than " + known
                : null;
    }

    /** The content words of the claim's clearest wording. */
    private static Set<String> words(ClaimGroup claim) {
        Proposition clearest = claim.clearest();
        return StoryWords.stems(clearest.account().reading().text().tokens(clearest.span()));
    }

    /** The day of the claim, else the day of the first account that carries it. */
    private static @Nullable LocalDate knownFrom(ClaimGroup claim) {
        LocalDate stated = StatedClaims.day(claim.date());
        if (stated != null) {
            return stated;
        }
        return claim.members().stream()
                .map(member -> member.account().published())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
