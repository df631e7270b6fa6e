package org.parallax.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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
 * A vector is found from the moment it is added, by a scan until {@link #link} has put it into the graph. Vectors are kept
 * in a byte a dimension, so that many fit into the processor's caches; the order of near ties may differ from the exact
 * one. One thread at a time may change it, while none reads.
 */
public final class VectorIndex {
    private static final int LINKS = 16;
    private static final int BEAM = 60;
    private static final long SEED = 42;
    /** So many vectors are compared one by one. */
    private static final int FEW = 1_000;

    /** Components of unit vectors are seldom larger, in standard deviations. */
    private static final double LARGEST = 4;

    private final Vectors vectors = new Vectors();
    private final BitSet removed = new BitSet();
    private final HnswGraphBuilder graph;
    private int linked;

    private record Near(int number, float similarity) {}

    private static final Comparator<Near> NEAREST =
            Comparator.comparingDouble((Near near) -> -near.similarity()).thenComparing(Near::number);

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
        vectors.add(bytes(vector));
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
        if (vectors.size() == 0) {
            return List.of();
        }
        try {
            RandomVectorScorer scorer = DefaultFlatVectorScorer.INSTANCE.getRandomVectorScorer(
                    VectorSimilarityFunction.DOT_PRODUCT, vectors.copy(), bytes(query));
            boolean few = vectors.size() - removed.cardinality() <= FEW;
            List<Near> near = few ? new ArrayList<>() : inGraph(scorer, Math.max(count, BEAM));
            near.addAll(scanned(scorer, few ? 0 : linked, count));
            near.sort(NEAREST);
            return near.stream().limit(count).map(Near::number).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The nearest of those from a number on. */
    private PriorityQueue<Near> scanned(RandomVectorScorer scorer, int from, int count) throws IOException {
        PriorityQueue<Near> nearest = new PriorityQueue<>(NEAREST.reversed());
        for (int i = removed.nextClearBit(from); i < vectors.size(); i = removed.nextClearBit(i + 1)) {
            float similarity = scorer.score(i);
            if (nearest.size() < count) {
                nearest.add(new Near(i, similarity));
            } else if (similarity > nearest.element().similarity()) {
                nearest.remove();
                nearest.add(new Near(i, similarity));
            }
        }
        return nearest;
    }

    private List<Near> inGraph(RandomVectorScorer scorer, int count) throws IOException {
        if (linked == 0) {
            return new ArrayList<>();
        }
        ScoreDoc[] found = HnswGraphSearcher.search(scorer, count, graph.getGraph(), kept(), Integer.MAX_VALUE)
                .topDocs()
                .scoreDocs;
        return Arrays.stream(found).map(f -> new Near(f.doc, f.score)).collect(Collectors.toCollection(ArrayList::new));
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

    private static byte[] bytes(float[] vector) {
        byte[] bytes = new byte[vector.length];
        double step = LARGEST / Math.sqrt(vector.length) / Byte.MAX_VALUE;
        for (int i = 0; i < bytes.length; i++) {
            long steps = Math.round(vector[i] / step);
            bytes[i] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, steps));
        }
        return bytes;
    }

    /** One after the other in large blocks: the graph hops between them, and each hop into memory costs. */
    private static final class Vectors implements RandomAccessVectorValues.Bytes {
        private static final int BLOCK = 1024;

        private final List<byte[]> blocks;
        private final AtomicInteger size;
        private byte[] shown = {};

        Vectors() {
            this(new ArrayList<>(), new AtomicInteger());
        }

        private Vectors(List<byte[]> blocks, AtomicInteger size) {
            this.blocks = blocks;
            this.size = size;
        }

        void add(byte[] vector) {
            int number = size.getAndIncrement();
            if (number % BLOCK == 0) {
                blocks.add(new byte[BLOCK * vector.length]);
            }
            System.arraycopy(vector, 0, blocks.get(number / BLOCK), number % BLOCK * vector.length, vector.length);
        }

        @Override
        public int size() {
            return size.get();
        }

        @Override
        public int dimension() {
            return blocks.isEmpty() ? 0 : blocks.get(0).length / BLOCK;
        }

        /** The array is good until the next call. */
        @Override
        public byte[] vectorValue(int number) {
            int length = dimension();
            if (shown.length != length) {
                shown = new byte[length];
            }
            System.arraycopy(blocks.get(number / BLOCK), number % BLOCK * length, shown, 0, length);
            return shown;
        }

        @Override
        public Bytes copy() {
            return new Vectors(blocks, size);
        }
    }
}
