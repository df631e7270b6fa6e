package org.parallax.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Attribution;
import org.parallax.mention.Cue;
import org.parallax.text.AnnotatedText;
import org.parallax.text.DateMention;
import org.parallax.text.Days;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/**
 * When a text says that something was said: the date beside the cue ("said late on Monday", "said in an interview last
 * month") or at the head of its sentence ("On Monday, Holm said"). A month, a year or an interval counts as an adverbial
 * only, since names have years too ("the 2031 report said").
 */
final class StatedTimes {
    /** How many characters may lie between the cue and its date: "said late on Monday". */
    private static final int BESIDE = 14;

    /** An occasion of more words is not looked for, so that a sentence without end costs little. */
    private static final int LONGEST_OCCASION = 20;

    private static final Set<String> OCCASION = Set.of("in", "at", "during", "from", "to");
    private static final Set<String> JOINING = Set.of("in", "at", "during", "from", "to", "with", "on");
    private static final Set<String> TOPIC = Set.of("of", "about", "over");
    private static final Set<String> OF_A_PHRASE = Set.of("DT", "NN", "NNS", "NNP", "NNPS", "JJ", "PRP$", "POS", "CD");

    private final AnnotatedText text;
    private final @Nullable LocalDate published;

    StatedTimes(AnnotatedText text, @Nullable LocalDate published) {
        this.text = text;
        this.published = published;
    }

    @Nullable
    DateMention of(Attribution attribution, Cue cue, Sentence sentence) {
        for (DateMention date : Within.of(text.dates(), DateMention::span, sentence.span())) {
            if (!UtteranceDates.inContent(attribution, date.span())
                    && isPossible(date)
                    && !isOfANoun(date)
                    && (isBeside(cue, attribution, date.span()) || isAtHead(sentence, cue, date))) {
                return date;
            }
        }
        return null;
    }

    static boolean isDay(DateMention date) {
        return Days.of(date.iso()).isOne();
    }

    /** "Monday's vote", "the 2031 report": when that was, not when it was spoken of. */
    private boolean isOfANoun(DateMention date) {
        Token next = next(date.span().end());
        return next != null
                && (next.tag().equals("POS") || !isDay(date) && next.tag().startsWith("NN") && !next.isCapital());
    }

    /** What was said was not said in a time that had not begun. */
    private boolean isPossible(DateMention date) {
        return isDay(date) || published == null || !Days.of(date.iso()).first().isAfter(published);
    }

    private boolean isBeside(Cue cue, Attribution attribution, Span date) {
        int end = cue.span().end();
        if (attribution.speaker() != null && attribution.speaker().span().start() >= end) {
            end = attribution.speaker().span().end();
        }
        if (date.start() < end) {
            return false;
        }
        List<Token> between = text.tokens(new Span(end, date.start()));
        boolean near =
                date.start() - end <= BESIDE && between.stream().noneMatch(token -> TOPIC.contains(token.lower()));
        return near || isOccasion(between);
    }

    /** "(told reporters) in a speech to parliament on", before a date. */
    private static boolean isOccasion(List<Token> between) {
        return between.size() <= LONGEST_OCCASION
                && between.stream().anyMatch(token -> OCCASION.contains(token.lower()))
                && between.stream()
                        .allMatch(token -> OF_A_PHRASE.contains(token.tag()) || JOINING.contains(token.lower()));
    }

    private boolean isAtHead(Sentence sentence, Cue cue, DateMention date) {
        int start = sentence.span().start();
        if (date.span().end() > cue.span().start()) {
            return false;
        }
        if (!isDay(date)) {
            return opens(
                    text.tokens(new Span(start, date.span().start())),
                    date.span().end());
        }
        int comma = text.text().indexOf(',', start);
        return date.span().start() - start <= BESIDE
                || (comma >= date.span().end() && comma <= cue.span().start());
    }

    /** Whether a date is, with the words before it, an adverbial that opens a sentence. */
    private boolean opens(List<Token> before, int end) {
        if (!before.isEmpty() && !opensAdverbial(before)) {
            return false;
        }
        Token next = next(end);
        return next != null
                && (next.lower().equals(",")
                        || before.size() <= 1 && (next.isCapital() || next.tag().matches("DT|PRP")));
    }

    /** "During a visit to Velo", "Speaking in Velo"; "after a visit" is another time. */
    private static boolean opensAdverbial(List<Token> words) {
        Token first = words.get(0);
        return words.size() <= LONGEST_OCCASION
                && first.tag().matches("IN|RB|VBG")
                && !UtteranceDates.AFTER_ANOTHER.contains(first.lower())
                && words.stream().skip(1).noneMatch(Token::isVerb);
    }

    private @Nullable Token next(int offset) {
        int at = text.tokenFrom(offset);
        return at < text.tokens().size() ? text.tokens().get(at) : null;
    }
}
