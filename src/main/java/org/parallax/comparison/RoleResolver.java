package org.parallax.comparison;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Lexicon;

/**
 * Finds the person behind a description without a name ("the former director") by what all accounts say beside names
 * ("former director Orla Vane"; "Vane, the director"): the same role or kind of role, no other country, and words in
 * common. Where several fit, the one with most in common, then the one mentioned last.
 */
final class RoleResolver {
    /** So many persons are considered for one description. */
    private static final int MOST = 200;

    private static final Set<String> EMPTY = Set.of(
            "'s", "’s", "the", "this", "that", "his", "her", "its", "their", "our", "my", "nation", "country", "state",
            "then", "time");

    private static final class Profile {
        private final Set<String> heads = new HashSet<>();
        private final Set<String> modifiers = new HashSet<>();
        private final Set<String> countries = new HashSet<>();
        private int mentions;
    }

    private final Lexicon roles;
    private final Set<String> countryNames = new HashSet<>();
    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private final Map<String, Set<String>> byKind = new HashMap<>();
    private final Set<String> everybody = new LinkedHashSet<>();
    private final Map<String, Integer> lastMention = new HashMap<>();

    RoleResolver(Lexicon roles, Lexicon countries) {
        this.roles = roles;
        countries.entries().forEach(entry -> countryNames.add(entry.type()));
    }

    boolean isRole(Label label) {
        return !label.named() && !label.plural() && label.heads().stream().anyMatch(roles::contains);
    }

    /** Notes what stands beside a person's name. */
    void learn(String person, Label label) {
        Profile profile = profiles.computeIfAbsent(person, p -> new Profile());
        addCandidate(everybody, person);
        profile.mentions++;
        for (String head : label.heads()) {
            Lexicon.Entry role = roles.get(head);
            if (role != null) {
                profile.heads.add(head);
                addCandidate(byKind.computeIfAbsent(role.type(), k -> new LinkedHashSet<>()), person);
            }
        }
        if (!label.heads().isEmpty()) {
            for (String modifier : label.modifiers()) {
                (countryNames.contains(modifier) ? profile.countries : profile.modifiers).add(modifier);
            }
        }
    }

    private static void addCandidate(Set<String> candidates, String person) {
        if (candidates.size() < MOST) {
            candidates.add(person);
        }
    }

    /** To be called when a new account begins. */
    void forgetOrder() {
        lastMention.clear();
    }

    void mentioned(String person, int offset) {
        lastMention.put(person, offset);
    }

    /** The person's key, or null where none fits. */
    @Nullable
    String resolve(Label label) {
        String head = label.heads().iterator().next();
        Lexicon.Entry role = roles.get(head);
        if (role == null || !label.definite() && label.modifiers().isEmpty()) {
            return null;
        }
        boolean counterpart = head.equals("counterpart");
        Set<String> candidates = counterpart ? everybody : byKind.getOrDefault(role.type(), Set.of());
        String best = null;
        double bestScore = 0;
        for (String person : candidates) {
            Profile profile = profiles.get(person);
            double score = profile == null ? 0 : fit(label, head, counterpart, profile);
            if (profile != null && score > 0) {
                score += lastMention.containsKey(person) ? 0.5 : 0;
                score += lastMention.getOrDefault(person, 0) * 1e-8 + profile.mentions * 1e-9;
            }
            if (score > bestScore) {
                bestScore = score;
                best = person;
            }
        }
        return best;
    }

    private double fit(Label label, String head, boolean counterpart, Profile profile) {
        double score = profile.heads.contains(head) ? 2 : 1;
        int described = 0;
        int matched = 0;
        for (String modifier : label.modifiers()) {
            if (countryNames.contains(modifier)) {
                if (profile.countries.contains(modifier)) {
                    score += 2;
                    matched++;
                } else if (!profile.countries.isEmpty() || counterpart) {
                    return 0;
                }
            } else if (!EMPTY.contains(modifier)) {
                described++;
                if (profile.modifiers.contains(modifier)) {
                    matched++;
                    score++;
                }
            }
        }
        return (described > 0 || counterpart) && matched == 0 ? 0 : score;
    }
}
