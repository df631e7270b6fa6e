package org.parallax.pipeline;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL that comes with the service, for when no other is configured. Its data directory is kept between
 * starts; a server that a killed service left behind is stopped first.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String URL = "quarkus.datasource.jdbc.url";

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Whether neither a system property nor the environment names a database. */
    public static boolean isWanted() {
        return System.getProperty(URL) == null && isBlank(System.getenv("QUARKUS_DATASOURCE_JDBC_URL"));
    }

    /** {@code PARALLAX_DATA_DIR}, or {@code data} in the working directory. */
    public static Path configuredDirectory() {
        String directory = System.getenv("PARALLAX_DATA_DIR");
        return Path.of(isBlank(directory) ? "data" : directory).toAbsolutePath();
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    /** Starts the server on a free port over the directory, which is made where it is missing. */
    public static EmbeddedDatabase start(Path directory) {
        Path data = directory.resolve("postgres");
        try {
            Files.createDirectories(directory);
            stopLeftOver(data);
            return new EmbeddedDatabase(EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(90))
                    // the library gives up durability, by -F and by an asynchronous commit: the last setting wins
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("random_page_cost", "1.1")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database did not start in " + data, e);
        }
    }

    /** Tells Quarkus where the database is. */
    public void configure() {
        System.setProperty(URL, url());
        System.setProperty("quarkus.datasource.username", "postgres");
        System.setProperty("quarkus.datasource.password", "");
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.warn("the embedded database did not stop cleanly; it recovers at the next start", e);
        }
    }

    private static void stopLeftOver(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> server = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                        .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (server.isPresent()) {
            LOG.infof(
                    "stopping the database server that an earlier run left behind (pid %d)",
                    server.get().pid());
            stop(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static void stop(ProcessHandle server) throws IOException {
        server.destroy();
        if (!ends(server, 10)) {
            server.destroyForcibly();
            if (!ends(server, 10)) {
                throw new IOException("the database server " + server.pid() + " of an earlier run does not stop");
            }
        }
    }

    private static boolean ends(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }
}
