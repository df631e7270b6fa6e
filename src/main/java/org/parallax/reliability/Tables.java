package org.parallax.reliability;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables that are made by queries, wherever they are kept. The queries are in the words that PostgreSQL and Spark share.
 * Not to be used by several threads.
 */
interface Tables {

    /** Makes the table {@code name} anew from a query, which may read the one of that name before it. */
    void define(String name, String query);

    /** Makes the table {@code name} anew with {@code texts} columns of text {@code a, b} and one number {@code x}. */
    void send(String name, int texts, Collection<Sent> rows);

    /** The rows of a query, in no order. */
    List<Object[]> read(String query);

    /** A number of {@link #read}, 0 for a sum over nothing. */
    static double number(@Nullable Object cell) {
        return cell == null ? 0 : ((Number) cell).doubleValue();
    }

    /** A row to be sent: one or two texts and a number. */
    record Sent(List<String> texts, double x) {}
}
