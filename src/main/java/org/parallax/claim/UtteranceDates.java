package org.parallax.claim;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Attribution;
import org.parallax.mention.Cue;
import org.parallax.mention.Mention;
import org.parallax.story.Account;
import org.parallax.text.AnnotatedText;
import org.parallax.text.DateMention;
import org.parallax.text.Days;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/**
 * When something was said, for the mentions of one account: the time that {@link StatedTimes} finds, else that of the
 * speaker's last words in the same paragraph, else the day last stated for the speaker, else the day of publication.
 * "Previously", "a day after" and the like leave it open: any day until that of publication. A perfect tense is the news of
 * the day in the first paragraph; below it tells of some day before (McCawley: Tense and Time Reference in English, 1971),
 * that of the speaker's other words where these are all of one time.
 */
final class UtteranceDates {
    private static final Set<String> AT_SOME_TIME =
            Set.of("previously", "earlier", "repeatedly", "long", "often", "once", "always", "recently", "past", "ago");
    /** "After the vote last month": then, but not when the vote was. */
    static final Set<String> AFTER_ANOTHER = Set.of("after", "before", "since", "following");

    private static final Set<String> HAVE = Set.of("has", "have");
    private static final String BEFORE_THEN = "had";
    /** The words of "has also been repeatedly quoted" behind the first. */
    private static final int LONGEST_PERFECT = 4;

    /** @param perfect whether the tense alone tells; {@code date} is null then */
    private record When(@Nullable String date, boolean perfect) {}

    private record Last(Span paragraph, When when) {}

    private final AnnotatedText text;
    private final StatedTimes times;
    private final @Nullable String published;
    private final Map<String, Last> lastOfSpeaker = new HashMap<>();
    private final Map<String, String> statedOfSpeaker = new HashMap<>();
    private final Map<String, Set<String>> timesOfSpeaker = new HashMap<>();
    private final Map<Mention, When> dates = new IdentityHashMap<>();

    UtteranceDates(Account account) {
        this.text = account.reading().text();
        LocalDate day = account.published();
        this.times = new StatedTimes(text, day);
        this.published = day == null ? null : day.toString();
        account.reading().mentions().stream()
                .sorted(Comparator.comparing(Mention::span))
                .forEach(mention -> dates.put(mention, read(mention)));
    }

    /** The day, month, year or interval, open at its start or not, for one of the account's mentions; null where nothing tells. */
    @Nullable
    String of(Mention mention) {
        When when = Objects.requireNonNull(dates.get(mention));
        if (!when.perfect()) {
            return when.date();
        }
        Set<String> times = timesOfSpeaker.getOrDefault(speaker(mention.attribution()), Set.of());
        return times.size() == 1 ? times.iterator().next() : untilPublication();
    }

    /** To be called for each mention once, in the order of the text. */
    private When read(Mention mention) {
        Attribution attribution = mention.attribution();
        Cue cue = attribution == null ? null : attribution.cue();
        int at = cue == null ? mention.span().start() : cue.span().start();
        Sentence sentence = text.sentenceAt(at);
        if (attribution == null || sentence == null) {
            return new When(published, false);
        }
        String speaker = speaker(attribution);
        Span paragraph = paragraphAt(at);
        When when = read(attribution, sentence, paragraph);
        if (when.date() != null && attribution.speaker() != null) {
            timesOfSpeaker.computeIfAbsent(speaker, s -> new HashSet<>()).add(when.date());
        }
        lastOfSpeaker.put(speaker, new Last(paragraph, when));
        return when;
    }

    private When read(Attribution attribution, Sentence sentence, Span paragraph) {
        Cue cue = attribution.cue();
        String speaker = speaker(attribution);
        DateMention stated = cue == null ? null : times.of(attribution, cue, sentence);
        if (stated != null) {
            if (StatedTimes.isDay(stated)) {
                statedOfSpeaker.put(speaker, stated.iso());
            }
            return new When(stated.iso(), false);
        }
        if (isOpen(attribution, sentence)) {
            return new When(untilPublication(), false);
        }
        return cue != null && isPerfect(cue, paragraph) ? new When(null, true) : carriedOn(speaker, paragraph);
    }

    private static String speaker(@Nullable Attribution attribution) {
        return attribution == null || attribution.speaker() == null
                ? ""
                : attribution.speaker().name();
    }

    private @Nullable String untilPublication() {
        return published == null ? null : Days.until(published);
    }

    private When carriedOn(String speaker, Span paragraph) {
        Last last = lastOfSpeaker.get(speaker);
        if (last != null && last.paragraph().equals(paragraph)) {
            return last.when();
        }
        String stated = statedOfSpeaker.get(speaker);
        return new When(stated == null ? published : stated, false);
    }

    /** "Holm had said" anywhere, "Holm has said" below the first paragraph. */
    private boolean isPerfect(Cue cue, Span paragraph) {
        int at = text.tokenFrom(cue.span().end()) - 1;
        int least = Math.max(0, at - LONGEST_PERFECT);
        while (at > least
                && (text.tokens().get(at).tag().equals("VBN")
                        || text.tokens().get(at).tag().startsWith("RB"))) {
            at--;
        }
        String auxiliary = text.tokens().get(at).lower();
        return auxiliary.equals(BEFORE_THEN)
                || HAVE.contains(auxiliary) && !text.paragraphs().get(0).contains(paragraph);
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
