package org.parallax.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A line of a lexicon: a phrase, what it is a sign of and how strongly, with a sentence for and one against. */
record Signal(String phrase, String sort, double weight, String example, String counterExample) {

    static List<Signal> load(String lexicon) {
        String resource = "/lexicon/en/" + lexicon + ".tsv";
        try (InputStream in = Objects.requireNonNull(Signal.class.getResourceAsStream(resource), resource)) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return table.lines().skip(1).map(Signal::parse).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Signal parse(String row) {
        String[] cells = row.split("\t", -1);
        return new Signal(cells[0], cells[1], Double.parseDouble(cells[2]), cells[3], cells[4]);
    }
}
