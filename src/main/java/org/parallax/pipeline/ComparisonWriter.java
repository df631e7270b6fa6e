package org.parallax.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.ClaimGroup;
import org.parallax.claim.Proposition;
import org.parallax.claim.Relation;
import org.parallax.comparison.AttributionChains;
import org.parallax.comparison.ChainLink;
import org.parallax.comparison.ClaimMark;
import org.parallax.comparison.Comparison;
import org.parallax.comparison.Framing;
import org.parallax.comparison.NumberComparison;
import org.parallax.comparison.Omission;
import org.parallax.comparison.Referent;
import org.parallax.comparison.TextDefect;
import org.parallax.comparison.Utterance;
import org.parallax.comparison.Wording;
import org.parallax.mention.Attribution;
import org.parallax.mention.Cue;
import org.parallax.mention.Speaker;
import org.parallax.mention.Via;
import org.parallax.pipeline.StoryComparison.ChainEntry;
import org.parallax.pipeline.StoryComparison.ClaimEntry;
import org.parallax.pipeline.StoryComparison.DefectEntry;
import org.parallax.pipeline.StoryComparison.EditEntry;
import org.parallax.pipeline.StoryComparison.FramingEntry;
import org.parallax.pipeline.StoryComparison.Made;
import org.parallax.pipeline.StoryComparison.MentionEntry;
import org.parallax.pipeline.StoryComparison.NumberEntry;
import org.parallax.pipeline.StoryComparison.NumberValue;
import org.parallax.pipeline.StoryComparison.OmissionEntry;
import org.parallax.pipeline.StoryComparison.PlaceEntry;
import org.parallax.pipeline.StoryComparison.ProvenanceEntry;
import org.parallax.pipeline.StoryComparison.ReferentEntry;
import org.parallax.pipeline.StoryComparison.RelationEntry;
import org.parallax.pipeline.StoryComparison.StoryEntry;
import org.parallax.pipeline.StoryComparison.TextVersion;
import org.parallax.pipeline.StoryComparison.UnconfirmedEntry;
import org.parallax.pipeline.StoryComparison.UtteranceEntry;
import org.parallax.pipeline.StoryComparison.VersionEntry;
import org.parallax.pipeline.StoryComparison.WordingEntry;
import org.parallax.story.Account;
import org.parallax.story.Provenance;
import org.parallax.text.CodePoints;
import org.parallax.text.Span;
import org.parallax.text.TextSpan;

/** Writes what was found in a story as the document that clients read. */
final class ComparisonWriter {
    private final String story;
    private final StoryAnalyst.Found found;
    private final AttributionChains chains;
    private final Map<String, CodePoints> texts = new HashMap<>();

    ComparisonWriter(String story, StoryAnalyst.Found found) {
        this.story = story;
        this.found = found;
        this.chains = chains(found.provenance());
        found.accounts().forEach(account -> texts.put(account.id(), new CodePoints(account.text())));
    }

    StoryComparison write() {
        Comparison comparison = found.comparison();
        List<Account> accounts = found.accounts();
        return new StoryComparison(
                found.versions().engine(),
                made(),
                List.of(new StoryEntry(story, accounts.stream().map(Account::id).toList())),
                claims(),
                relations(),
                comparison.quotations().stream().map(this::utterance).toList(),
                comparison.framing().stream().map(this::framing).toList(),
                comparison.referents().stream().map(this::referent).toList(),
                comparison.omissions().stream().map(this::omission).toList(),
                comparison.numbers().stream().map(this::number).toList(),
                found.provenance().stream().map(this::provenance).toList(),
                found.defects().stream().map(this::defect).toList());
    }

    private Made made() {
        Versions versions = found.versions();
        List<TextVersion> read =
                found.accounts().stream().map(ComparisonWriter::version).toList();
        return new Made(versions.lexicons(), versions.models(), read);
    }

    private List<ClaimEntry> claims() {
        Map<String, List<UnconfirmedEntry>> marks = marks(found.comparison().unconfirmed());
        return found.grouping().claims().stream()
                .map(claim -> claim(claim, marks))
                .toList();
    }

    private List<RelationEntry> relations() {
        Map<String, PlaceEntry> places = new HashMap<>();
        found.grouping().claims().forEach(claim -> places.put(claim.id(), place(claim)));
        return found.grouping().relations().stream()
                .map(relation -> relation(relation, places))
                .toList();
    }

    private FramingEntry framing(Framing framing) {
        return new FramingEntry(
                framing.referent(),
                framing.kind(),
                wordings(framing.wordings()),
                framing.explanation(),
                framing.confidence());
    }

    private ReferentEntry referent(Referent referent) {
        return new ReferentEntry(referent.name(), referent.type(), wordings(referent.wordings()));
    }

    private ProvenanceEntry provenance(Provenance one) {
        return new ProvenanceEntry(one.account(), one.kind(), one.from(), spans(one.account(), one.evidence()));
    }

    private static TextVersion version(Account account) {
        return new TextVersion(account.id(), Versions.digest(account.text().getBytes(StandardCharsets.UTF_8)));
    }

    private static AttributionChains chains(List<Provenance> provenance) {
        Map<String, Provenance> byAccount = new HashMap<>();
        provenance.forEach(p -> byAccount.put(p.account(), p));
        return new AttributionChains(byAccount);
    }

    /** Where a claim is put in its clearest wording. */
    private PlaceEntry place(ClaimGroup claim) {
        Proposition clearest = claim.clearest();
        TextSpan span = span(clearest.account().id(), clearest.whole());
        return new PlaceEntry(clearest.account().id(), span.start(), span.end(), span.text());
    }

    private static RelationEntry relation(Relation relation, Map<String, PlaceEntry> places) {
        String meaning = switch (relation.type()) {
            case SAME -> "both state the same";
            case CONTRADICTS -> "both cannot hold";
            case MODALITY_CONFLICT -> "one states as certain what the other does not";
            case NOT_CONFIRMED_BY -> "the second says that the first was not confirmed";
            case SAME_PROPOSITION_OTHER_DATE -> "the same was said of another day";
            case DIRECTION_CONFLICT -> "who acts on whom is the other way round";
            case FRAME_CONFLICT -> "they take opposite things for granted";
            case ELABORATES -> "the first says what the second says, and more";
        };
        return new RelationEntry(
                relation.a(),
                relation.b(),
                relation.type(),
                relation.probability(),
                meaning + ": " + relation.explanation().name(),
                List.of(
                        Objects.requireNonNull(places.get(relation.a())),
                        Objects.requireNonNull(places.get(relation.b()))));
    }

    private OmissionEntry omission(Omission omission) {
        TextSpan evidence = shown(omission.account(), omission.evidence());
        return new OmissionEntry(
                omission.claim(),
                omission.account(),
                omission.state(),
                omission.why(),
                evidence,
                omission.confidence());
    }

    private DefectEntry defect(TextDefect defect) {
        TextSpan span = span(defect.account(), defect.span());
        return new DefectEntry(
                defect.account(),
                defect.kind(),
                span.start(),
                span.end(),
                span.text(),
                defect.why(),
                defect.confidence());
    }

    private Map<String, List<UnconfirmedEntry>> marks(List<ClaimMark> marks) {
        Map<String, List<UnconfirmedEntry>> byClaim = new HashMap<>();
        for (ClaimMark mark : marks) {
            String account = mark.account();
            TextSpan shown = account == null ? null : shown(account, mark.evidence());
            byClaim.computeIfAbsent(mark.claim(), c -> new ArrayList<>())
                    .add(new UnconfirmedEntry(mark.reason(), account, shown, mark.why(), mark.confidence()));
        }
        return byClaim;
    }

    private ClaimEntry claim(ClaimGroup claim, Map<String, List<UnconfirmedEntry>> marks) {
        return new ClaimEntry(
                claim.id(),
                claim.text(),
                claim.date(),
                story,
                claim.members().stream().map(this::mention).toList(),
                claim.support(),
                claim.said(),
                claim.so(),
                marks.getOrDefault(claim.id(), List.of()),
                found.credibility().getOrDefault(claim.id(), 6));
    }

    private MentionEntry mention(Proposition proposition) {
        Account account = proposition.account();
        TextSpan span = span(account.id(), proposition.whole());
        Attribution attribution = proposition.mention().attribution();
        Speaker speaker = attribution == null ? null : attribution.speaker();
        Cue cue = attribution == null ? null : attribution.cue();
        return new MentionEntry(
                account.id(),
                span.start(),
                span.end(),
                span.text(),
                speaker == null ? null : speaker.name(),
                attribution == null
                        ? List.of()
                        : attribution.via().stream().map(Via::name).toList(),
                cue == null ? null : cue.span().of(account.text()),
                proposition.mention().certainty().level(),
                proposition.mention().certainty().polarity(),
                proposition.mention().quotation(),
                chains.of(proposition).stream().map(link -> link(account, link)).toList());
    }

    private ChainEntry link(Account account, ChainLink link) {
        return new ChainEntry(link.role(), link.name(), link.kind(), link.vouches(), shown(account.id(), link.span()));
    }

    private UtteranceEntry utterance(Utterance utterance) {
        return new UtteranceEntry(
                utterance.id(),
                utterance.speaker(),
                utterance.versions().stream()
                        .map(version -> version(utterance.versions().get(0), version))
                        .toList());
    }

    private VersionEntry version(Utterance.Version reference, Utterance.Version version) {
        TextSpan span = span(version.account(), version.span());
        return new VersionEntry(
                version.account(),
                span.start(),
                span.end(),
                span.text(),
                version.relation(),
                version.severity(),
                version.diff().stream()
                        .map(edit -> EditEntry.of(
                                edit,
                                text(reference.account()),
                                reference.span().start(),
                                text(version.account()),
                                version.span().start()))
                        .toList(),
                version.explanation(),
                version.confidence());
    }

    private NumberEntry number(NumberComparison number) {
        List<NumberValue> values = number.values().stream()
                .map(v -> new NumberValue(v.account(), v.value(), v.unit(), span(v.account(), v.span()), v.about()))
                .toList();
        return new NumberEntry(number.quantity(), values, number.conflict(), number.explanation(), number.confidence());
    }

    private List<WordingEntry> wordings(List<Wording> wordings) {
        return wordings.stream()
                .map(w -> new WordingEntry(w.account(), w.text(), w.count(), spans(w.account(), w.spans())))
                .toList();
    }

    private List<TextSpan> spans(String account, List<Span> spans) {
        return spans.stream().map(span -> span(account, span)).toList();
    }

    private @Nullable TextSpan shown(String account, @Nullable Span span) {
        return span == null ? null : span(account, span);
    }

    private TextSpan span(String account, Span span) {
        return text(account).of(span);
    }

    private CodePoints text(String account) {
        return Objects.requireNonNull(texts.get(account), "no account " + account);
    }
}
