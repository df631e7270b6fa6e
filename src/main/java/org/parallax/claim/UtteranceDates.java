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
 * When something was said, for the mentions of one account: the time that {@link StatedTimes} finds, else that of the
 * speaker's last words in the same paragraph, else the day last stated for the speaker, else the day of publication.
 * "Previously", "a day after" and the like leave it open (null).
 */
final class UtteranceDates {
    private static final Set<String> AT_SOME_TIME =
            Set.of("previously", "earlier", "repeatedly", "long", "often", "once", "always", "recently", "past", "ago");
    /** "After the vote last month": then, but not when the vote was. */
    static final Set<String> AFTER_ANOTHER = Set.of("after", "before", "since", "following");

    private record Last(Span paragraph, @Nullable String date) {}

    private final AnnotatedText text;
    private final StatedTimes times;
    private final @Nullable String published;
    private final Map<String, Last> lastOfSpeaker = new HashMap<>();
    private final Map<String, String> statedOfSpeaker = new HashMap<>();
    private final Map<Mention, @Nullable String> dates = new IdentityHashMap<>();

    UtteranceDates(Account account) {
        this.text = account.reading().text();
        LocalDate day = account.published();
        this.times = new StatedTimes(text, day);
        this.published = day == null ? null : day.toString();
        account.reading().mentions().stream()
                .sorted(Comparator.comparing(Mention::span))
                .forEach(mention -> dates.put(mention, read(mention)));
    }

    /** The day, month, year or interval for one of the account's mentions. */
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
        DateMention stated = cue == null ? null : times.of(attribution, cue, sentence);
        String date = stated == null ? null : stated.iso();
        if (stated != null && StatedTimes.isDay(stated)) {
            statedOfSpeaker.put(speaker, stated.iso());
        } else if (stated == null && !isOpen(attribution, sentence)) {
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

    static boolean inContent(Attribution attribution, Span span) {
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
