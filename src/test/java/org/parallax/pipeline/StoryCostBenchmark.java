package org.parallax.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parallax.article.ArticleReader;
import org.parallax.article.ArticleReading;
import org.parallax.article.Hints;
import org.parallax.claim.MatcherModel;
import org.parallax.mention.MentionExtractor;
import org.parallax.mention.Reading;
import org.parallax.story.Account;
import org.parallax.text.Annotator;
import org.parallax.text.Encoder;
import org.parallax.text.WordPiece;

/**
 * Prints what stops 6 and 7 cost for invented stories of 5, 50 and 500 articles, from what was read of each article to the
 * document that is stored: for the whole story anew, and when the next article joins. Usage:
 * {@code StoryCostBenchmark [largest]}. Times are processor times of all
 * threads together, so that other work on the machine does not count.
 */
public final class StoryCostBenchmark {
    private static final int JOINING = 5;
    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final ArticleReader articleReader = new ArticleReader();
    private final Annotator annotator = new Annotator();
    private final MentionExtractor extractor = new MentionExtractor();
    private final Encoder encoder = new Encoder(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private final MatcherModel matcher = new MatcherModel(WordPiece.shared());
    private final List<Account> accounts = new ArrayList<>();
    private final Map<String, ArticleReading> layouts = new HashMap<>();

    public static void main(String[] args) throws Exception {
        int largest = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        StoryCostBenchmark benchmark = new StoryCostBenchmark();
        benchmark.read(largest + JOINING);
        benchmark.measure(5); // so that the first figure is not the compiler's
        for (int articles = 5; articles <= largest; articles *= 10) {
            benchmark.measure(articles);
        }
    }

    /** By the rules alone: what is read with the model costs the later stops the same. */
    private void read(int articles) {
        Hints hints = new Hints("Storm closes the bridges of Varrow", DAY.toString(), null);
        for (String text : LargeStory.texts(articles)) {
            String id = Integer.toString(accounts.size());
            Reading reading = extractor.read(annotator.annotate(text, DAY));
            accounts.add(new Account(id, "Outlet " + id, "Storm", DAY, reading));
            layouts.put(id, articleReader.read(text, hints));
        }
    }

    private void measure(int articles) throws Exception {
        StoryAnalyst analyst = new StoryAnalyst(encoder, matcher, Versions.of("parallax-benchmark"));
        StoryAnalyst.Found[] found = new StoryAnalyst.Found[1];
        double anew = seconds(() -> found[0] = compare(analyst, articles));
        double document = seconds(() -> JSON.writeValueAsBytes(found[0].document("1")).length);
        double next = Double.MAX_VALUE;
        for (int joined = 1; joined <= JOINING; joined++) {
            int now = articles + joined;
            next = Math.min(next, seconds(() -> compare(analyst, now)));
        }
        print(
                "%d articles, %d claims: %.2f s anew, %.2f s when the next one joins, %.2f s to write the document%n",
                articles, found[0].grouping().claims().size(), anew, next, document);
    }

    private StoryAnalyst.Found compare(StoryAnalyst analyst, int articles) {
        return analyst.compare(accounts.subList(0, articles), layouts);
    }

    private static <T> double seconds(Callable<T> work) throws Exception {
        long start = MACHINE.getProcessCpuTime();
        work.call();
        return (MACHINE.getProcessCpuTime() - start) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
