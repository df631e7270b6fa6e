package org.parallax.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parallax.reliability.Profile;
import org.parallax.reliability.Score;
import org.parallax.reliability.ScoringRun;
import org.parallax.reliability.SourceOverride;
import org.parallax.source.Source;

/**
 * A source's score as one run found it: no number and the letter F where there is too little evidence.
 *
 * @param asOf when it came to be so
 * @param levels what the source states itself, and what it has others say, each on its own
 * @param override what a person holds of the source instead, never part of the score
 */
public record ReliabilityView(
        String source,
        Source.Kind kind,
        @Nullable Double reliability,
        double low,
        double high,
        String letter,
        double effectiveObservations,
        @Nullable Instant asOf,
        @Nullable String run,

        @Schema(type = SchemaType.ARRAY, implementation = Profile.Dimension.class)
        RawJson profile,

        @Schema(type = SchemaType.ARRAY, implementation = Profile.Dimension.class)
        RawJson levels,

        @Nullable OverrideView override) {

    static ReliabilityView of(Source source, ScoringRun run, Score score, @Nullable SourceOverride override) {
        return new ReliabilityView(
                source.id,
                source.kind,
                score.reliability,
                score.low,
                score.high,
                score.letter,
                score.effectiveObservations,
                run.computedAt,
                run.id.toString(),
                new RawJson(score.profile),
                new RawJson(score.levels),
                override == null ? null : OverrideView.of(override));
    }

    static ReliabilityView unknown(Source source, @Nullable ScoringRun run, @Nullable SourceOverride override) {
        return new ReliabilityView(
                source.id,
                source.kind,
                null,
                0,
                1,
                "F",
                0,
                run == null ? null : run.computedAt,
                run == null ? null : run.id.toString(),
                new RawJson("[]"),
                new RawJson("[]"),
                override == null ? null : OverrideView.of(override));
    }
}
