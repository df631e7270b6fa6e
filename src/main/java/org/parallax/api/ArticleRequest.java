package org.parallax.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Extraction;
import org.parallax.article.MainText;
import org.parallax.article.PageMetadata;
import org.parallax.article.Published;
import org.parallax.article.Submission;

/**
 * An article as it is sent in: its plain text, or the page it stands on. What the sender says of it goes before what the
 * page says. Unknown fields are ignored.
 */
@Schema(name = "ArticleRequest")
@TextOrPage
public record ArticleRequest(
        @Size(max = 500) @WellFormed @Nullable String externalId,
        @NotBlank @Size(max = 200) @WellFormed String source,
        @Size(max = 2048) @WebAddress @WellFormed @Nullable String url,
        @Size(max = 1000) @WellFormed @Nullable String title,
        @IsoDate @Nullable String published,
        @Size(max = 500) @WellFormed @Nullable String author,
        @Size(max = MAX_TEXT) @WellFormed @Nullable String text,

        @Size(max = ExtractionsResource.MAX_HTML) @WellFormed @Nullable
        String html) {
    static final int MAX_TEXT = 400_000;
    private static final MainText MAIN_TEXT = new MainText();

    /** @param source who published it; null: the host of its address */
    static ArticleRequest ofPage(@Nullable String source, String url, String html) {
        return new ArticleRequest(null, source == null ? host(url) : source, url, null, null, null, null, html);
    }

    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** @throws ProblemException where the page holds no article */
    Submission submission() {
        if (text != null && !text.isBlank()) {
            return new Submission(externalId, source, url, title, published, basis(), author, text, List.of());
        }
        Extraction page = MAIN_TEXT.extract(String.valueOf(html), url == null ? "" : url);
        if (page.text().isBlank() || page.text().length() > MAX_TEXT) {
            throw Problem.invalid("html", "holds no main text of at most " + MAX_TEXT + " characters")
                    .exception();
        }
        PageMetadata told = page.metadata();
        Published date = told.published();
        return new Submission(
                externalId,
                source,
                url != null ? url : told.url(),
                title != null ? title : told.title(),
                published != null ? published : date == null ? null : date.iso(),
                published != null ? basis() : date == null ? null : date.basis(),
                author != null ? author : told.author(),
                page.text(),
                page.furniture());
    }

    /** What the sender says of an article is metadata. */
    private Published.@Nullable Basis basis() {
        return published == null ? null : Published.Basis.METADATA;
    }
}
