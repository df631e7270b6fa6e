package org.parallax.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A feed to poll: its address, the outlet whose articles it lists, and the minutes between two runs. */
@Schema(name = "FeedRequest")
public record FeedRequest(
        @NotNull @Size(max = 2048) @WebAddress @WellFormed String url,
        @NotBlank @Size(max = 200) @WellFormed String source,
        @Min(1) @Max(1440) @Nullable Integer minutes) {
    static final int DEFAULT_MINUTES = 15;

    int pause() {
        return minutes == null ? DEFAULT_MINUTES : minutes;
    }
}
