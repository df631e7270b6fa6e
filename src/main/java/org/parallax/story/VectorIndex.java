package org.parallax.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.hnsw.HnswGraphBuilder;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The nearest vectors, approximately: Lucene's navigable small-world graph (Malkov and Yashunin 2016), grown in memory.
 * A vector is found from the moment it is added, by a scan until {@link #link} has put it into the graph. The way there
 * leads by vectors in four bits a component, of which the nearest are compared exactly. One thread at a time may change
 * it, while none reads.
 */
public final class VectorIndex {
    private static final int LINKS = 16;
    private static final int BEAM = 60;
    private static final long SEED = 42;
    /** So many times as many as are asked for are compared exactly. */
    private static final int SHORTLISTED = 2;
    /** So many vectors are compared one by one. */
    private static final int FEW = 1_000;

    private final PackedVectors vectors = new PackedVectors();
    private final List<float[]> exact = new ArrayList<>();
    private final BitSet removed = new BitSet();
    private final HnswGraphBuilder graph;
    private int linked;
    private @Nullable Shortlist passed;

    public VectorIndex() {
        try {
            graph = HnswGraphBuilder.create(new Way(), LINKS, BEAM, SEED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a vector of unit length under the next number, counted from 0. */
    public void add(float[] vector) {
        vectors.add(vector);
        exact.add(vector);
    }

    /** Leaves a vector out of all answers; its number is not used again. */
    public void remove(int number) {
        removed.set(number);
    }

    /** Puts at most so many of the added vectors into the graph; false where none waits. */
    public boolean link(int most) {
        try {
            int end = Math.min(vectors.size(), linked + most);
            while (linked < end) {
                graph.addGraphNode(linked++);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return linked < vectors.size();
    }

    /**
     * Adds a vector to a graph that has all before it, and gives the numbers of the nearest of these, the nearest first:
     * the way to its place leads past them, so that they are not searched for once more.
     */
    public List<Integer> place(float[] vector, int count) {
        if (isSmall()) {
            List<Integer> nearest = nearest(vector, count);
            add(vector);
            link(1);
            return nearest;
        }
        Shortlist shortlist = new Shortlist(SHORTLISTED * count);
        passed = shortlist;
        add(vector);
        link(1);
        passed = null;
        return nearestOf(shortlist, vector, count);
    }

    /** The numbers of the nearest vectors, the nearest first. */
    public List<Integer> nearest(float[] query, int count) {
        if (vectors.size() == 0) {
            return List.of();
        }
        Shortlist shortlist = new Shortlist(SHORTLISTED * count);
        try {
            RandomVectorScorer scorer = vectors.scorer(query);
            boolean small = isSmall();
            if (!small && linked > 0) {
                for (ScoreDoc found : inGraph(scorer, Math.max(count, BEAM))) {
                    shortlist.offer(found.doc, found.score);
                }
            }
            for (int i = removed.nextClearBit(small ? 0 : linked);
                    i < vectors.size();
                    i = removed.nextClearBit(i + 1)) {
                shortlist.offer(i, scorer.score(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return nearestOf(shortlist, query, count);
    }

    private List<Integer> nearestOf(Shortlist shortlist, float[] query, int count) {
        Shortlist nearest = new Shortlist(count);
        for (int number : shortlist.numbers()) {
            nearest.offer(number, (float) Likeness.dot(exact.get(number), query));
        }
        return nearest.numbers();
    }

    private ScoreDoc[] inGraph(RandomVectorScorer scorer, int count) throws IOException {
        return HnswGraphSearcher.search(scorer, count, graph.getGraph(), kept(), Integer.MAX_VALUE)
                .topDocs()
                .scoreDocs;
    }

    private boolean isSmall() {
        return vectors.size() - removed.cardinality() <= FEW;
    }

    private @Nullable Bits kept() {
        return removed.isEmpty() ? null : new Kept(removed, vectors.size());
    }

    private record Kept(BitSet removed, int length) implements Bits {
        @Override
        public boolean get(int number) {
            return !removed.get(number);
        }
    }

    /** Scores vectors by their likeness to one of them; those that the newest passes on its way are noted. */
    private final class Way implements RandomVectorScorerSupplier {
        @Override
        public RandomVectorScorer scorer(int number) {
            RandomVectorScorer scorer = vectors.scorer(number);
            Shortlist shortlist = passed;
            return shortlist == null || number != vectors.size() - 1 ? scorer : new Noting(scorer, shortlist);
        }

        @Override
        public RandomVectorScorerSupplier copy() {
            return this;
        }
    }

    private final class Noting implements RandomVectorScorer {
        private final RandomVectorScorer scorer;
        private final Shortlist shortlist;

        Noting(RandomVectorScorer scorer, Shortlist shortlist) {
            this.scorer = scorer;
            this.shortlist = shortlist;
        }

        @Override
        public float score(int number) throws IOException {
            float score = scorer.score(number);
            if (!removed.get(number)) {
                shortlist.offer(number, score);
            }
            return score;
        }

        @Override
        public int maxOrd() {
            return scorer.maxOrd();
        }
    }
}
