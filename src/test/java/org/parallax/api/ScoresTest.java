package org.parallax.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scores over the API: what made them, what they were, and that each run can be computed again. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ScoresTest {
    private static final String SOURCE = "/sources/kessin-monitor";
    private static final String TEXT = """
            The Kessin lighthouse was painted red on Monday.
            The harbour master retired on Tuesday.
            The fish market burned down on Wednesday.
            The swimming pool opened a second basin on Thursday.
            The tram line to Orrin closed on Friday.
            The town library bought nine hundred maps.
            The bakery on Quay Street raised its prices.
            The football club sold its stadium.
            The “old customs house” will be torn down, mayor Hanna Voss said.
            """;

    private static JsonPath get(String path) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void post(String path, Map<String, ?> body) {
        int status = given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path)
                .statusCode();
        assertThat(status).isIn(200, 201);
    }

    private static void publish(String source, String text) {
        post("/articles", Map.of("source", source, "externalId", "kessin", "published", "2026-04-10", "text", text));
        await().atMost(Duration.ofMinutes(3)).until(() -> get("/status").getInt("pending") == 0);
    }

    private static String claim(String words) {
        return get("/claims?source=kessin-monitor&q=" + words.replace(' ', '+')).getString("items[0].id");
    }

    private static void review(String words, String verdict) {
        post(
                "/claims/" + claim(words) + "/reviews",
                Map.of("verdict", verdict, "reason", "town records", "author", "Desk A"));
    }

    @Test
    void reviewsMakeAScoreThatExplainsItselfAndIsKept() {
        publish("Kessin Monitor", TEXT);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> get(SOURCE + "/reliability").get("run") != null);
        assertThat(get(SOURCE + "/reliability").<Object>get("reliability"))
                .as("nobody else speaks to it")
                .isNull();
        Instant before = Instant.now();
        List.of("lighthouse painted", "harbour master", "fish market", "swimming pool", "tram line", "library maps")
                .forEach(words -> review(words, "true"));
        awaitObservations(6);
        review("football stadium", "false");
        awaitObservations(7);

        JsonPath score = get(SOURCE + "/reliability");
        double reliability = score.getDouble("reliability");
        assertThat(reliability).isBetween(score.getDouble("low"), score.getDouble("high"));
        assertThat(score.<String>getList("levels.dimension")).hasSize(2);
        assertThat(score.getList("profile")).hasSize(7);

        JsonPath why = get(SOURCE + "/reliability/explanation");
        assertThat(why.getDouble("value")).isCloseTo(reliability, within(1e-9));
        double sum = why.<Number>getList("parts.value").stream()
                .mapToDouble(Number::doubleValue)
                .sum();
        assertThat(sum).as("the parts add up").isCloseTo(reliability, within(1e-6));

        JsonPath evidence = get(SOURCE + "/evidence?size=1");
        assertThat(evidence.getString("items[0].text")).contains("football club");
        assertThat(evidence.getDouble("items[0].moved")).isNegative();
        assertThat(evidence.getString("next")).isNotNull();
        assertThat(get(SOURCE + "/evidence?dimension=independence").getDouble("items[0].trials"))
                .isEqualTo(1);

        assertThat(get(SOURCE + "/reliability?asOf=" + before).<Object>get("reliability"))
                .as("as it was")
                .isNull();
        JsonPath history = get(SOURCE + "/reliability/history");
        assertThat(history.getDouble("items[0].reliability")).isEqualTo(reliability);
        assertThat(history.getList("items")).hasSizeGreaterThan(1);

        JsonPath grade = get("/claims/" + claim("football stadium") + "/grade");
        assertThat(grade.getString("letter")).isEqualTo(score.getString("letter"));
        assertThat(grade.getString("grade")).isEqualTo(grade.getString("letter") + grade.getInt("digit"));
        assertThat(grade.getString("voices.detail")).isEqualTo("1 sources count as 1.0 voices");

        everyRunIsComputedAgainToTheSameDigits();
        withoutChangeThereIsNoRun();
    }

    private static void awaitObservations(int effective) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(get(SOURCE + "/reliability").getDouble("effectiveObservations"))
                        .isGreaterThan(effective - 0.1));
    }

    private static void everyRunIsComputedAgainToTheSameDigits() {
        List<String> runs = get("/scoring-runs?size=500").getList("items.id");
        assertThat(runs).hasSizeGreaterThan(1);
        for (String run : runs) {
            JsonPath replay = get("/scoring-runs/" + run + "/replay");
            assertThat(replay.getList("different")).as("run " + run).isEmpty();
        }
    }

    private static void withoutChangeThereIsNoRun() {
        int runs = get("/scoring-runs?size=500").getList("items").size();
        publish("Kessin Monitor", TEXT);
        post(
                "/claims/" + claim("bakery prices") + "/reviews",
                Map.of("verdict", "unproven", "reason", "nobody answered", "author", "Desk A"));
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        assertThat(get("/scoring-runs?size=500").getList("items")).hasSize(runs);
    }
}
