package org.parallax.pipeline;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Relation;
import org.parallax.claim.Support;
import org.parallax.comparison.ChainLink;
import org.parallax.comparison.Framing;
import org.parallax.comparison.Omission;
import org.parallax.comparison.QuotationRelation;
import org.parallax.comparison.Referent;
import org.parallax.comparison.TextDefect;
import org.parallax.comparison.Utterance;
import org.parallax.comparison.WordEdit;
import org.parallax.mention.Certainty;
import org.parallax.mention.Quotation;
import org.parallax.mention.Unconfirmed;
import org.parallax.story.Provenance;
import org.parallax.text.CodePoints;
import org.parallax.text.EditOp;
import org.parallax.text.Span;
import org.parallax.text.TextSpan;

/** The comparison of one story as clients read it and as it is stored; spans are in code points of each article's text. */
public record StoryComparison(
        String engine,
        Made made,
        List<StoryEntry> stories,
        List<ClaimEntry> claims,
        List<RelationEntry> relations,
        List<UtteranceEntry> quotations,
        List<FramingEntry> framing,
        List<ReferentEntry> referents,
        List<OmissionEntry> omissions,
        List<NumberEntry> numbers,
        List<ProvenanceEntry> provenance,
        List<DefectEntry> defects) {

    /**
     * What it was made of and with, so that it can be made again: see {@link Versions}.
     *
     * @param texts the first twelve digits of the SHA-256 of each article's text
     */
    public record Made(SortedMap<String, String> lexicons, SortedMap<String, String> models, List<TextVersion> texts) {}

    public record TextVersion(String article, String sha256) {}

    public record StoryEntry(String id, List<String> articles) {}

    public record ClaimEntry(
            String id,
            String text,
            @Nullable String date,
            String story,
            List<MentionEntry> mentions,
            Support support,
            Support said,
            Support so,
            List<UnconfirmedEntry> unconfirmed,
            int credibility) {}

    public record MentionEntry(
            String article,
            int start,
            int end,
            String text,
            @Nullable String speaker,
            List<String> via,
            @Nullable String cue,
            Certainty.Level certainty,
            Certainty.Polarity polarity,
            Quotation.@Nullable Kind quotation,
            List<ChainEntry> chain) {}

    /** One hop from the first speaker to the outlet. */
    public record ChainEntry(
            ChainLink.Role role,
            @Nullable String name,
            ChainLink.Kind kind,
            ChainLink.Vouching vouches,
            @Nullable TextSpan span) {}

    public record UnconfirmedEntry(
            Unconfirmed.Reason reason,
            @Nullable String article,
            @Nullable TextSpan evidence,
            String why,
            double confidence) {}

    /** @param evidence where each of the two claims is put most clearly */
    public record RelationEntry(
            String a,
            String b,
            Relation.Type type,
            double probability,
            String explanation,
            List<PlaceEntry> evidence) {}

    public record PlaceEntry(String article, int start, int end, String text) {}

    public record UtteranceEntry(String id, @Nullable String speaker, List<VersionEntry> versions) {}

    public record VersionEntry(
            String article,
            int start,
            int end,
            String text,
            Utterance.Relation relation,
            QuotationRelation.Severity severity,
            List<EditEntry> diff,
            String explanation,
            double confidence) {}

    /** The spans lie in the articles of the reference and of this version. */
    public record EditEntry(
            EditOp op,
            String reference,
            String here,
            @Nullable TextSpan referenceSpan,
            @Nullable TextSpan hereSpan) {

        /** @param referenceAt where the reference's text begins, {@code hereAt} where this version's does */
        public static EditEntry of(WordEdit edit, CodePoints reference, int referenceAt, CodePoints here, int hereAt) {
            return new EditEntry(
                    edit.op(),
                    edit.reference(),
                    edit.here(),
                    shown(edit.referenceSpan(), reference, referenceAt),
                    shown(edit.hereSpan(), here, hereAt));
        }

        private static @Nullable TextSpan shown(@Nullable Span span, CodePoints text, int at) {
            return span == null ? null : text.of(new Span(at + span.start(), at + span.end()));
        }
    }

    public record WordingEntry(String article, String text, int count, List<TextSpan> spans) {}

    public record FramingEntry(
            String referent, Framing.Kind kind, List<WordingEntry> wordings, String explanation, double confidence) {}

    public record ReferentEntry(String name, Referent.Type type, List<WordingEntry> wordings) {}

    public record OmissionEntry(
            String claim,
            String article,
            Omission.State state,
            String why,
            @Nullable TextSpan evidence,
            double confidence) {}

    public record NumberEntry(
            String quantity, List<NumberValue> values, boolean conflict, String explanation, double confidence) {}

    public record NumberValue(String article, double value, String unit, TextSpan span, boolean about) {}

    public record ProvenanceEntry(
            String article, Provenance.Kind kind, @Nullable String from, List<TextSpan> evidence) {}

    public record DefectEntry(
            String article, TextDefect.Kind kind, int start, int end, String text, String why, double confidence) {}
}
