package org.parallax.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parallax.claim.ClaimGroup;
import org.parallax.claim.Proposition;
import org.parallax.claim.Relation;
import org.parallax.claim.Support;
import org.parallax.mention.Attribution;
import org.parallax.mention.Certainty;
import org.parallax.mention.Cue;
import org.parallax.mention.Mention;
import org.parallax.mention.Speaker;
import org.parallax.mention.Unconfirmed.Reason;
import org.parallax.story.Account;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Explanation;
import org.parallax.text.NumberMention;
import org.parallax.text.Span;

/** Omissions, unconfirmed marks and numbers, on claims made by hand. */
class CrossAccountTest {
    private static final String DAY = "2031-05-06";
    private static final Support NONE = new Support(0, 0, 0);

    private final List<Account> accounts = new ArrayList<>(Accounts.of(
            "Vane said the pier is safe.", "Vane said the pier is safe. Lind denied it.", "The pier is safe."));

    private static Proposition said(Account account, Certainty.Polarity polarity) {
        Span whole = new Span(0, account.text().length());
        Speaker speaker = new Speaker(new Span(0, 4), "Orla Vane", Speaker.Kind.PERSON);
        Cue cue = new Cue(new Span(5, 9), Cue.Kind.NEUTRAL);
        Attribution attribution = new Attribution(speaker, cue, List.of(whole), List.of());
        Certainty certainty = new Certainty(Certainty.Level.CERTAIN, polarity, List.of());
        return new Proposition(account, new Mention(whole, attribution, null, certainty, List.of()), whole, DAY);
    }

    private static Proposition own(Account account) {
        Span whole = new Span(0, account.text().length());
        Certainty certainty = new Certainty(Certainty.Level.CERTAIN, Certainty.Polarity.POSITIVE, List.of());
        return new Proposition(account, new Mention(whole, null, null, certainty, List.of()), whole, DAY);
    }

    private static ClaimGroup claim(String id, int outlets, int origins, Proposition... members) {
        return new ClaimGroup(
                id, id, members[0], DAY, Arrays.asList(members), new Support(outlets, outlets, origins), NONE, NONE);
    }

    private static Relation relation(String a, String b, Relation.Type type) {
        return new Relation(a, b, type, 0.9, Explanation.leaf("test", 0.9, "by hand"));
    }

    private Comparison compare(List<ClaimGroup> claims, Relation... relations) {
        return new StoryComparer().compare(accounts, claims, Arrays.asList(relations), Map.of());
    }

    private static Omission.State state(Comparison comparison, String claim, String account) {
        return comparison.omissions().stream()
                .filter(o -> o.claim().equals(claim) && o.account().equals(account))
                .map(Omission::state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatOthersCarryIsOmittedAndWhatCameLaterIsNot() {
        Account early = new Account(
                "early",
                "Early",
                null,
                LocalDate.parse("2031-05-01"),
                accounts.get(2).reading());
        Account late = new Account(
                "late",
                "Late",
                null,
                LocalDate.parse("2031-05-20"),
                accounts.get(2).reading());
        Certainty.Polarity positive = Certainty.Polarity.POSITIVE;
        ClaimGroup shared = claim("c1", 2, 1, said(accounts.get(0), positive), said(accounts.get(1), positive));
        accounts.add(early);
        accounts.add(late);
        Comparison comparison = compare(List.of(shared));
        assertThat(state(comparison, "c1", "a")).isEqualTo(Omission.State.PRESENT);
        assertThat(state(comparison, "c1", "c")).isEqualTo(Omission.State.OMITTED);
        assertThat(state(comparison, "c1", "early")).isEqualTo(Omission.State.NOT_APPLICABLE);
        assertThat(state(comparison, "c1", "late")).isEqualTo(Omission.State.NOT_APPLICABLE);
    }

    @Test
    void aDroppedDenialIsAnOmissionThoughOneOutletAloneCarriesIt() {
        ClaimGroup claim = claim("c1", 1, 1, said(accounts.get(0), Certainty.Polarity.POSITIVE));
        ClaimGroup denial = claim("c2", 1, 1, said(accounts.get(1), Certainty.Polarity.NEGATIVE));
        Comparison comparison = compare(List.of(claim, denial), relation("c1", "c2", Relation.Type.CONTRADICTS));
        assertThat(comparison.omissions()).anySatisfy(omission -> {
            assertThat(omission.claim()).isEqualTo("c2");
            assertThat(omission.account()).isEqualTo("a");
            assertThat(omission.state()).isEqualTo(Omission.State.OMITTED);
            assertThat(omission.why()).startsWith("carries what this answers, not the answer");
            assertThat(omission.evidence()).isEqualTo(new Span(0, 27));
            assertThat(omission.confidence()).isBetween(0.0, 1.0);
        });
        assertThat(comparison.unconfirmed()).anySatisfy(mark -> {
            assertThat(mark.claim()).isEqualTo("c1");
            assertThat(mark.reason()).isEqualTo(Reason.DENIED);
            assertThat(mark.account()).isEqualTo("b");
        });
        assertThat(comparison.unconfirmed()).noneMatch(m -> m.claim().equals("c2") && m.reason() == Reason.DENIED);
    }

    @Test
    void aNonConfirmationIsLinkedToWhatItDoesNotConfirm() {
        ClaimGroup claim = claim("c1", 1, 1, said(accounts.get(0), Certainty.Polarity.POSITIVE));
        ClaimGroup answer = claim("c2", 1, 1, said(accounts.get(1), Certainty.Polarity.POSITIVE));
        List<ClaimMark> marks = compare(List.of(claim, answer), relation("c1", "c2", Relation.Type.NOT_CONFIRMED_BY))
                .unconfirmed();
        assertThat(marks).anySatisfy(mark -> {
            assertThat(mark.claim()).isEqualTo("c1");
            assertThat(mark.reason()).isEqualTo(Reason.NOT_CONFIRMED_BY_PARTY);
            assertThat(mark.why()).contains("c2");
        });
    }

    @Test
    void aClaimOfOneSpeakerHasASingleOriginHoweverManyCarryIt() {
        Certainty.Polarity positive = Certainty.Polarity.POSITIVE;
        ClaimGroup claim = claim("c1", 2, 1, said(accounts.get(0), positive), said(accounts.get(1), positive));
        assertThat(compare(List.of(claim)).unconfirmed())
                .extracting(ClaimMark::reason)
                .containsExactly(Reason.SINGLE_ORIGIN);
        ClaimGroup vouchedFor = claim("c1", 1, 1, own(accounts.get(2)));
        assertThat(compare(List.of(vouchedFor)).unconfirmed()).isEmpty();
    }

    @Test
    void anOutletThatDropsTheAttributionOthersKeepIsNamed() {
        ClaimGroup claim = claim("c1", 2, 1, said(accounts.get(0), Certainty.Polarity.POSITIVE), own(accounts.get(2)));
        assertThat(compare(List.of(claim)).unconfirmed())
                .containsExactly(new ClaimMark(
                        "c1",
                        Reason.STATED_AS_FACT_ELSEWHERE_ATTRIBUTED,
                        "c",
                        new Span(0, 17),
                        "attributed by Outlet a",
                        0.7));
    }

    private static Account withNumber(String id, String text, String number, double value, String unit) {
        Account read = Accounts.one(id, text);
        AnnotatedText t = read.reading().text();
        int at = text.indexOf(number);
        NumberMention mention = new NumberMention(new Span(at, at + number.length()), value, unit);
        AnnotatedText numbered = new AnnotatedText(
                t.text(),
                t.anchor(),
                t.paragraphs(),
                t.sentences(),
                t.tokens(),
                t.entities(),
                List.of(mention),
                t.dates());
        var r = read.reading();
        var reading = new org.parallax.mention.Reading(
                numbered, r.mentions(), r.quotations(), r.events(), r.loadedWords(), r.loaded());
        return new Account(id, read.source(), null, Accounts.DAY, reading);
    }

    private static List<NumberComparison> numbers(Account... accounts) {
        return new NumberConflicts().find(new AccountReader().read(Arrays.asList(accounts)));
    }

    @Test
    void theSameQuantityAtTwoNumbersIsAConflict() {
        List<NumberComparison> found = numbers(
                withNumber("a", "The storm sank 40 boats in the harbour on Sunday.", "40", 40, "count"),
                withNumber("b", "On Sunday the storm sank 14 boats in the harbour.", "14", 14, "count"));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).conflict()).isTrue();
    }

    @Test
    void roughAndRoundNumbersMayDifferALittle() {
        assertThat(numbers(
                                withNumber("a", "The storm sank about 40 boats in the harbour.", "40", 40, "count"),
                                withNumber("b", "The storm sank 42 boats in the harbour.", "42", 42, "count"))
                        .get(0)
                        .conflict())
                .isFalse();
        assertThat(numbers(
                                withNumber("a", "The repair of the pier cost 10,100 crowns.", "10,100", 10100, "SEK"),
                                withNumber("b", "The repair of the pier cost 10,000 crowns.", "10,000", 10000, "SEK"))
                        .get(0)
                        .conflict())
                .isFalse();
    }

    @Test
    void differentDeadlinesAreNoConflict() {
        assertThat(numbers(
                        withNumber(
                                "a",
                                "Vane vowed to reopen the pier within 24 hours of the vote.",
                                "24 hours",
                                24,
                                "hour"),
                        withNumber(
                                "b",
                                "The pier needs 100 hours of work, Lind told the council.",
                                "100 hours",
                                100,
                                "hour")))
                .isEmpty();
    }
}
