package org.parallax.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.article.ArticleVersion;
import org.parallax.article.Prose;
import org.parallax.article.VersionDiff;
import org.parallax.text.CodePoints;
import org.parallax.text.EditOp;
import org.parallax.text.Span;
import org.parallax.text.TextSpan;

/**
 * A version of an article, and what differs from the one before it.
 *
 * @param text null where the caller may not read whole texts
 * @param headline the title before and after, null where it is the same
 * @param changes the paragraphs that differ; {@code before} is a span of the earlier text, {@code after} one of this text
 */
public record VersionDiffView(
        VersionView version,
        @Nullable String text,
        @Nullable Integer previous,
        @Nullable Headline headline,
        List<Change> changes) {

    public record Headline(
            @Nullable String before, @Nullable String after) {}

    public record Change(
            EditOp op, @Nullable TextSpan before, @Nullable TextSpan after, List<VersionDiff.WordEdit> words) {}

    static VersionDiffView first(ArticleVersion version) {
        return new VersionDiffView(VersionView.of(version), version.text, null, null, List.of());
    }

    static VersionDiffView of(ArticleVersion version, Prose prose, ArticleVersion earlier, Prose earlierProse) {
        CodePoints here = new CodePoints(version.text);
        CodePoints there = new CodePoints(earlier.text);
        List<Change> changes = VersionDiff.between(earlierProse, prose).stream()
                .map(edit -> new Change(edit.op(), span(there, edit.before()), span(here, edit.after()), edit.words()))
                .toList();
        boolean same = String.valueOf(earlier.title).equals(String.valueOf(version.title));
        return new VersionDiffView(
                VersionView.of(version),
                version.text,
                earlier.number,
                same ? null : new Headline(earlier.title, version.title),
                changes);
    }

    VersionDiffView withoutText() {
        return new VersionDiffView(version, null, previous, headline, changes);
    }

    private static @Nullable TextSpan span(CodePoints text, @Nullable Span span) {
        return span == null ? null : text.of(span);
    }
}
