package org.parallax.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.parallax.story.VectorIndex;

/**
 * The stored claims by meaning, story by story. What a story no longer states is left out at once; when most of the
 * index is left out, it is begun anew. Threads may share it.
 */
public final class ClaimIndex {
    /** A claim and its meaning, of unit length. */
    public record Entry(String claim, float[] vector) {}

    private static final int FEWEST_TO_RENEW = 1_000;

    /** Fair, so that whoever searches does not wait until all is settled. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

    private final Map<Long, Set<String>> claimsOf = new HashMap<>();
    private final Map<String, Long> storyOf = new HashMap<>();
    private final Map<String, Integer> numberOf = new HashMap<>();
    private List<Entry> entries = new ArrayList<>();
    private VectorIndex vectors = new VectorIndex();

    /** Sets what a story states; a claim that another story had goes over to it. */
    public void replace(long story, List<Entry> claims) {
        lock.writeLock().lock();
        try {
            Set<String> gone = new HashSet<>(claimsOf.getOrDefault(story, Set.of()));
            claims.forEach(entry -> gone.remove(entry.claim()));
            gone.forEach(claim -> remove(story, claim));
            claims.forEach(entry -> put(story, entry));
            if (entries.size() > FEWEST_TO_RENEW && entries.size() > 2 * numberOf.size()) {
                renew();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void put(long story, Entry entry) {
        Long before = storyOf.put(entry.claim(), story);
        if (before != null && before != story) {
            claimsOf.getOrDefault(before, new HashSet<>()).remove(entry.claim());
        }
        claimsOf.computeIfAbsent(story, s -> new HashSet<>()).add(entry.claim());
        Integer number = numberOf.get(entry.claim());
        if (number != null && Arrays.equals(entries.get(number).vector(), entry.vector())) {
            return;
        }
        if (number != null) {
            vectors.remove(number);
        }
        add(entry);
    }

    private void add(Entry entry) {
        numberOf.put(entry.claim(), entries.size());
        entries.add(entry);
        vectors.add(entry.vector());
    }

    private void remove(long story, String claim) {
        claimsOf.getOrDefault(story, new HashSet<>()).remove(claim);
        storyOf.remove(claim);
        Integer number = numberOf.remove(claim);
        if (number != null) {
            vectors.remove(number);
        }
    }

    private void renew() {
        List<Entry> kept = numberOf.values().stream().sorted().map(entries::get).toList();
        entries = new ArrayList<>();
        vectors = new VectorIndex();
        kept.forEach(this::add);
    }

    /** Speeds up later searches by a little work now; false where none is left. */
    public boolean settle(int most) {
        lock.writeLock().lock();
        try {
            return vectors.link(most);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The ids of the claims nearest in meaning, the nearest first. */
    public List<String> nearest(float[] vector, int count) {
        lock.readLock().lock();
        try {
            return vectors.nearest(vector, count).stream()
                    .map(number -> entries.get(number).claim())
                    .toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    public int size() {
        lock.readLock().lock();
        try {
            return numberOf.size();
        } finally {
            lock.readLock().unlock();
        }
    }
}
