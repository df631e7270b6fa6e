package org.parallax.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.codecs.hnsw.DefaultFlatVectorScorer;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.hnsw.HnswGraphBuilder;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.apache.lucene.util.hnsw.RandomAccessVectorValues;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.jspecify.annotations.Nullable;

/**
 * The nearest vectors, approximately: Lucene's navigable small-world graph (Malkov and Yashunin 2016), grown in memory.
 * A vector is found from the moment it is added, by a scan until {@link #link} has put it into the graph. One thread at
 * a time may change it, while none reads.
 */
public final class VectorIndex {
    private static final int LINKS = 16;
    private static final int BEAM = 60;
    private static final long SEED = 42;
    /** So many vectors are compared one by one, which is exact. */
    private static final int FEW = 1_000;

    private final Vectors vectors = new Vectors();
    private final BitSet removed = new BitSet();
    private final HnswGraphBuilder graph;
    private int linked;

    private record Near(int number, float similarity) {}

    public VectorIndex() {
        try {
            graph = HnswGraphBuilder.create(
                    DefaultFlatVectorScorer.INSTANCE.getRandomVectorScorerSupplier(
                            VectorSimilarityFunction.DOT_PRODUCT, vectors),
                    LINKS,
                    BEAM,
                    SEED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a vector of unit length under the next number, counted from 0. */
    public void add(float[] vector) {
        vectors.all.add(vector);
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

    /** The numbers of the nearest vectors, the nearest first. */
    public List<Integer> nearest(float[] query, int count) {
        if (vectors.all.isEmpty()) {
            return List.of();
        }
        try {
            RandomVectorScorer scorer = DefaultFlatVectorScorer.INSTANCE.getRandomVectorScorer(
                    VectorSimilarityFunction.DOT_PRODUCT, vectors, query);
            List<Near> near = new ArrayList<>();
            boolean few = vectors.size() - removed.cardinality() <= FEW;
            if (!few) {
                near.addAll(inGraph(scorer, Math.max(count, BEAM)));
            }
            for (int i = removed.nextClearBit(few ? 0 : linked); i < vectors.size(); i = removed.nextClearBit(i + 1)) {
                near.add(new Near(i, scorer.score(i)));
            }
            near.sort(Comparator.comparingDouble(n -> -n.similarity()));
            return near.stream().limit(count).map(Near::number).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Near> inGraph(RandomVectorScorer scorer, int count) throws IOException {
        if (linked == 0) {
            return List.of();
        }
        ScoreDoc[] found = HnswGraphSearcher.search(scorer, count, graph.getGraph(), kept(), Integer.MAX_VALUE)
                .topDocs()
                .scoreDocs;
        return Arrays.stream(found).map(f -> new Near(f.doc, f.score)).toList();
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

    private static final class Vectors implements RandomAccessVectorValues.Floats {
        private final List<float[]> all = new ArrayList<>();

        @Override
        public int size() {
            return all.size();
        }

        @Override
        public int dimension() {
            return all.isEmpty() ? 0 : all.get(0).length;
        }

        @Override
        public float[] vectorValue(int number) {
            return all.get(number);
        }

        @Override
        public Floats copy() {
            return this;
        }
    }
}
