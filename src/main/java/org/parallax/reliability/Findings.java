package org.parallax.reliability;

import java.util.List;

/**
 * What a model finds of sources, without what it finds of every claim.
 *
 * @param levels for every source what it is worth as to content and as to utterances
 */
public record Findings(
        int iterations,
        List<Estimate.SourceReliability> sources,
        List<List<Profile.Dimension>> levels,
        List<Estimate.Dependence> dependence) {}
