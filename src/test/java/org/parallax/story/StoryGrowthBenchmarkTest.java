package org.parallax.story;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.parallax.text.Encoder;

/**
 * What taking an article into its story costs as the archive grows, encoding its text and finding the story, and how good
 * and fast the index of meanings is. Articles are invented; the finder gets the vectors that were invented with them, since
 * to encode an archive would take hours. Times are processor times of one thread, so that a busy machine shows the same
 * ratios. Takes minutes, so it runs only with -Dparallax.benchmark=true.
 */
class StoryGrowthBenchmarkTest {
    /** All of the archive counts, not what came lately. */
    private static final Duration NEVER = Duration.ofDays(100_000);

    private static final int[] SIZES = {1_000, 10_000, 100_000};
    private static final int TIMED = 400;
    private static final int WARMING = 5_000;
    private static final int COMPARED = 30_000;
    private static final int ASKED = 300;
    private static final int NEIGHBOURS = 24;

    private record Cost(double encoding, double finding) {
        double whole() {
            return encoding + finding;
        }
    }

    @Test
    void anArticleCostsLittleMoreInALargeArchive() throws IOException {
        assumeTrue(Boolean.getBoolean("parallax.benchmark"), "runs with -Dparallax.benchmark=true");
        InventedStories warmingUp = new InventedStories(2);
        StoryFinder warm = new StoryFinder(() -> "opened " + System.nanoTime(), NEVER);
        for (int i = 0; i < WARMING; i++) {
            warm.assign(warmingUp.next().article());
        }
        Encoder encoder = new Encoder(1);
        InventedStories invented = new InventedStories(3);
        StoryFinder finder = new StoryFinder(() -> "opened " + System.nanoTime(), NEVER);
        List<float[]> vectors = new ArrayList<>();
        Cost[] costs = new Cost[SIZES.length];
        for (int i = 0; i < SIZES.length; i++) {
            while (vectors.size() < SIZES[i] - TIMED / 2) {
                InventedStories.Told told = invented.next();
                finder.load(told.article(), told.story());
                vectors.add(told.article().vector());
            }
            costs[i] = assign(encoder, finder, invented, vectors);
            System.out.printf(
                    "archive of %,7d articles: %.2f ms to encode an article, %.2f ms to find its story%n",
                    SIZES[i], costs[i].encoding(), costs[i].finding());
        }
        Cost small = costs[0];
        Cost large = costs[SIZES.length - 1];
        double growth = large.whole() / small.whole();
        System.out.printf(
                "growth from %,d to %,d articles: %.2f, of the finding alone %.2f%n",
                SIZES[0], SIZES[SIZES.length - 1], growth, large.finding() / small.finding());
        compareIndex(vectors.subList(0, COMPARED), invented);
        assertTrue(growth <= 1.5, "growth " + growth);
    }

    /** Milliseconds an article, of those that bring the archive from just below a size to just above it. */
    private static Cost assign(Encoder encoder, StoryFinder finder, InventedStories invented, List<float[]> vectors) {
        long encoding = 0;
        long finding = 0;
        for (int i = 0; i < TIMED; i++) {
            StoryArticle article = invented.next().article();
            long start = processorTime();
            encoder.embed(List.of(article.text()));
            long encoded = processorTime();
            finder.assign(article);
            finding += processorTime() - encoded;
            encoding += encoded - start;
            vectors.add(article.vector());
        }
        return new Cost(encoding / 1e6 / TIMED, finding / 1e6 / TIMED);
    }

    private static void compareIndex(List<float[]> vectors, InventedStories invented) throws IOException {
        List<float[]> queries = IntStream.range(0, ASKED)
                .mapToObj(i -> invented.next().article().vector())
                .toList();
        VectorIndex index = new VectorIndex();
        vectors.forEach(index::add);
        index.link(vectors.size());
        double own = perSecond(queries, query -> index.nearest(query, NEIGHBOURS));
        double bare = bare(vectors, queries);
        double recall = recall(index, vectors, queries);
        System.out.printf(
                "index of %,d vectors: recall of the nearest %d against brute force %.3f, %.0f searches/s,"
                        + " bare Lucene %.0f, ratio %.2f%n",
                vectors.size(), NEIGHBOURS, recall, own, bare, own / bare);
        assertTrue(recall >= 0.95, "recall " + recall);
        assertTrue(own / bare >= 0.7, "ratio " + own / bare);
    }

    private static double bare(List<float[]> vectors, List<float[]> queries) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(1024))) {
                for (float[] vector : vectors) {
                    Document document = new Document();
                    document.add(new KnnFloatVectorField("v", vector, VectorSimilarityFunction.DOT_PRODUCT));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                return perSecond(queries, query -> {
                    try {
                        searcher.search(new KnnFloatVectorQuery("v", query, 60), NEIGHBOURS);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
            }
        }
    }

    private static double perSecond(List<float[]> queries, java.util.function.Consumer<float[]> search) {
        queries.forEach(search);
        double best = 0;
        for (int round = 0; round < 5; round++) {
            long start = processorTime();
            queries.forEach(search);
            best = Math.max(best, queries.size() * 1e9 / (processorTime() - start));
        }
        return best;
    }

    static double recall(VectorIndex index, List<float[]> vectors, List<float[]> queries) {
        int hits = 0;
        for (float[] query : queries) {
            double[] likeness = vectors.stream()
                    .mapToDouble(vector -> Likeness.dot(vector, query))
                    .toArray();
            double least = Arrays.stream(likeness)
                    .boxed()
                    .sorted(Comparator.reverseOrder())
                    .limit(NEIGHBOURS)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            hits += (int) index.nearest(query, NEIGHBOURS).stream()
                    .filter(i -> likeness[i] >= least)
                    .count();
        }
        return (double) hits / queries.size() / NEIGHBOURS;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
