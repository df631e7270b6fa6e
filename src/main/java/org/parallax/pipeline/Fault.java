package org.parallax.pipeline;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names a failure in the log by its kinds and places. Messages are left out: they may quote the article. */
record Fault(Throwable cause) {
    private static final int DEEPEST = 5;

    @Override
    public String toString() {
        return Stream.iterate(cause, t -> t != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(Fault::kindAndPlace)
                .collect(Collectors.joining(", caused by "));
    }

    private static String kindAndPlace(Throwable t) {
        String places = Stream.of(t.getStackTrace())
                .limit(DEEPEST)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        return t.getClass().getName() + " at " + places;
    }
}
