package org.parallax.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The dashboard and the alert rules name what the service measures; it says with what it judges. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class MonitoringTest {
    private static final Pattern METRIC =
            Pattern.compile("(?<![a-z:_\"{$])((?:parallax|http|agroal|jvm|process)_[a-z_]+)(?=[\\[{) ,]|$)");

    private static String metrics() {
        return given().accept("text/plain")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Set<String> named(String expressions) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = METRIC.matcher(expressions);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static String dashboard() throws IOException {
        StringBuilder expressions = new StringBuilder();
        JsonNode panels = new ObjectMapper()
                .readTree(Path.of("src/main/monitoring/dashboard.json").toFile())
                .path("panels");
        panels.forEach(panel -> panel.path("targets")
                .forEach(target ->
                        expressions.append(target.path("expr").asText()).append('\n')));
        return expressions.toString();
    }

    private static void analyseOneStory() {
        for (String line : InventedArticles.lines("monitoring", 2, 5)) {
            given().contentType("application/json")
                    .body(line)
                    .post("/api/v1/articles")
                    .then()
                    .statusCode(lessThan(300));
        }
        await().atMost(Duration.ofMinutes(2))
                .until(() -> metrics().contains("parallax_stop_seconds_count{outcome=\"done\",stop=\"reliability\""));
    }

    @Test
    void everyMetricThatTheDashboardAndTheRulesNameIsMeasured() throws IOException {
        analyseOneStory();
        Set<String> named = named(dashboard() + Files.readString(Path.of("src/main/monitoring/alerts.yml")));
        assertThat(named).hasSizeGreaterThan(10).contains("parallax_queue_age_seconds");
        Set<String> measured = new TreeSet<>();
        metrics().lines().filter(line -> !line.startsWith("#")).forEach(line -> measured.add(line.split("[{ ]", 2)[0]));
        assertThat(measured).containsAll(named);
    }

    @Test
    void everyStopIsTimed() {
        analyseOneStory();
        String metrics = metrics();
        for (String stop :
                new String[] {"pipeline", "article", "text", "mention", "story", "claim", "comparison", "reliability"
                }) {
            assertThat(metrics).contains("parallax_stop_seconds_count{outcome=\"done\",stop=\"" + stop + "\"");
        }
    }

    @Test
    void anInstanceSaysWithWhatItJudges() {
        var info = given().get("/q/info").then().statusCode(200).extract().jsonPath();
        assertThat(info.getString("parallax.engine")).startsWith("parallax-");
        assertThat(info.getString("parallax.models.reader")).matches("\\d+ [0-9a-f]{12}");
        assertThat(info.getString("parallax.lexicons.cues")).matches("[0-9a-f]{12}");
    }
}
