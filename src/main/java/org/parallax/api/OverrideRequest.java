package org.parallax.api;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A letter, a reliability or both, or the withdrawal of an earlier override by its id.
 *
 * @param author who gives it; where access is closed the owner of the key or token, whatever stands here
 */
@Schema(name = "OverrideRequest")
public record OverrideRequest(
        @Pattern(regexp = "[A-F]", message = "must be a letter from A to F") @Nullable
        String letter,

        @DecimalMin("0") @DecimalMax("1") @Nullable Double reliability,
        @Pattern(regexp = "[0-9]{1,18}") @Nullable String withdraws,
        @NotBlank @Size(max = 4000) @WellFormed String reason,
        @Size(max = 200) @WellFormed @Nullable String author) {

    /** @throws ProblemException unless it is one of the two */
    void check() {
        boolean judges = letter != null || reliability != null;
        if (judges == (withdraws != null)) {
            throw Problem.invalid("letter", "or reliability must be given, or withdraws, and not both")
                    .exception();
        }
        if (reliability != null && reliability.isNaN()) {
            throw Problem.invalid("reliability", "must lie between 0 and 1").exception();
        }
    }
}
