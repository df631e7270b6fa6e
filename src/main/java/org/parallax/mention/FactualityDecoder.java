package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import org.parallax.text.Span;
import org.parallax.text.WindowReading;

/** Turns the reader model's output into events, each with how factual the text presents it. */
final class FactualityDecoder {
    private static final double LEAST_PROBABILITY = 0.15;
    private static final double CERTAIN = 3;

    /** The events of the windows in the order of the text. */
    List<Event> decode(String text, List<WindowReading> windows) {
        List<Event> events = new ArrayList<>();
        for (WindowReading window : windows) {
            for (int piece = 0; piece < window.size(); piece++) {
                Span word = window.word(text, piece);
                if (word != null && window.event(piece) > LEAST_PROBABILITY) {
                    double value = window.factuality(piece);
                    events.add(new Event(word, Math.max(-CERTAIN, Math.min(CERTAIN, value))));
                }
            }
        }
        return events;
    }
}
