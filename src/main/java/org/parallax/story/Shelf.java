package org.parallax.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Articles that came one after the other, found by their meaning and by their rare words. An index gives nothing back, so
 * a shelf is emptied from its front and then thrown away whole.
 */
final class Shelf {
    private final long opened;
    private final VectorIndex vectors = new VectorIndex();
    private final TermIndex terms = new TermIndex();
    private final List<Profile> profiles = new ArrayList<>();
    private int taken;

    /** @param opened the second of the epoch in which its first article came */
    Shelf(long opened) {
        this.opened = opened;
    }

    long opened() {
        return opened;
    }

    void add(Profile profile) {
        vectors.add(profile.vector());
        vectors.link(1);
        keep(profile);
    }

    /** Adds an article and finds those near it, as {@link #near} does. */
    Set<Profile> place(Profile profile, int count) {
        Set<Profile> near = profiles(vectors.place(profile.vector(), count), terms.sharing(profile.terms(), count));
        keep(profile);
        return near;
    }

    /** The articles nearest in meaning, then those that share the weightiest words; so many of each at most. */
    Set<Profile> near(Profile profile, int count) {
        return profiles(vectors.nearest(profile.vector(), count), terms.sharing(profile.terms(), count));
    }

    private void keep(Profile profile) {
        profiles.add(profile);
        terms.add(profile.terms());
    }

    private Set<Profile> profiles(List<Integer> inMeaning, List<Integer> inWords) {
        return Stream.concat(inMeaning.stream(), inWords.stream())
                .map(profiles::get)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Takes off the article that is there longest; null where none is left. */
    @Nullable
    Profile take() {
        if (taken == profiles.size()) {
            return null;
        }
        vectors.remove(taken);
        return profiles.get(taken++);
    }
}
