package org.parallax.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Submission;

/** An article as it is sent in: its text as plain text. Unknown fields are ignored. */
@Schema(name = "ArticleRequest")
public record ArticleRequest(
        @Size(max = 500) @WellFormed @Nullable String externalId,
        @NotBlank @Size(max = 200) @WellFormed String source,
        @Size(max = 2048) @WebAddress @WellFormed @Nullable String url,
        @Size(max = 1000) @WellFormed @Nullable String title,
        @IsoDate @Nullable String published,
        @Size(max = 500) @WellFormed @Nullable String author,
        @NotBlank @Size(max = MAX_TEXT) @WellFormed String text) {
    static final int MAX_TEXT = 400_000;

    Submission submission() {
        return new Submission(externalId, source, url, title, published, author, text);
    }
}
