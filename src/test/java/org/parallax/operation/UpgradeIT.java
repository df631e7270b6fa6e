package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.api.InventedArticles;
import org.parallax.pipeline.EmbeddedDatabase;

/** Starts today's service over what earlier schemas hold. A release adds its dump and its number here. */
class UpgradeIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"1", "14"})
    void whatAnEarlierReleaseKeptIsThereAndGoesOn(String released) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            populate(database.url(), released);
            Map<String, String> settings = Map.of("QUARKUS_DATASOURCE_JDBC_URL", database.url());
            try (PackagedService service = new PackagedService("upgraded", settings, "-Xmx1g").start()) {
                service.awaitNothingPending(PATIENCE);
                assertThat(service.status().path("articles").asInt()).isEqualTo(5);
                assertThat(articles(service.json("/api/v1/stories")))
                        .containsExactlyInAnyOrder("1", "2", "3", "4", "5");
                assertThat(service.json("/api/v1/stories/1/comparison").path("claims"))
                        .isNotEmpty();
                assertThat(service.json("/api/v1/articles/1").path("text").asText())
                        .startsWith("Dockworkers");
                assertThat(service.json("/api/v1/sources/varrow-courier/reliability")
                                .path("letter")
                                .asText())
                        .isEqualTo("F");
                service.send(service.batch(InventedArticles.lines("upgrade", 2, 3)));
                service.awaitNothingPending(PATIENCE);
                assertThat(service.status().path("articles").asInt()).isEqualTo(7);
                assertThat(service.status().path("failed").asInt()).isZero();
            }
        }
    }

    private static void populate(String url, String released) throws Exception {
        Flyway.configure()
                .dataSource(url, "postgres", "")
                .target(released)
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("src/test/resources/upgrade/V" + released + ".sql")));
        }
    }

    private static List<String> articles(JsonNode stories) {
        List<String> ids = new ArrayList<>();
        stories.path("items")
                .forEach(story -> story.path("articles")
                        .forEach(article -> ids.add(article.path("id").asText())));
        return ids;
    }
}
