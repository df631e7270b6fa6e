package org.parallax.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parallax.reliability.Review;

/**
 * A verdict, or the withdrawal of an earlier one by its id.
 *
 * @param author who gives it; where access is closed the owner of the key or token, whatever stands here
 * @param url where the verdict is published, if it is
 */
@Schema(name = "ReviewRequest")
public record ReviewRequest(
        Review.@Nullable Verdict verdict,
        @Pattern(regexp = "[0-9]{1,18}") @Nullable String withdraws,
        @NotBlank @Size(max = 4000) @WellFormed String reason,
        @Size(max = 200) @WellFormed @Nullable String author,
        @Size(max = 2048) @WebAddress @WellFormed @Nullable String url) {

    /** @throws ProblemException unless it is one of the two */
    void check() {
        if ((verdict == null) == (withdraws == null)) {
            throw Problem.invalid("verdict", "must be given, or withdraws, and not both")
                    .exception();
        }
    }
}
