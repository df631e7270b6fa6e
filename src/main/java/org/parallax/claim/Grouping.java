package org.parallax.claim;

import java.util.List;

/** The claims of one story and how they relate. */
public record Grouping(List<ClaimGroup> claims, List<Relation> relations) {}
