package org.parallax.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.mention.Attribution;
import org.parallax.mention.Certainty;
import org.parallax.mention.Cue;
import org.parallax.mention.Mention;
import org.parallax.mention.Quotation;
import org.parallax.mention.Reading;
import org.parallax.mention.Speaker;
import org.parallax.story.Account;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Annotator;
import org.parallax.text.Span;

class PropositionSplitterTest {
    private static final Annotator ANNOTATOR = new Annotator();
    private static final LocalDate DAY = LocalDate.of(2031, 5, 9);
    private static final Certainty CERTAIN =
            new Certainty(Certainty.Level.CERTAIN, Certainty.Polarity.POSITIVE, List.of());

    private static List<String> clauses(String text) {
        AnnotatedText annotated = ANNOTATOR.annotate(text, DAY);
        return new ClauseCutter()
                .cut(annotated, new Span(0, text.length())).stream()
                        .map(span -> span.of(text))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Holm wanted to meet and that talks were being set up | Holm wanted to meet / talks were being set up
            The council closed the bridge but opened the ferry.  | The council closed the bridge / opened the ferry
            There was understanding and political will for talks. | There was understanding and political will for talks
            The mill may help Ostby and Velo reach a deal.        | The mill may help Ostby and Velo reach a deal
            No details on when and where they would meet.         | No details on when and where they would meet
            Trains stood still after the bridge was closed.       | Trains stood still / after the bridge was closed
            Talks can only begin after the union has left.        | Talks can only begin after the union has left
            Holm's remarks on Monday that the mill would be sold. | the mill would be sold
            The mill burned; nobody was hurt in the fire.         | The mill burned / nobody was hurt in the fire
            Talks between Norlane and the union resumed on Friday. | Talks between Norlane and the union resumed on Friday
            Trains stood still a day after the bridge was closed. | Trains stood still / a day after the bridge was closed
            There is understanding and political will that it ends. | There is understanding and political will that it ends
            We need a mutual desire and political will for talks. | We need a mutual desire and political will for talks
            Talks can begin only after Velo leaves and disarms.   | Talks can begin only after Velo leaves and disarms
            There are no details on when and where it would be.   | There are no details on when and where it would be
            Trains stop in Velo, where a strike closed the port.  | Trains stop in Velo / where a strike closed the port
            The council, which owns the mill, has sold the bridge. | The council, which owns the mill, has sold the bridge""")
    void aClauseIsWhatCanBeTrueOnItsOwn(String text, String expected) {
        assertEquals(List.of(expected.split(" / ")), clauses(text));
    }

    @Test
    void eachSentenceOfAQuotationIsAPropositionOfItsOwn() {
        assertEquals(
                List.of("We welcome this", "No conditions are needed"),
                clauses("We welcome this. No conditions are needed."));
    }

    @Test
    void theDayBesideTheCueIsTheDayItWasSaid() {
        assertEquals(
                List.of("2031-05-05"),
                dates("Holm said on Monday that the mill is safe.", "Holm", "said", "the mill is safe"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Last month Holm said that the mill is safe.                            | 2031-04
            Speaking to traders in Velo earlier this month, Holm said that the mill is safe. | 2031-05-01/2031-05-09
            200 decades ago, Holm said that the mill is safe.                      | 31
            In 2029, Holm said that the mill is safe.                              | 2029
            At a fair with traders in Velo at the end of last year, Holm said that the mill is safe. | 2030-11/2030-12
            Holm said in an interview with the Courier last month that the mill is safe. | 2031-04
            Holm said in a speech on Tuesday that the mill is safe.                | 2031-05-06
            Holm said of Tuesday's fire that the mill is safe.                     | 2031-05-09
            Holm said of the 2029 fire that the mill is safe.                      | 2031-05-09
            Holm said in the 2029 report that the mill is safe.                    | 2031-05-09
            The winner of the vote last month, Holm, said that the mill is safe.   | 2031-05-09
            Next month, Holm said, is when they meet and that the mill is safe.    | 2031-05-09""")
    void aMonthOrAYearIsWhenItWasSaidWhereItIsAnAdverbial(String text, String date) {
        assertEquals(List.of(date), dates(text, "Holm", "said", "the mill is safe"));
    }

    @Test
    void afterSomethingThatHasATimeIsNotThatTime() {
        assertEquals(
                List.of("../2031-05-09"),
                dates(
                        "After the vote last month, Holm said that the mill is safe.",
                        "Holm",
                        "said",
                        "the mill is safe"));
    }

    @Test
    void withoutADayTheDayOfPublicationCounts() {
        assertEquals(
                List.of("2031-05-09"), dates("Holm said that the mill is safe.", "Holm", "said", "the mill is safe"));
    }

    @Test
    void somethingSaidBeforeWasSaidByTheDayOfPublication() {
        assertEquals(
                List.of("../2031-05-09"),
                dates("Holm has previously said that the mill is safe.", "Holm", "said", "the mill is safe"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Holm has said that the mill is safe. Lee said so too.                 | 2031-05-09
            Lee spoke in Velo.##Holm has said that the mill is safe.              | ../2031-05-09
            Lee spoke in Velo.##Holm has also publicly said that the mill is safe. | ../2031-05-09
            Lee spoke in Velo.##Holm said that the mill is safe.                  | 2031-05-09
            Holm had said that the mill is safe.                                  | ../2031-05-09
            Lee spoke in Velo.##On Monday Holm has said that the mill is safe.    | 2031-05-05""")
    void thePerfectIsTheNewsOfTheDayInTheLeadOnly(String text, String date) {
        assertEquals(List.of(date), dates(text.replace("##", "\n\n"), "Holm", "said", "the mill is safe"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            last month  | last month | 2031-04
            last month  | on Monday  | ../2031-05-09
            ''          | ''         | 2031-05-09""")
    void thePerfectTakesTheTimeOfTheSpeakersOtherWordsWhereTheyHaveOne(String one, String other, String date) {
        String text =
                "Lee spoke in Velo.\n\nHolm has said that the old mill on the river is safe.\n\nHolm said %s that the ferry will sail.\n\nHolm said %s that tickets are cheap."
                        .formatted(one, other)
                        .replace("  ", " ");
        List<Mention> mentions = List.of(
                holmSaid(text, "has said", "the old mill on the river is safe"),
                holmSaid(text, "said", "the ferry will sail"),
                holmSaid(text, "said", "tickets are cheap"));
        Reading reading =
                new Reading(ANNOTATOR.annotate(text, DAY), mentions, List.of(), List.of(), List.of(), List.of());
        assertEquals(
                List.of(date),
                new PropositionSplitter()
                        .split(new Account("a", "Ostby Post", null, DAY, reading)).stream()
                                .filter(p -> p.text().contains("old mill")
                                        && !p.mention().ownVoice())
                                .map(Proposition::date)
                                .toList());
    }

    @Test
    void aDayStatedLaterInTheTextIsNotTheDayOfWhatWasSaidBefore() {
        String text = "Holm said that the old mill on the river is safe. Holm said on Monday that the ferry will sail.";
        List<Mention> mentions = List.of(
                holmSaid(text, "said", "the old mill on the river is safe"),
                holmSaid(text, "said", "the ferry will sail"));
        Reading reading =
                new Reading(ANNOTATOR.annotate(text, DAY), mentions, List.of(), List.of(), List.of(), List.of());
        assertEquals(
                List.of("the old mill on the river is safe: 2031-05-09", "the ferry will sail: 2031-05-05"),
                new PropositionSplitter()
                        .split(new Account("a", "Ostby Post", null, DAY, reading)).stream()
                                .filter(p -> !p.mention().ownVoice())
                                .map(p -> p.text() + ": " + p.date())
                                .toList());
    }

    private static Mention holmSaid(String text, String cue, String content) {
        int at = text.lastIndexOf("Holm", text.indexOf(content));
        Attribution attribution = new Attribution(
                new Speaker(new Span(at, at + 4), "Ida Holm", Speaker.Kind.PERSON),
                new Cue(new Span(at + 5, at + 5 + cue.length()), Cue.Kind.NEUTRAL),
                List.of(span(text, content)),
                List.of());
        return new Mention(span(text, content), attribution, null, CERTAIN, List.of());
    }

    @Test
    void aSentenceOfConjunctionsOnlyIsNotCut() {
        assertEquals(1, clauses("x and ".repeat(200)).size());
    }

    @Test
    void aDatedClauseOfTimeInReportedSpeechIsTheOutletsOwn() {
        String text = "Holm said the ferry would sail after the bridge was closed on May 2.";
        Mention mention = new Mention(
                span(text, "the ferry"),
                new Attribution(
                        new Speaker(span(text, "Holm"), "Ida Holm", Speaker.Kind.PERSON),
                        new Cue(span(text, "said"), Cue.Kind.NEUTRAL),
                        List.of(span(text, "the ferry would sail after the bridge was closed on May 2")),
                        List.of()),
                Quotation.Kind.INDIRECT,
                CERTAIN,
                List.of());
        Reading reading = new Reading(
                ANNOTATOR.annotate(text, DAY), List.of(mention), List.of(), List.of(), List.of(), List.of());
        assertEquals(
                List.of("the ferry would sail: Ida Holm", "after the bridge was closed on May 2: own voice"),
                new PropositionSplitter()
                        .split(new Account("a", "Ostby Post", null, DAY, reading)).stream()
                                .map(p -> p.text() + ": "
                                        + (p.mention().ownVoice()
                                                ? "own voice"
                                                : p.mention()
                                                        .attribution()
                                                        .speaker()
                                                        .name()))
                                .toList());
    }

    private static List<String> dates(String text, String speaker, String cue, String content) {
        Attribution attribution = new Attribution(
                new Speaker(span(text, speaker), "Ida Holm", Speaker.Kind.PERSON),
                new Cue(span(text, cue), Cue.Kind.NEUTRAL),
                List.of(span(text, content)),
                List.of());
        Mention mention = new Mention(span(text, content), attribution, null, CERTAIN, List.of());
        Reading reading = new Reading(
                ANNOTATOR.annotate(text, DAY), List.of(mention), List.of(), List.of(), List.of(), List.of());
        return new PropositionSplitter()
                .split(new Account("a", "Ostby Post", null, DAY, reading)).stream()
                        .map(Proposition::date)
                        .toList();
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }
}
