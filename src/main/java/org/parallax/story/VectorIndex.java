package org.parallax.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.hnsw.DefaultFlatVectorScorer;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.hnsw.HnswGraphBuilder;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.apache.lucene.util.hnsw.RandomAccessVectorValues;
import org.apache.lucene.util.hnsw.RandomVectorScorer;

/**
 * The nearest vectors, approximately: Lucene's navigable small-world graph (Malkov and Yashunin 2016), grown in memory
 * one vector at a time.
 */
final class VectorIndex {
    private static final int LINKS = 16;
    private static final int BEAM = 60;
    private static final long SEED = 42;

    private final Vectors vectors = new Vectors();
    private final HnswGraphBuilder graph;

    VectorIndex() {
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
    void add(float[] vector) {
        vectors.all.add(vector);
        try {
            graph.addGraphNode(vectors.all.size() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of the nearest vectors, the nearest first. */
    List<Integer> nearest(float[] query, int count) {
        if (vectors.all.isEmpty()) {
            return List.of();
        }
        try {
            RandomVectorScorer scorer = DefaultFlatVectorScorer.INSTANCE.getRandomVectorScorer(
                    VectorSimilarityFunction.DOT_PRODUCT, vectors, query);
            KnnCollector found =
                    HnswGraphSearcher.search(scorer, Math.max(count, BEAM), graph.getGraph(), null, Integer.MAX_VALUE);
            TopDocs top = found.topDocs();
            List<Integer> nearest = new ArrayList<>();
            for (int i = 0; i < Math.min(count, top.scoreDocs.length); i++) {
                nearest.add(top.scoreDocs[i].doc);
            }
            return nearest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
