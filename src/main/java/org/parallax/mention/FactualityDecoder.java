package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import org.parallax.text.Span;
import org.parallax.text.WindowReading;

/** Turns the reader model's output into events, each with how factual the text presents it. */
public final class FactualityDecoder {
    private static final double LEAST_PROBABILITY = 0.3;

    /** The scale's cuts: from {@code FACTUAL} up an event counts as fact, from {@code COUNTERFACTUAL} down as denied. */
    private static final double FACTUAL = 2;

    private static final double COUNTERFACTUAL = -1;
    private static final double STEP = 0.01;

    /** The events of the windows in the order of the text. */
    public List<Event> decode(String text, List<WindowReading> windows) {
        List<Event> events = new ArrayList<>();
        for (WindowReading window : windows) {
            for (int piece = 0; piece < window.size(); piece++) {
                Span span = window.word(text, piece);
                if (span != null && window.event(piece) > LEAST_PROBABILITY) {
                    events.add(new Event(span, value(window, piece)));
                }
            }
        }
        return events;
    }

    /** The regressed value, moved into the range of the class that the classifier finds most likely. */
    static double value(WindowReading window, int piece) {
        double value = Math.max(-3, Math.min(3, window.factuality(piece)));
        double[] p = window.factualityClass(piece);
        if (p[2] > p[0] && p[2] > p[1]) {
            return Math.min(value, COUNTERFACTUAL);
        }
        return p[0] > p[1]
                ? Math.max(value, FACTUAL)
                : Math.max(COUNTERFACTUAL + STEP, Math.min(value, FACTUAL - STEP));
    }
}
