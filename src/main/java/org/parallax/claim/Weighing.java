package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.parallax.text.Explanation;

/** Adds up what speaks for and against; the parts are named only where somebody wants to read them. */
final class Weighing {
    private final boolean explained;
    private final List<Explanation> parts = new ArrayList<>(0);
    private double sum;

    Weighing(boolean explained) {
        this.explained = explained;
    }

    void add(String name, double value, Supplier<String> detail) {
        sum += value;
        if (explained) {
            parts.add(Explanation.leaf(name, value, detail.get()));
        }
    }

    double sum() {
        return sum;
    }

    /** Empty unless it was asked for. */
    List<Explanation> parts() {
        return parts;
    }
}
