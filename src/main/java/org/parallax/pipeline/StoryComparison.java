package org.parallax.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Relation;
import org.parallax.claim.Support;
import org.parallax.comparison.Framing;
import org.parallax.comparison.Omission;
import org.parallax.comparison.QuotationRelation;
import org.parallax.comparison.Referent;
import org.parallax.comparison.Utterance;
import org.parallax.comparison.WordEdit;
import org.parallax.mention.Certainty;
import org.parallax.mention.Quotation;
import org.parallax.mention.Unconfirmed;
import org.parallax.story.Provenance;
import org.parallax.text.TextSpan;

/** The comparison of one story as clients read it and as it is stored; spans are in code points of each article's text. */
public record StoryComparison(
        String engine,
        List<StoryEntry> stories,
        List<ClaimEntry> claims,
        List<RelationEntry> relations,
        List<UtteranceEntry> quotations,
        List<FramingEntry> framing,
        List<ReferentEntry> referents,
        List<OmissionEntry> omissions,
        List<NumberEntry> numbers,
        List<ProvenanceEntry> provenance) {

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
            Quotation.@Nullable Kind quotation) {}

    public record UnconfirmedEntry(
            Unconfirmed.Reason reason,
            @Nullable String article,
            @Nullable TextSpan evidence,
            String why) {}

    public record RelationEntry(String a, String b, Relation.Type type, double probability, String explanation) {}

    public record UtteranceEntry(String id, @Nullable String speaker, List<VersionEntry> versions) {}

    public record VersionEntry(
            String article,
            int start,
            int end,
            String text,
            Utterance.Relation relation,
            QuotationRelation.Severity severity,
            List<WordEdit> diff,
            String explanation) {}

    public record WordingEntry(String article, String text, int count, List<TextSpan> spans) {}

    public record FramingEntry(
            String referent, Framing.Kind kind, List<WordingEntry> wordings, String explanation, double confidence) {}

    public record ReferentEntry(String name, Referent.Type type, List<WordingEntry> wordings) {}

    public record OmissionEntry(String claim, String article, Omission.State state, String why) {}

    public record NumberEntry(String quantity, List<NumberValue> values, boolean conflict, String explanation) {}

    public record NumberValue(String article, double value, String unit, TextSpan span, boolean about) {}

    public record ProvenanceEntry(
            String article, Provenance.Kind kind, @Nullable String from, List<TextSpan> evidence) {}
}
