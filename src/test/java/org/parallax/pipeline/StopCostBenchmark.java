package org.parallax.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.parallax.article.ArticleReading;
import org.parallax.article.Hints;
import org.parallax.claim.MatcherModel;
import org.parallax.mention.MentionExtractor;
import org.parallax.mention.Reading;
import org.parallax.reliability.Models;
import org.parallax.reliability.Observation;
import org.parallax.reliability.Observations;
import org.parallax.reliability.TestimonyReader;
import org.parallax.story.Account;
import org.parallax.story.InventedStories;
import org.parallax.story.StoryFinder;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Annotator;
import org.parallax.text.Encoder;
import org.parallax.text.ReaderModel;
import org.parallax.text.WordPiece;

/**
 * Prints the processor seconds that one invented article of eighteen sentences costs at each stop, where the archive holds
 * so many articles. Usage: {@code StopCostBenchmark [sizes]}. Storing is the processor time of PostgreSQL's own process,
 * all else that of this one with its compiler and collector.
 */
public final class StopCostBenchmark {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);
    private static final Hints HINTS = new Hints("Storm closes the bridges of Varrow", DAY.toString(), null);
    /** All of the archive counts, not what came lately. */
    private static final Duration NEVER = Duration.ofDays(100_000);

    private static final int WARM = 20;
    private static final int TIMED = 40;
    private static final int STORY = 5;
    private static final int ASSIGNED = 500;
    private static final int A_VALUE = 5;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final Encoder encoder = new Encoder(1);
    private final MentionExtractor extractor = new MentionExtractor(new ReaderModel(WordPiece.shared()));
    private final ArticleAnalyst analyst = new ArticleAnalyst(new Annotator(), new ReaderModel(WordPiece.shared()));
    private final List<Account> accounts = new ArrayList<>();
    private final Map<String, ArticleReading> layouts = new HashMap<>();
    private int testimonies;

    public static void main(String[] args) throws IOException, SQLException {
        int[] sizes = args.length == 0
                ? new int[] {1_000, 10_000, 100_000}
                : Stream.of(args).mapToInt(Integer::parseInt).toArray();
        StopCostBenchmark benchmark = new StopCostBenchmark();
        benchmark.reading();
        benchmark.comparing();
        Path data = Files.createTempDirectory("parallax-stops");
        try (StoredArticles stored = new StoredArticles(data)) {
            for (int size : sizes) {
                double storing = stored.storing(size);
                double finding = finding(size);
                print(
                        "%,d articles: pipeline %.5f, story %.5f, reliability %.3f a run of %,d observations%n",
                        size, storing, finding, benchmark.scoring(size), size * benchmark.testimonies);
            }
        }
    }

    /** Stops 2, 4 and 5, and the vector that stop 6 asks for; none of them knows of the archive. */
    private void reading() {
        double[] cost = new double[4];
        long read = 0;
        List<String> texts = LargeStory.texts(WARM + TIMED);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            ArticleReading[] layout = new ArticleReading[1];
            AnnotatedText[] annotated = new AnnotatedText[1];
            Reading[] reading = new Reading[1];
            double[] one = {
                seconds(() -> layout[0] = analyst.layout(text, HINTS)),
                seconds(() -> annotated[0] = analyst.annotate(text, layout[0])),
                seconds(() -> reading[0] = extractor.read(annotated[0])),
                seconds(() -> encoder.embed(List.of(text.substring(0, Math.min(500, text.length())))))
            };
            for (int stop = 0; stop < one.length; stop++) {
                cost[stop] += i < WARM ? 0 : one[stop] / TIMED;
            }
            String id = Integer.toString(i);
            accounts.add(new Account(id, "Outlet " + id, "Storm", DAY, reading[0]));
            layouts.put(id, layout[0]);
            read += i < WARM ? 0 : (text.length() + bytes(layout[0]) + bytes(reading[0].mentions())) / TIMED;
        }
        print(
                "at any size: article %.4f, text %.4f, mention %.4f, vector of story %.4f%n",
                cost[0], cost[1], cost[2], cost[3]);
    }

    /** Stops 6 and 7 for the article that joins a story of five, by the stories of so many pairwise different articles. */
    private void comparing() {
        double next = 0;
        long stored = 0;
        int stories = (WARM + TIMED) / (STORY + 1);
        for (int story = 0; story < stories; story++) {
            StoryAnalyst fresh =
                    new StoryAnalyst(encoder, new MatcherModel(WordPiece.shared()), Versions.of("parallax-benchmark"));
            int from = story * (STORY + 1);
            fresh.compare(accounts.subList(from, from + STORY), layouts);
            StoryAnalyst.Found[] found = new StoryAnalyst.Found[1];
            double one = seconds(() -> found[0] = fresh.compare(accounts.subList(from, from + STORY + 1), layouts));
            next += story < 2 ? 0 : one / (stories - 2);
            stored += bytes(found[0].document("1")) / (STORY + 1) / stories;
            testimonies = new TestimonyReader()
                            .read(found[0].grouping(), found[0].provenance(), found[0].credibility())
                            .testimonies()
                            .size()
                    / (STORY + 1);
        }
        print(
                "at any size: claim and comparison %.3f where it joins a story of %d; %d testimonies%n",
                next, STORY, testimonies);
    }

    private static double finding(int size) {
        InventedStories invented = new InventedStories(3);
        StoryFinder finder = new StoryFinder(() -> "opened " + System.nanoTime(), NEVER);
        for (int i = 0; i < size; i++) {
            InventedStories.Told told = invented.next();
            finder.load(told.article(), told.story());
        }
        for (int i = 0; i < ASSIGNED; i++) {
            finder.assign(invented.next().article());
        }
        List<InventedStories.Told> next =
                Stream.generate(invented::next).limit(ASSIGNED).toList();
        return seconds(() -> next.forEach(told -> finder.assign(told.article()))) / ASSIGNED;
    }

    private double scoring(int size) {
        SplittableRandom random = new SplittableRandom(size);
        List<Observation> said = new ArrayList<>();
        int sources = 20 + size / 50;
        for (int i = 0; i < size * testimonies; i++) {
            int source = random.nextInt(sources);
            boolean right = random.nextDouble() < 0.6 + 0.35 * source / sources;
            String object = "is:c-" + i / A_VALUE;
            said.add(Observation.of("outlet-" + source, object, object + (right ? "=0" : "=" + random.nextInt(3))));
        }
        Observations laidOut = Observations.of(said);
        return seconds(() -> Models.named(Models.DEFAULT).examine(laidOut).findings());
    }

    private static double seconds(Runnable work) {
        long start = MACHINE.getProcessCpuTime();
        work.run();
        return (MACHINE.getProcessCpuTime() - start) / 1e9;
    }

    private static int bytes(Object document) {
        try {
            return JSON.writeValueAsBytes(document).length;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
