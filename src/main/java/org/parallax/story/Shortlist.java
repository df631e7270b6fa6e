package org.parallax.story;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The most similar of the vectors that it is offered, so many at most; one that is offered again counts once. */
final class Shortlist {
    private record Near(int number, float similarity) {}

    private final TreeSet<Near> near = new TreeSet<>(
            Comparator.comparingDouble((Near one) -> -one.similarity()).thenComparing(Near::number));
    private final int count;
    private float least = Float.NEGATIVE_INFINITY;

    Shortlist(int count) {
        this.count = count;
    }

    void offer(int number, float similarity) {
        if (similarity < least) {
            return;
        }
        near.add(new Near(number, similarity));
        if (near.size() > count) {
            near.pollLast();
        }
        if (near.size() == count) {
            least = near.last().similarity();
        }
    }

    /** Their numbers, the nearest first. */
    List<Integer> numbers() {
        return near.stream().map(Near::number).toList();
    }
}
