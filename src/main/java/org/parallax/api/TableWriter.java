package org.parallax.api;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table row by row, in the memory of a few rows. Closing it ends the table and leaves the stream open. */
interface TableWriter extends Closeable {

    /** The name and type of a column; every value may be null. */
    record Column(String name, Type type) {}

    enum Type {
        /** {@link String} */
        TEXT,
        /** {@link Long} */
        WHOLE,
        /** {@link Double} */
        REAL
    }

    /** @param values one for each column */
    void row(List<? extends Object> values) throws IOException;
}
