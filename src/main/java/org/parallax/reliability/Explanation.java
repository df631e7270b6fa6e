package org.parallax.reliability;

import java.util.List;

/**
 * How a number came about: its parts add up to it, and so do theirs.
 *
 * @param value what this part adds
 * @param detail a sentence for people, with the figures in it
 * @param parts empty for a part that is not taken further apart
 */
public record Explanation(String name, double value, String detail, List<Explanation> parts) {

    public Explanation {
        parts = List.copyOf(parts);
    }

    static Explanation leaf(String name, double value, String detail) {
        return new Explanation(name, value, detail, List.of());
    }

    /** What the parts add up to; the value itself where there are none. */
    public double sumOfParts() {
        return parts.isEmpty()
                ? value
                : parts.stream().mapToDouble(Explanation::value).sum();
    }
}
