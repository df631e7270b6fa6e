package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.api.InventedArticles;

/** Two packaged services that take articles off a real broker; later tests end one of them, then the broker. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KafkaIT {
    private static final String ARTICLES = "parallax-articles";
    private static final int PARTS = 4;
    private static final int EACH = Integer.getInteger("kafka.articles", 24);
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    @TempDir
    static Path data;

    @TempDir
    static Path log;

    private static Replicas replicas;
    private static KafkaBroker broker;
    private static PackagedService one;
    private static PackagedService other;

    @BeforeAll
    static void start() throws Exception {
        broker = new KafkaBroker(log).start();
        broker.create(PARTS, ARTICLES, "parallax-stories");
        broker.create(1, ARTICLES + "-dead");
        replicas = Replicas.start(
                "kafka", data, Map.of("KAFKA_BOOTSTRAP_SERVERS", broker.address(), "PARALLAX_WORKERS", "1"));
        one = replicas.one();
        other = replicas.other();
    }

    @AfterAll
    static void stop() throws Exception {
        replicas.close();
        broker.close();
    }

    @Test
    @Order(1)
    void twoReplicasTakeEachArticleOnceAndThePoisonAside() throws Exception {
        Map<String, String> messages = articles("first", 21);
        broker.send(ARTICLES, messages);
        broker.send(ARTICLES, Map.of("https://poison.example/1", "not JSON", "https://poison.example/2", "{\"text\":\"x\"}"));
        awaitAnalysed(EACH);
        double byOne = one.metric("parallax_articles_analysed_total");
        double byOther = other.metric("parallax_articles_analysed_total");
        assertThat(byOne).as("the first did its part").isPositive();
        assertThat(byOther).as("the second did its part").isPositive();
        assertThat(byOne + byOther).as("nothing was analysed twice").isEqualTo(EACH);
        assertThat(replicas.count("article_version WHERE attempts <> 1")).isZero();
        await().atMost(PATIENCE).until(() -> broker.count(ARTICLES + "-dead", 1) == 2);

        broker.send(ARTICLES, messages);
        await().atMost(PATIENCE).until(() -> broker.taken("parallax", ARTICLES) == 2 * EACH + 2);
        awaitAnalysed(EACH);
    }

    @Test
    @Order(2)
    void theArticlesOfAKilledReplicaAreTakenByTheOther() throws Exception {
        broker.send(ARTICLES, articles("second", 22));
        awaitMoreThan(EACH + 3);
        one.kill();
        awaitAnalysed(2 * EACH);
    }

    @Test
    @Order(3)
    void aKilledBrokerLosesAndDoublesNothing() throws Exception {
        broker.send(ARTICLES, articles("third", 23));
        awaitMoreThan(2 * EACH + 2);
        broker.kill();
        broker.start();
        broker.send(ARTICLES, articles("fourth", 24));
        awaitAnalysed(4 * EACH);
    }

    /** By their addresses. */
    private static Map<String, String> articles(String prefix, long seed) throws Exception {
        Map<String, String> messages = new LinkedHashMap<>();
        for (String line : InventedArticles.lines(prefix, EACH, seed)) {
            JsonNode article = PackagedService.JSON.readTree(line);
            String url = "https://news.example/" + article.path("externalId").asText();
            ((ObjectNode) article).put("url", url);
            messages.put(url, article.toString());
        }
        return messages;
    }

    private static void awaitMoreThan(int analysed) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> replicas.count("article_version WHERE state = 'analysed'") > analysed);
    }

    /** So many articles, each once and in one version that was analysed, and all stories compared. */
    private static void awaitAnalysed(int articles) throws SQLException {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> replicas.count("article_version WHERE state = 'analysed'") >= articles);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> replicas.count("story WHERE change <> compared_change") == 0);
        assertThat(replicas.count("article")).isEqualTo(articles);
        assertThat(replicas.number("SELECT count(DISTINCT key) FROM article")).isEqualTo(articles);
        assertThat(replicas.count("article_version WHERE state = 'analysed'")).isEqualTo(articles);
        assertThat(replicas.count("article_version")).isEqualTo(articles);
        assertThat(replicas.count("story WHERE failure IS NOT NULL")).isZero();
    }
}
