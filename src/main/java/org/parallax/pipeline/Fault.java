package org.parallax.pipeline;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names a failure in the log by its kinds and places. Messages are left out: they may quote the article. */
public record Fault(Throwable cause) {
    private static final int DEEPEST = 20;
    private static final int NAMED = 5;

    /** SQLSTATEs, by how they begin: connection lost, transaction given up for another's sake, no room, shutting down. */
    private static final List<String> PASSING = List.of("08", "40", "53", "57P");

    /** Whether the database could not do just now what it may do later: no fault of what was worked on. */
    public boolean isPassing() {
        return chain().filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .map(SQLException::getSQLState)
                .filter(state -> !state.isEmpty())
                .map(state -> PASSING.stream().anyMatch(state::startsWith))
                .orElseGet(() -> chain().anyMatch(SQLException.class::isInstance)); // the pool gives no state
    }

    private Stream<Throwable> chain() {
        return Stream.iterate(cause, t -> t != null, Throwable::getCause).limit(DEEPEST);
    }

    @Override
    public String toString() {
        return chain().limit(NAMED).map(Fault::kindAndPlace).collect(Collectors.joining(", caused by "));
    }

    private static String kindAndPlace(Throwable t) {
        String places = Stream.of(t.getStackTrace())
                .limit(NAMED)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        return t.getClass().getName() + " at " + places;
    }
}
