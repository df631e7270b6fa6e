package org.parallax.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parallax.claim.ClaimGroup;
import org.parallax.claim.Proposition;
import org.parallax.claim.Relation;
import org.parallax.mention.Attribution;
import org.parallax.mention.Certainty;
import org.parallax.mention.Unconfirmed;
import org.parallax.mention.Unconfirmed.Reason;
import org.parallax.text.Span;

/**
 * Marks claims that are not confirmed, with every reason: those of single mentions, and those that only show across
 * accounts. What an outlet states in its own voice has no single origin, and that somebody said something is not put in
 * question by those who deny what was said.
 */
final class UnconfirmedMarks {
    private static final double SHOWN_BY_WORDS = 0.9;
    private static final double WITHOUT_WORDS = 0.6;
    private static final double ACROSS_ACCOUNTS = 0.7;

    private final Map<String, ClaimGroup> claims = new HashMap<>();
    private final Map<String, List<Span>> cuesOf = new HashMap<>();
    private final List<Relation> relations;

    UnconfirmedMarks(List<ClaimGroup> groups, List<Relation> relations) {
        groups.forEach(claim -> claims.put(claim.id(), claim));
        this.relations = relations;
    }

    List<ClaimMark> marks(List<ClaimGroup> groups) {
        Set<ClaimMark> marks = new LinkedHashSet<>();
        for (ClaimGroup claim : groups) {
            addOfMentions(claim, marks);
            addSingleOrigin(claim, marks);
            addStatedAsFact(claim, marks);
        }
        relations.forEach(relation -> addAnswer(relation, marks));
        return List.copyOf(marks);
    }

    private static void addOfMentions(ClaimGroup claim, Set<ClaimMark> marks) {
        for (Proposition member : claim.members()) {
            for (Unconfirmed mark : member.mention().unconfirmed()) {
                if (MarkScope.covers(mark, member)) {
                    String account = member.account().id();
                    String why = why(mark, member.account().text());
                    double sure = mark.evidence() == null ? WITHOUT_WORDS : SHOWN_BY_WORDS;
                    marks.add(new ClaimMark(claim.id(), mark.reason(), account, mark.evidence(), why, sure));
                }
            }
        }
    }

    private static String why(Unconfirmed mark, String text) {
        String reason = switch (mark.reason()) {
            case HEDGED -> "hedged";
            case ANONYMOUS_SPEAKER -> "the speaker has no name";
            case SECOND_HAND -> "known only through another";
            case DENIED -> "denied";
            case NOT_CONFIRMED_BY_PARTY -> "not confirmed";
            case FUTURE_OR_CONDITIONAL -> "not so yet, or only on a condition";
            case SINGLE_ORIGIN -> "one origin";
            case STATED_AS_FACT_ELSEWHERE_ATTRIBUTED -> "stated as fact, attributed elsewhere";
        };
        return mark.evidence() == null
                ? reason
                : reason + ": “" + mark.evidence().of(text) + "”";
    }

    private static void addSingleOrigin(ClaimGroup claim, Set<ClaimMark> marks) {
        boolean vouchedFor = claim.members().stream().anyMatch(UnconfirmedMarks::statedAsFact);
        if (claim.support().origins() == 1 && !vouchedFor) {
            int outlets = claim.support().outlets();
            String why = outlets + (outlets == 1 ? " outlet" : " outlets") + ", one origin";
            marks.add(new ClaimMark(claim.id(), Reason.SINGLE_ORIGIN, null, null, why, ACROSS_ACCOUNTS));
        }
    }

    /** An outlet that drops the attribution which others keep. */
    private static void addStatedAsFact(ClaimGroup claim, Set<ClaimMark> marks) {
        List<Proposition> facts =
                claim.members().stream().filter(UnconfirmedMarks::statedAsFact).toList();
        Set<String> attributing = new LinkedHashSet<>();
        claim.members().stream()
                .filter(member -> !member.mention().ownVoice())
                .forEach(member -> attributing.add(member.account().source()));
        for (Proposition fact : facts) {
            List<String> others = new ArrayList<>(attributing);
            others.remove(fact.account().source());
            boolean alone = facts.stream()
                    .allMatch(other ->
                            other.account().source().equals(fact.account().source()));
            if (!others.isEmpty()
                    && alone
                    && !attributing.contains(fact.account().source())) {
                marks.add(new ClaimMark(
                        claim.id(),
                        Reason.STATED_AS_FACT_ELSEWHERE_ATTRIBUTED,
                        fact.account().id(),
                        fact.span(),
                        "attributed by " + String.join(", ", others),
                        ACROSS_ACCOUNTS));
            }
        }
    }

    /** Whether it only says that somebody said something: own voice around the cue of an attributed mention. */
    private boolean isUtterance(Proposition member) {
        if (!member.mention().ownVoice()) {
            return false;
        }
        List<Span> cues = cuesOf.computeIfAbsent(
                member.account().id(), id -> member.account().reading().cues());
        return cues.stream()
                .anyMatch(cue -> cue.start() >= member.span().start()
                        && cue.start() < member.span().end());
    }

    private static boolean statedAsFact(Proposition member) {
        return member.mention().ownVoice() && member.mention().certainty().level() == Certainty.Level.CERTAIN;
    }

    private void addAnswer(Relation relation, Set<ClaimMark> marks) {
        ClaimGroup claim = claims.get(relation.a());
        ClaimGroup answer = claims.get(relation.b());
        if (claim == null || answer == null) {
            return;
        }
        if (relation.type() == Relation.Type.NOT_CONFIRMED_BY) {
            addAnswer(claim, answer, Reason.NOT_CONFIRMED_BY_PARTY, "not confirmed", relation, marks);
        } else if (relation.type() == Relation.Type.CONTRADICTS) {
            addDenial(claim, answer, relation, marks);
            addDenial(answer, claim, relation, marks);
        }
    }

    private void addDenial(ClaimGroup claim, ClaimGroup answer, Relation relation, Set<ClaimMark> marks) {
        if (denies(answer)) {
            addAnswer(claim, answer, Reason.DENIED, "denied", relation, marks);
        }
    }

    /** Whether somebody denies it, rather than that two accounts differ. */
    static boolean denies(ClaimGroup answer) {
        return answer.members().stream()
                .anyMatch(member -> !member.mention().ownVoice()
                        && member.mention().certainty().polarity() == Certainty.Polarity.NEGATIVE);
    }

    private void addAnswer(
            ClaimGroup claim, ClaimGroup answer, Reason reason, String how, Relation relation, Set<ClaimMark> marks) {
        if (claim.members().stream().allMatch(this::isUtterance)) {
            return;
        }
        Proposition member = answer.members().get(0);
        Span evidence = member.span();
        Attribution attribution = member.mention().attribution();
        String who = attribution == null || attribution.speaker() == null
                ? member.account().source()
                : attribution.speaker().name();
        String why = how + " by " + who + " (claim " + answer.id() + ")";
        String account = member.account().id();
        marks.add(new ClaimMark(claim.id(), reason, account, evidence, why, relation.probability()));
    }
}
