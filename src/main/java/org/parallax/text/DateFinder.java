package org.parallax.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates in news English and resolves them against the day of publication, what a text leaves open lying in the
 * past rather than ahead. Without such a day only dates with a year are found. Time is linear in the tokens.
 */
public final class DateFinder {
    private final Lexicon lexicon = Lexicon.named("dates");

    /** The dates of the sentences in the order of the text, none overlapping another. */
    public List<DateMention> find(List<Token> tokens, List<Sentence> sentences, @Nullable LocalDate anchor) {
        List<DateMention> dates = new ArrayList<>();
        LocalDate named = null;
        for (Sentence sentence : sentences) {
            DateWords words = new DateWords(lexicon, tokens.subList(sentence.firstToken(), sentence.endToken()));
            CalendarForms names = new CalendarForms(words, anchor == null ? null : new NewsCalendar(anchor));
            RelativeForms relatives = anchor == null ? null : new RelativeForms(words, new NewsCalendar(anchor));
            for (int i = 0; i < words.size(); i++) {
                Found found = longer(names.at(i), relatives == null ? null : relatives.at(i, named));
                if (found != null) {
                    dates.add(new DateMention(words.span(i, found.end()), found.iso(), found.certain()));
                    named = found.isDay() ? LocalDate.parse(found.iso()) : named;
                    i = found.end() - 1;
                }
            }
        }
        return dates;
    }

    private static @Nullable Found longer(@Nullable Found one, @Nullable Found other) {
        return other == null || one != null && one.end() >= other.end() ? one : other;
    }
}
