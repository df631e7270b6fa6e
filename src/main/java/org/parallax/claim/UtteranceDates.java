package org.parallax.claim;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Attribution;
import org.parallax.mention.Cue;
import org.parallax.mention.Mention;
import org.parallax.story.Account;
import org.parallax.text.AnnotatedText;
import org.parallax.text.DateMention;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/**
 * The day on which something was said, for the mentions of one account: a date beside the cue
 * or at the head of its sentence, else the day of the speaker's last words in the same paragraph, else the day last
 * stated for the speaker, else the day of publication. "Previously", "a day after" and the like leave it open (null).
 */
final class UtteranceDates {
    /** How many characters may lie between the cue and its date: "said late on Monday". */
    private static final int BESIDE = 14;

    private static final Set<String> AT_SOME_TIME =
            Set.of("previously", "earlier", "repeatedly", "long", "often", "once", "always", "recently", "past", "ago");
    private static final Set<String> AFTER_ANOTHER = Set.of("after", "before", "since", "following");

    private record Last(Span paragraph, @Nullable String date) {}

    private final AnnotatedText text;
    private final @Nullable String published;
    private final Map<String, Last> lastOfSpeaker = new HashMap<>();
    private final Map<String, String> statedOfSpeaker = new HashMap<>();
    private final Map<Mention, @Nullable String> dates = new IdentityHashMap<>();

    UtteranceDates(Account account) {
        this.text = account.reading().text();
        LocalDate day = account.published();
        this.published = day == null ? null : day.toString();
        account.reading().mentions().stream()
                .sorted(Comparator.comparing(Mention::span))
                .forEach(mention -> dates.put(mention, read(mention)));
    }

    /** The day for one of the account's mentions. */
    @Nullable
    String of(Mention mention) {
        return dates.get(mention);
    }

    /** To be called for each mention once, in the order of the text. */
    private @Nullable String read(Mention mention) {
        Attribution attribution = mention.attribution();
        if (attribution == null) {
            return published;
        }
        Cue cue = attribution.cue();
        int at = cue == null ? mention.span().start() : cue.span().start();
        Sentence sentence = text.sentenceAt(at);
        if (sentence == null) {
            return published;
        }
        String speaker =
                attribution.speaker() == null ? "" : attribution.speaker().name();
        Span paragraph = paragraphAt(at);
        String date = cue == null ? null : stated(attribution, cue, sentence);
        if (date != null) {
            statedOfSpeaker.put(speaker, date);
        } else if (!isOpen(attribution, sentence)) {
            date = carriedOn(speaker, paragraph);
        }
        lastOfSpeaker.put(speaker, new Last(paragraph, date));
        return date;
    }

    private @Nullable String carriedOn(String speaker, Span paragraph) {
        Last last = lastOfSpeaker.get(speaker);
        if (last != null && last.paragraph().equals(paragraph)) {
            return last.date();
        }
        String stated = statedOfSpeaker.get(speaker);
        return stated == null ? published : stated;
    }

    private @Nullable String stated(Attribution attribution, Cue cue, Sentence sentence) {
        for (DateMention date : Within.of(text.dates(), DateMention::span, sentence.span())) {
            Span span = date.span();
            if (isDay(date.iso())
                    && !inContent(attribution, span)
                    && (isBeside(cue, attribution, span) || isAtHead(sentence, cue, span))) {
                return date.iso();
            }
        }
        return null;
    }

    private static boolean isDay(String iso) {
        return iso.length() == 10;
    }

    private static boolean isBeside(Cue cue, Attribution attribution, Span date) {
        int end = cue.span().end();
        if (attribution.speaker() != null && attribution.speaker().span().start() >= end) {
            end = attribution.speaker().span().end();
        }
        return date.start() >= end && date.start() - end <= BESIDE;
    }

    /** "On Thursday, X said": nothing but one short phrase before the cue's clause. */
    private boolean isAtHead(Sentence sentence, Cue cue, Span date) {
        if (date.end() > cue.span().start()) {
            return false;
        }
        int comma = text.text().indexOf(',', sentence.span().start());
        return date.start() - sentence.span().start() <= BESIDE
                || (comma >= date.end() && comma <= cue.span().start());
    }

    private static boolean inContent(Attribution attribution, Span span) {
        return attribution.content().stream().anyMatch(c -> c.overlaps(span));
    }

    private boolean isOpen(Attribution attribution, Sentence sentence) {
        List<Token> tokens = text.tokens(sentence);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (inContent(attribution, token.span())) {
                continue;
            }
            if (AT_SOME_TIME.contains(token.lower()) || (i < 3 && AFTER_ANOTHER.contains(token.lower()))) {
                return true;
            }
        }
        return false;
    }

    private Span paragraphAt(int offset) {
        List<Span> here = Within.of(text.paragraphs(), p -> p, new Span(offset, offset + 1));
        return here.isEmpty() ? new Span(offset, offset) : here.get(0);
    }
}
