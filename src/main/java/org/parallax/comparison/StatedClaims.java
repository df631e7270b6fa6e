package org.parallax.comparison;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.ClaimGroup;
import org.parallax.claim.Proposition;
import org.parallax.mention.Quotation;
import org.parallax.story.Account;
import org.parallax.text.Span;

/** What the claims of a story tell about a place in an account: when it was said, and who reports it indirectly. */
final class StatedClaims {

    private record Stated(Proposition proposition, ClaimGroup claim) {}

    private final Map<Integer, TreeMap<Integer, Stated>> byStart = new HashMap<>();
    private final Map<String, List<Proposition>> indirect = new HashMap<>();

    StatedClaims(List<Account> accounts, List<ClaimGroup> claims) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            index.put(accounts.get(i).id(), i);
        }
        for (ClaimGroup claim : claims) {
            for (Proposition proposition : claim.members()) {
                Integer account = index.get(proposition.account().id());
                if (account != null && !proposition.mention().ownVoice()) {
                    byStart.computeIfAbsent(account, a -> new TreeMap<>())
                            .put(proposition.span().start(), new Stated(proposition, claim));
                }
            }
        }
    }

    /** The day on which the words at the place were said. */
    @Nullable
    LocalDate day(int account, Span span) {
        return at(account, span).stream()
                .map(stated -> day(stated.proposition().date()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A day, where the date is one: not a month or an interval. */
    static @Nullable LocalDate day(@Nullable String iso) {
        try {
            return iso == null ? null : LocalDate.parse(iso);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    /** The ids of the claims that the place makes. */
    Set<String> ids(int account, Span span) {
        return at(account, span).stream().map(stated -> stated.claim().id()).collect(Collectors.toSet());
    }

    /** Propositions that report the content of the place in an outlet's own words, by the id of their claim. */
    Map<String, List<Proposition>> indirect(int account, Span span) {
        Map<String, List<Proposition>> reports = new LinkedHashMap<>();
        for (Stated stated : at(account, span)) {
            reports.put(
                    stated.claim().id(), indirect.computeIfAbsent(stated.claim().id(), id -> indirect(stated.claim())));
        }
        return reports;
    }

    private static List<Proposition> indirect(ClaimGroup claim) {
        return claim.members().stream()
                .filter(member -> member.mention().quotation() == Quotation.Kind.INDIRECT)
                .toList();
    }

    /** What is stated at the place, the last to begin first. */
    private List<Stated> at(int account, Span span) {
        TreeMap<Integer, Stated> stated = byStart.get(account);
        List<Stated> found = new ArrayList<>();
        if (stated == null) {
            return found;
        }
        for (Map.Entry<Integer, Stated> entry = stated.lowerEntry(span.end());
                entry != null && entry.getValue().proposition().span().end() > span.start();
                entry = stated.lowerEntry(entry.getKey())) {
            found.add(entry.getValue());
        }
        return found;
    }
}
