package org.parallax.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.claim.ClaimGroup;
import org.parallax.claim.Proposition;
import org.parallax.comparison.ClaimMark;
import org.parallax.comparison.Comparison;
import org.parallax.comparison.NumberComparison;
import org.parallax.comparison.Utterance;
import org.parallax.comparison.Wording;
import org.parallax.mention.Attribution;
import org.parallax.mention.Cue;
import org.parallax.mention.Speaker;
import org.parallax.mention.Via;
import org.parallax.pipeline.StoryComparison.ClaimEntry;
import org.parallax.pipeline.StoryComparison.FramingEntry;
import org.parallax.pipeline.StoryComparison.MentionEntry;
import org.parallax.pipeline.StoryComparison.NumberEntry;
import org.parallax.pipeline.StoryComparison.NumberValue;
import org.parallax.pipeline.StoryComparison.OmissionEntry;
import org.parallax.pipeline.StoryComparison.ProvenanceEntry;
import org.parallax.pipeline.StoryComparison.ReferentEntry;
import org.parallax.pipeline.StoryComparison.RelationEntry;
import org.parallax.pipeline.StoryComparison.StoryEntry;
import org.parallax.pipeline.StoryComparison.UnconfirmedEntry;
import org.parallax.pipeline.StoryComparison.UtteranceEntry;
import org.parallax.pipeline.StoryComparison.VersionEntry;
import org.parallax.pipeline.StoryComparison.WordingEntry;
import org.parallax.story.Account;
import org.parallax.text.CodePoints;
import org.parallax.text.Span;
import org.parallax.text.TextSpan;

/** Writes what was found in a story as the document that clients read. */
final class ComparisonWriter {
    private final String story;
    private final List<Account> accounts;
    private final Map<String, CodePoints> texts = new HashMap<>();

    ComparisonWriter(String story, List<Account> accounts) {
        this.story = story;
        this.accounts = accounts;
        accounts.forEach(account -> texts.put(account.id(), new CodePoints(account.text())));
    }

    StoryComparison write(String engine, StoryAnalyst.Found found) {
        Comparison comparison = found.comparison();
        Map<String, List<UnconfirmedEntry>> marks = marks(comparison.unconfirmed());
        return new StoryComparison(
                engine,
                List.of(new StoryEntry(story, accounts.stream().map(Account::id).toList())),
                found.grouping().claims().stream()
                        .map(claim -> claim(claim, marks, found))
                        .toList(),
                found.grouping().relations().stream()
                        .map(r -> new RelationEntry(
                                r.a(),
                                r.b(),
                                r.type(),
                                r.probability(),
                                r.explanation().name()))
                        .toList(),
                comparison.quotations().stream().map(this::utterance).toList(),
                comparison.framing().stream()
                        .map(f -> new FramingEntry(
                                f.referent(), f.kind(), wordings(f.wordings()), f.explanation(), f.confidence()))
                        .toList(),
                comparison.referents().stream()
                        .map(r -> new ReferentEntry(r.name(), r.type(), wordings(r.wordings())))
                        .toList(),
                comparison.omissions().stream()
                        .map(o -> new OmissionEntry(o.claim(), o.account(), o.state(), o.why()))
                        .toList(),
                comparison.numbers().stream().map(this::number).toList(),
                found.provenance().stream()
                        .map(p ->
                                new ProvenanceEntry(p.account(), p.kind(), p.from(), spans(p.account(), p.evidence())))
                        .toList());
    }

    private Map<String, List<UnconfirmedEntry>> marks(List<ClaimMark> marks) {
        Map<String, List<UnconfirmedEntry>> byClaim = new HashMap<>();
        for (ClaimMark mark : marks) {
            String account = mark.account();
            Span evidence = mark.evidence();
            TextSpan shown = account == null || evidence == null ? null : span(account, evidence);
            byClaim.computeIfAbsent(mark.claim(), c -> new ArrayList<>())
                    .add(new UnconfirmedEntry(mark.reason(), account, shown, mark.why()));
        }
        return byClaim;
    }

    private ClaimEntry claim(ClaimGroup claim, Map<String, List<UnconfirmedEntry>> marks, StoryAnalyst.Found found) {
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
        TextSpan span = span(account.id(), proposition.span());
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
                proposition.mention().quotation());
    }

    private UtteranceEntry utterance(Utterance utterance) {
        return new UtteranceEntry(
                utterance.id(),
                utterance.speaker(),
                utterance.versions().stream().map(this::version).toList());
    }

    private VersionEntry version(Utterance.Version version) {
        TextSpan span = span(version.account(), version.span());
        return new VersionEntry(
                version.account(),
                span.start(),
                span.end(),
                span.text(),
                version.relation(),
                version.severity(),
                version.diff(),
                version.explanation());
    }

    private NumberEntry number(NumberComparison number) {
        List<NumberValue> values = number.values().stream()
                .map(v -> new NumberValue(v.account(), v.value(), v.unit(), span(v.account(), v.span()), v.about()))
                .toList();
        return new NumberEntry(number.quantity(), values, number.conflict(), number.explanation());
    }

    private List<WordingEntry> wordings(List<Wording> wordings) {
        return wordings.stream()
                .map(w -> new WordingEntry(w.account(), w.text(), w.count(), spans(w.account(), w.spans())))
                .toList();
    }

    private List<TextSpan> spans(String account, List<Span> spans) {
        return spans.stream().map(span -> span(account, span)).toList();
    }

    private TextSpan span(String account, Span span) {
        CodePoints text = texts.get(account);
        if (text == null) {
            throw new IllegalArgumentException("no account " + account);
        }
        return text.of(span);
    }
}
