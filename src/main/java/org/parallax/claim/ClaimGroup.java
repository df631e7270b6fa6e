package org.parallax.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Propositions with the same truth conditions, time included.
 *
 * @param text the clearest wording among them, as it can stand alone: "[Norlane] closed the port after Lee left"
 * @param said how many hands stand behind its having been said
 * @param so how many hands stand behind its being so
 */
public record ClaimGroup(
        String id,
        String text,
        @Nullable String date,
        List<Proposition> members,
        Support support,
        Support said,
        Support so) {

    /** The member whose wording stands for the claim. */
    public Proposition clearest() {
        return members.stream()
                .filter(member -> Statement.of(member).equals(text))
                .findFirst()
                .orElse(members.get(0));
    }
}
