package org.parallax.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Propositions with the same truth conditions, time included. {@code text} is the clearest wording among them. */
public record ClaimGroup(String id, String text, @Nullable String date, List<Proposition> members, Support support) {}
