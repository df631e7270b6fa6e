package org.parallax.mention;

import java.util.List;
import org.parallax.text.AnnotatedText;

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
        List<Double> loaded) {}
