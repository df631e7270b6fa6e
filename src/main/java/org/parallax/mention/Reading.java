package org.parallax.mention;

import java.util.List;
import java.util.Objects;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Span;

/**
 * All that was read in one text.
 *
 * @param loaded for each sentence of the text, the probability that a careful reader calls it biased by word choice
 */
public record Reading(
        AnnotatedText text,
        List<Mention> mentions,
        List<Quotation> quotations,
        List<Event> events,
        List<LoadedWord> loadedWords,
        List<Double> loaded) {

    /** The words by which its mentions are attributed, each once, in the order of the text. */
    public List<Span> cues() {
        return mentions.stream()
                .map(Mention::cue)
                .filter(Objects::nonNull)
                .map(Cue::span)
                .sorted()
                .distinct()
                .toList();
    }

    /** The speakers that plainly cannot speak, a slogan or an event: defects of the article, left as they stand. */
    public List<Speaker> muteSpeakers() {
        return mentions.stream()
                .map(Mention::attribution)
                .filter(Objects::nonNull)
                .map(Attribution::speaker)
                .filter(Objects::nonNull)
                .filter(speaker -> speaker.kind() == Speaker.Kind.MUTE)
                .toList();
    }
}
