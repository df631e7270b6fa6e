package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.api.InventedArticles;

/** Two packaged services over one database, with traces and JSON logs on; the last test ends one of them at work. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicasIT {
    private static final List<String> FIRST = InventedArticles.lines("replicas", 24, 11);
    private static final List<String> SECOND = InventedArticles.lines("ended", 24, 12);

    @TempDir
    static Path data;

    private static Replicas replicas;
    private static TraceReceiver receiver;
    private static PackagedService one;
    private static PackagedService other;

    @BeforeAll
    static void start() throws IOException {
        receiver = new TraceReceiver();
        replicas = Replicas.start(
                "replica",
                data,
                Map.of(
                        "QUARKUS_OTEL_SDK_DISABLED", "false",
                        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", receiver.url(),
                        "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                        "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "500ms",
                        "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true",
                        "QUARKUS_LOG_CATEGORY__ORG_PARALLAX__LEVEL", "DEBUG"));
        one = replicas.one();
        other = replicas.other();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        replicas.close();
        receiver.close();
    }

    @Test
    @Order(1)
    void twoReplicasShareTheQueueAndDoNothingTwice() throws Exception {
        assertThat(one.send(one.batch(FIRST.subList(0, 12))).statusCode()).isEqualTo(200);
        assertThat(other.send(other.batch(FIRST.subList(12, 24))).statusCode()).isEqualTo(200);
        one.awaitNothingPending(Duration.ofMinutes(4));
        double byOne = one.metric("parallax_articles_analysed_total");
        double byOther = other.metric("parallax_articles_analysed_total");
        assertThat(byOne).as("the first did its part").isPositive();
        assertThat(byOther).as("the second did its part").isPositive();
        assertThat(byOne + byOther).as("no version was analysed twice").isEqualTo(FIRST.size());
        assertThat(replicas.count("article_version WHERE attempts <> 1 OR state <> 'analysed'"))
                .isZero();
    }

    @Test
    @Order(2)
    void oneTraceLeadsThroughAllStops() {
        String[] stops = {
            "POST /api/v1/articles:batch",
            "pipeline",
            "article",
            "text",
            "mention",
            "story",
            "claim",
            "comparison",
            "reliability"
        };
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(receiver.traces().values())
                        .anySatisfy(names -> assertThat(names).contains(stops)));
    }

    @Test
    @Order(3)
    void theLogIsJsonThatNamesArticlesAndQuotesNone() throws Exception {
        List<String> log = one.log();
        assertThat(log).isNotEmpty();
        boolean named = false;
        for (String line : log) {
            if (line.startsWith("{")) {
                JsonNode entry = PackagedService.JSON.readTree(line);
                named |= entry.path("mdc").hasNonNull("article");
            }
        }
        assertThat(log.stream().filter(line -> line.startsWith("{")).count())
                .as("log lines in JSON")
                .isGreaterThan(10);
        assertThat(named).as("a line names the article it is about").isTrue();
        String whole = String.join("\n", log) + String.join("\n", other.log());
        for (String line : FIRST) {
            String text = PackagedService.JSON.readTree(line).path("text").asText();
            for (String sentence : text.split("(?<=\\.) ")) {
                assertThat(whole).doesNotContain(sentence);
            }
        }
    }

    @Test
    @Order(4)
    void aReplicaThatIsAskedToEndReturnsItsWorkToTheOther() throws Exception {
        assertThat(other.send(other.batch(SECOND)).statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> replicas.count("article_version WHERE state = 'analysed'") > FIRST.size() + 2);
        assertThat(one.endsOnRequest(30)).as("ends in time").isTrue();
        assertThat(replicas.count("worker")).as("signed off").isEqualTo(1);
        other.awaitNothingPending(Duration.ofMinutes(4));
        assertThat(replicas.count("article_version WHERE state <> 'analysed' OR attempts <> 1"))
                .as("nothing failed, nothing counted twice")
                .isZero();
        assertThat(replicas.count("article_version")).isEqualTo(FIRST.size() + SECOND.size());
    }
}
