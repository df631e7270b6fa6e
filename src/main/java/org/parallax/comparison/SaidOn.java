package org.parallax.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.ClaimGroup;
import org.parallax.claim.Proposition;
import org.parallax.story.Account;
import org.parallax.text.Span;

/** On which day the words at a place were said, as far as the claims made of them tell. */
final class SaidOn {
    private final Map<Integer, TreeMap<Integer, Proposition>> byStart = new HashMap<>();

    SaidOn(List<Account> accounts, List<ClaimGroup> claims) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            index.put(accounts.get(i).id(), i);
        }
        for (ClaimGroup claim : claims) {
            for (Proposition proposition : claim.members()) {
                Integer account = index.get(proposition.account().id());
                if (account != null && !proposition.mention().ownVoice()) {
                    byStart.computeIfAbsent(account, a -> new TreeMap<>())
                            .put(proposition.span().start(), proposition);
                }
            }
        }
    }

    @Nullable
    String date(int account, Span span) {
        TreeMap<Integer, Proposition> propositions = byStart.get(account);
        if (propositions == null) {
            return null;
        }
        for (Map.Entry<Integer, Proposition> entry = propositions.floorEntry(span.end());
                entry != null && entry.getValue().span().end() > span.start();
                entry = propositions.lowerEntry(entry.getKey())) {
            if (entry.getValue().date() != null) {
                return entry.getValue().date();
            }
        }
        return null;
    }
}
