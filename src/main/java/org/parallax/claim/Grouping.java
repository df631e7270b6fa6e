package org.parallax.claim;

import java.util.List;
import java.util.Map;

/**
 * The claims of one story and how they relate.
 *
 * @param clearest the clause whose wording stands for each claim, by the claim's id
 */
public record Grouping(List<ClaimGroup> claims, List<Relation> relations, Map<String, Clause> clearest) {}
