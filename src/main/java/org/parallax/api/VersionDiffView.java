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

    /** @param words what differs within a replaced paragraph; empty where the caller may not read whole texts */
    public record Change(
            EditOp op, @Nullable Paragraph before, @Nullable Paragraph after, List<VersionDiff.WordEdit> words) {
        Change withoutText() {
            return new Change(op, Paragraph.withoutText(before), Paragraph.withoutText(after), List.of());
        }
    }

    /**
     * Where a paragraph stands, in code points.
     *
     * @param text null where the caller may not read whole texts
     */
    public record Paragraph(int start, int end, @Nullable String text) {
        static @Nullable Paragraph of(CodePoints text, @Nullable Span span) {
            if (span == null) {
                return null;
            }
            TextSpan place = text.of(span);
            return new Paragraph(place.start(), place.end(), place.text());
        }

        static @Nullable Paragraph withoutText(@Nullable Paragraph whole) {
            return whole == null ? null : new Paragraph(whole.start, whole.end, null);
        }
    }

    static VersionDiffView first(ArticleVersion version) {
        return new VersionDiffView(VersionView.of(version), version.text, null, null, List.of());
    }

    static VersionDiffView of(ArticleVersion version, Prose prose, ArticleVersion earlier, Prose earlierProse) {
        CodePoints here = new CodePoints(version.text);
        CodePoints there = new CodePoints(earlier.text);
        List<Change> changes = VersionDiff.between(earlierProse, prose).stream()
                .map(edit -> new Change(
                        edit.op(), Paragraph.of(there, edit.before()), Paragraph.of(here, edit.after()), edit.words()))
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
        return new VersionDiffView(
                version,
                null,
                previous,
                headline,
                changes.stream().map(Change::withoutText).toList());
    }
}
