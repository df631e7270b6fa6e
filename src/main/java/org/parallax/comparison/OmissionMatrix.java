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

    private final List<Account> accounts;
    private final Map<String, ClaimGroup> claims = new HashMap<>();
    private final Map<String, Set<String>> claimsOf = new HashMap<>();
    private final Map<String, Set<LocalDate>> daysOf = new HashMap<>();
    /** For each claim that denies another or does not confirm it, the claims it so answers. */
    private final Map<String, Set<String>> answers = new HashMap<>();

    OmissionMatrix(List<Account> accounts, List<ClaimGroup> groups, List<Relation> relations) {
        this.accounts = accounts;
        for (ClaimGroup claim : groups) {
            claims.put(claim.id(), claim);
            for (Proposition member : claim.members()) {
                String account = member.account().id();
                claimsOf.computeIfAbsent(account, a -> new HashSet<>()).add(claim.id());
                LocalDate day = StatedClaims.day(member.date());
                if (day != null) {
                    daysOf.computeIfAbsent(account, a -> new HashSet<>()).add(day);
                }
            }
        }
        for (Relation relation : relations) {
            if (relation.type() == Relation.Type.NOT_CONFIRMED_BY || relation.type() == Relation.Type.CONTRADICTS) {
                addAnswer(relation.b(), relation.a());
            }
            if (relation.type() == Relation.Type.CONTRADICTS) {
                addAnswer(relation.a(), relation.b());
            }
        }
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
            accounts.forEach(account -> omissions.add(entry(claim, account, known)));
        }
        return omissions;
    }

    private Omission entry(ClaimGroup claim, Account account, @Nullable LocalDate known) {
        Set<String> carried = claimsOf.getOrDefault(account.id(), Set.of());
        if (carried.contains(claim.id())) {
            return new Omission(claim.id(), account.id(), Omission.State.PRESENT, "stated here");
        }
        if (known != null && account.published() != null) {
            if (account.published().isBefore(known)) {
                return notApplicable(claim, account, "published before " + known + ", when it became known");
            }
            boolean sameDays = daysOf.getOrDefault(account.id(), Set.of()).stream()
                    .anyMatch(day -> Math.abs(day.toEpochDay() - known.toEpochDay()) <= 1);
            if (account.published().isAfter(known.plusDays(DAYS_AFTER)) && !sameDays) {
                return notApplicable(claim, account, "reports of other days than " + known);
            }
        }
        boolean answer = answers.getOrDefault(claim.id(), Set.of()).stream().anyMatch(carried::contains);
        String why = answer
                ? "carries what this answers, not the answer"
                : "carried by " + claim.support().outlets() + " outlets, not found here";
        return new Omission(claim.id(), account.id(), Omission.State.OMITTED, why);
    }

    private static Omission notApplicable(ClaimGroup claim, Account account, String why) {
        return new Omission(claim.id(), account.id(), Omission.State.NOT_APPLICABLE, why);
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
