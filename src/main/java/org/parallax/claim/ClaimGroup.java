package org.parallax.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Propositions with the same truth conditions, time included.
 *
 * @param text the clearest wording among them, as it can stand alone: "[Norlane] closed the port after Lee left"
 * @param clearest the member whose wording that is
 * @param said how many hands stand behind its having been said
 * @param so how many hands stand behind its being so
 */
public record ClaimGroup(
        String id,
        String text,
        Proposition clearest,
        @Nullable String date,
        List<Proposition> members,
        Support support,
        Support said,
        Support so) {}
