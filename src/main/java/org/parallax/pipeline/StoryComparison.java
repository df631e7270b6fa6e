package org.parallax.pipeline;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.ClaimGroup;
import org.parallax.claim.Grouping;
import org.parallax.claim.Proposition;
import org.parallax.claim.Relation;
import org.parallax.claim.Support;
import org.parallax.mention.Attribution;
import org.parallax.mention.Certainty;
import org.parallax.mention.Cue;
import org.parallax.mention.Quotation;
import org.parallax.mention.Speaker;
import org.parallax.mention.Unconfirmed;
import org.parallax.mention.Via;
import org.parallax.story.Account;
import org.parallax.story.Provenance;
import org.parallax.text.CodePoints;
import org.parallax.text.Span;
import org.parallax.text.TextSpan;

/** The comparison of one story as clients read it and as it is stored. */
public record StoryComparison(
        List<StoryEntry> stories,
        List<ClaimEntry> claims,
        List<RelationEntry> relations,
        List<ProvenanceEntry> provenance) {

    public record StoryEntry(String id, List<String> articles) {}

    public record ClaimEntry(
            String id,
            String text,
            @Nullable String date,
            String story,
            List<MentionEntry> mentions,
            Support support,
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
            @Nullable TextSpan evidence) {}

    public record RelationEntry(String a, String b, Relation.Type type, double probability, String explanation) {}

    public record ProvenanceEntry(
            String article, Provenance.Kind kind, @Nullable String from, List<TextSpan> evidence) {}

    static StoryComparison of(String story, List<Account> accounts, Grouping grouping, List<Provenance> provenance) {
        Map<String, CodePoints> texts = new HashMap<>();
        accounts.forEach(account -> texts.put(account.id(), new CodePoints(account.text())));
        return new StoryComparison(
                List.of(new StoryEntry(story, accounts.stream().map(Account::id).toList())),
                grouping.claims().stream()
                        .map(claim -> claim(story, claim, texts))
                        .toList(),
                grouping.relations().stream().map(StoryComparison::relation).toList(),
                provenance.stream().map(p -> provenance(p, texts)).toList());
    }

    private static ClaimEntry claim(String story, ClaimGroup claim, Map<String, CodePoints> texts) {
        List<MentionEntry> mentions =
                claim.members().stream().map(m -> mention(m, texts)).toList();
        return new ClaimEntry(
                claim.id(), claim.text(), claim.date(), story, mentions, claim.support(), unconfirmed(claim, texts), 6);
    }

    private static MentionEntry mention(Proposition proposition, Map<String, CodePoints> texts) {
        Account account = proposition.account();
        TextSpan span = spanIn(texts, account.id(), proposition.span());
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

    private static List<UnconfirmedEntry> unconfirmed(ClaimGroup claim, Map<String, CodePoints> texts) {
        Set<UnconfirmedEntry> marks = new LinkedHashSet<>();
        for (Proposition member : claim.members()) {
            String article = member.account().id();
            for (Unconfirmed mark : member.mention().unconfirmed()) {
                TextSpan evidence = mark.evidence() == null ? null : spanIn(texts, article, mark.evidence());
                marks.add(new UnconfirmedEntry(mark.reason(), article, evidence));
            }
        }
        return List.copyOf(marks);
    }

    private static RelationEntry relation(Relation relation) {
        return new RelationEntry(
                relation.a(),
                relation.b(),
                relation.type(),
                relation.probability(),
                relation.explanation().detail());
    }

    private static ProvenanceEntry provenance(Provenance provenance, Map<String, CodePoints> texts) {
        List<TextSpan> evidence = provenance.evidence().stream()
                .map(span -> spanIn(texts, provenance.account(), span))
                .toList();
        return new ProvenanceEntry(provenance.account(), provenance.kind(), provenance.from(), evidence);
    }

    private static TextSpan spanIn(Map<String, CodePoints> texts, String article, Span span) {
        CodePoints text = texts.get(article);
        if (text == null) {
            throw new IllegalArgumentException("no account " + article);
        }
        return text.of(span);
    }
}
