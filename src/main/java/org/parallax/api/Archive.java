package org.parallax.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes stories that are over off the tables that are read: their mentions, claims and quotations are written as Parquet,
 * then the rows are deleted. Texts, readings and testimony stay, so scores, their history and replays do not change, and a
 * story to which something is added after all is compared anew and stands in the tables again. A story of which people
 * reviewed a claim stays.
 */
@ApplicationScoped
public class Archive {
    private static final Logger LOG = Logger.getLogger(Archive.class);
    private static final int STORIES_AT_ONCE = 500;
    private static final int SECONDS = 900;
    private static final List<ExportTable> TABLES =
            List.of(ExportTable.MENTIONS, ExportTable.CLAIMS, ExportTable.QUOTATIONS);
    /** Locked, so that none is compared meanwhile and two instances archive different ones. */
    private static final String OVER = """
            SELECT s.id FROM story s
            WHERE s.comparison IS NOT NULL AND s.change = s.compared_change AND s.compared_at < ?1
              AND NOT EXISTS (SELECT FROM article a JOIN article_version v ON v.article = a.id
                WHERE a.story = s.id AND v.received_at >= ?1)
              AND NOT EXISTS (SELECT FROM article a JOIN review r ON a.id = ANY(r.articles) WHERE a.story = s.id)
            ORDER BY s.id LIMIT ?2 FOR UPDATE OF s SKIP LOCKED""";
    /** Claims are said to be written, so that every instance looks and forgets them. */
    private static final String AWAY = """
            WITH next AS (UPDATE claim_step SET step = step + 1 RETURNING step)
            UPDATE story SET archive = ?2, comparison = NULL, claim_step = next.step FROM next WHERE id = ANY(?1)""";

    private final ObjectMapper mapper;
    private final EntityManager entities;
    private final Clock clock;
    private final Optional<Duration> after;
    private final Path directory;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    Archive(
            ObjectMapper mapper,
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "parallax.archive.after") Optional<Duration> after,
            @ConfigProperty(name = "parallax.archive.directory") String directory) {
        this.mapper = mapper;
        this.entities = entities;
        this.clock = clock;
        this.after = after;
        this.directory = Path.of(directory);
    }

    void start(@Observes StartupEvent event) {
        after.ifPresent(age -> executor.scheduleWithFixedDelay(() -> archiveOlderThan(age), 1, 60, TimeUnit.MINUTES));
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdownNow();
    }

    private void archiveOlderThan(Duration age) {
        try {
            int archived = STORIES_AT_ONCE;
            while (archived == STORIES_AT_ONCE && !executor.isShutdown()) {
                archived = archive(clock.instant().minus(age));
            }
        } catch (RuntimeException e) {
            LOG.warnf("stories were not archived: %s", e.getMessage());
        }
    }

    /** Archives at most {@value #STORIES_AT_ONCE} stories to which nothing was added since; returns how many. */
    int archive(Instant before) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
            List<Long> stories = entities.createNativeQuery(OVER, Long.class)
                    .setParameter(1, before)
                    .setParameter(2, STORIES_AT_ONCE)
                    .getResultList();
            if (!stories.isEmpty()) {
                String name = stories.get(0) + "-" + stories.get(stories.size() - 1) + "-"
                        + clock.instant().toEpochMilli();
                write(stories, name);
                remove(stories, name);
            }
            return stories.size();
        });
    }

    private void write(List<Long> stories, String name) {
        Exported ledger = new Exported(mapper, stories);
        try {
            Files.createDirectories(directory);
            for (ExportTable table : TABLES) {
                write(table, ledger, directory.resolve(file(table, name)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands under its name is whole and on the disk. */
    private static void write(ExportTable table, Exported ledger, Path file) throws IOException {
        Path begun = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(begun, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            try (TableWriter writer = new ParquetWriter(out, table.columns())) {
                table.write(ledger, writer);
            }
            channel.force(true);
        }
        Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static String file(ExportTable table, String name) {
        return table.name().toLowerCase(Locale.ROOT) + "-" + name + ".parquet";
    }

    private void remove(List<Long> stories, String name) {
        Long[] ids = stories.toArray(Long[]::new);
        for (String table : List.of("claim", "quotation")) {
            entities.createNativeQuery("DELETE FROM " + table + " WHERE story = ANY(?1)")
                    .setParameter(1, ids)
                    .executeUpdate();
        }
        entities.createNativeQuery(AWAY)
                .setParameter(1, ids)
                .setParameter(2, name)
                .executeUpdate();
    }
}
