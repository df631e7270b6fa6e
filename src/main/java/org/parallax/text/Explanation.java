package org.parallax.text;

import java.util.List;

/** Why a number is what it is: named parts, down to the signals. The parts of a sum add up to its value. */
public record Explanation(String name, double value, String detail, List<Explanation> parts) {

    public static Explanation leaf(String name, double value, String detail) {
        return new Explanation(name, value, detail, List.of());
    }

    public static Explanation sum(String name, String detail, List<Explanation> parts) {
        return new Explanation(
                name, parts.stream().mapToDouble(Explanation::value).sum(), detail, parts);
    }

    /** The same number, counted only so much, and each of its parts with it. */
    public Explanation times(double factor) {
        return new Explanation(
                name,
                value * factor,
                detail,
                parts.stream().map(part -> part.times(factor)).toList());
    }
}
