package org.parallax.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells the attributions that the outlet makes from those inside somebody's content. */
final class Nesting {

    private Nesting() {}

    /** The attributions that no other holds in its content, in the order of their first words. */
    static List<Attributed> outermost(List<Attributed> found) {
        List<Attributed> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt(Attributed::first));
        List<Attributed> outermost = new ArrayList<>();
        Attributed holder = null;
        for (Attributed one : ordered) {
            if (holder == null || !one.nestedIn(holder)) {
                outermost.add(one);
                holder = one;
            }
        }
        return outermost;
    }
}
