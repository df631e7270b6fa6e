package org.parallax.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parallax.comparison.LedgerEntry;

/** The main job on the sample story: articles in, claims, comparison and scores out. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class LedgerTest {

    private static JsonPath get(String path) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath sampleComparison() throws IOException {
        try (InputStream sample = LedgerTest.class.getResourceAsStream("/sample/story.ndjson")) {
            given().urlEncodingEnabled(false)
                    .contentType("application/x-ndjson")
                    .body(sample.readAllBytes())
                    .post("/api/v1/articles:batch")
                    .then()
                    .statusCode(200);
        }
        await().atMost(Duration.ofMinutes(3)).until(() -> get("/status").getInt("pending") == 0);
        String story = get("/stories?size=500")
                .getString("items.find { it.articles.any { a -> a.externalId == 'tribune-1' } }.id");
        return get("/stories/" + story + "/comparison");
    }

    private static List<Map<String, Object>> mentions(JsonPath comparison) {
        return comparison.getList("claims.collectMany { it.mentions }");
    }

    @Test
    void theSampleStoryShowsWhatADeskLooksFor() throws IOException {
        JsonPath comparison = sampleComparison();
        assertThat(comparison.getList("stories[0].articles")).as("one story").hasSize(5);
        assertThat(comparison.<String>getList(
                        "quotations.collectMany { it.versions }.findAll { it.relation == 'altered' }.text"))
                .as("the altered quotation")
                .anyMatch(text -> text.contains("never go back"));
        assertThat(comparison.<String>getList("provenance.findAll { it.kind == 'syndicated' }.from"))
                .as("the syndicated copy")
                .contains("Varrow Courier");
        assertThat(comparison.<String>getList("claims.findAll { it.unconfirmed.size() > 0 }.text"))
                .as("the unconfirmed sale")
                .anyMatch(text -> text.contains("sale of the terminal"));
        assertThat(comparison.<String>getList(
                        "framing.findAll { it.kind == 'label' }.collectMany { it.wordings }.text"))
                .as("union boss here, union leader there")
                .contains("union boss", "union leader");
        assertThat(mentions(comparison))
                .as("page furniture is no claim")
                .noneMatch(m -> m.get("text").toString().contains("quiet beaches"));
    }

    @Test
    void everySpanIsTheExactSubstringOfItsArticle() throws IOException {
        JsonPath comparison = sampleComparison();
        assertThat(mentions(comparison)).isNotEmpty().allSatisfy(mention -> {
            String text = get("/articles/" + mention.get("article")).getString("text");
            int start = text.offsetByCodePoints(0, (int) mention.get("start"));
            int end = text.offsetByCodePoints(0, (int) mention.get("end"));
            assertThat(text.substring(start, end)).isEqualTo(mention.get("text"));
        });
    }

    @Test
    void aSourceWithLittleEvidenceGetsALetterFAndNoNumber() {
        given().contentType("application/json")
                .body(Map.of("source", "Orm Almanac", "text", "The lighthouse at Orm was painted on Tuesday."))
                .post("/api/v1/articles")
                .then()
                .statusCode(oneOf(200, 201));
        String address = "/sources/orm-almanac/reliability";
        await().atMost(Duration.ofMinutes(2)).until(() -> get(address).get("run") != null);
        JsonPath score = get(address);
        assertThat(score.getString("letter")).isEqualTo("F");
        assertThat(score.<Object>get("reliability")).isNull();
        assertThat(score.getDouble("high") - score.getDouble("low"))
                .as("an honest interval is wide")
                .isGreaterThan(0.3);
    }

    @Test
    void anOutletHasAProfileOfSevenDimensions() throws IOException {
        sampleComparison();
        String address = "/sources/varrow-courier/reliability";
        await().atMost(Duration.ofMinutes(2))
                .until(() -> get(address).getList("profile").size() == 7);
    }

    @Test
    void claimsArePagedToTheEndWithoutRepeats() throws IOException {
        sampleComparison();
        Set<String> seen = new HashSet<>();
        String next = "/claims?size=3";
        while (next != null) {
            JsonPath page = get(next.replace("/api/v1", ""));
            page.<String>getList("items.id")
                    .forEach(id -> assertThat(seen.add(id)).isTrue());
            next = page.getString("next");
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(get("/status").getInt("claims"));
    }

    @Test
    void unconfirmedClaimsAreFoundByTheirWords() throws IOException {
        sampleComparison();
        assertThat(get("/claims?status=unconfirmed&maxOrigins=1&q=sale+terminal")
                        .<String>getList("items.text"))
                .isNotEmpty()
                .allMatch(text -> text.contains("sale"));
        assertThat(get("/claims?source=varrow-courier&size=500").getList("items"))
                .isNotEmpty();
        assertThat(get("/claims?source=nobody").getList("items")).isEmpty();
    }

    @Test
    @DisabledOnIntegrationTest("looks into the database")
    void alteredQuotationsAreKeptAsRowsThatCanBeAskedFor() throws IOException {
        sampleComparison();
        List<LedgerEntry> altered = QuarkusTransaction.requiringNew()
                .call(() -> LedgerEntry.list("array_contains(relations, 'altered') and speakerId = 'marta-hellin'"));
        assertThat(altered).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.document).contains(entry.text).contains(entry.id);
            assertThat(entry.severity).isIn("wording", "meaning");
            assertThat(entry.sources).hasSize(entry.outlets).contains("varrow-courier");
        });
    }

    @Test
    void theSameEngineComparesWithoutTheStore() {
        String body = """
                {"articles":[
                 {"id":"a","source":"Alpha","published":"2026-03-05","text":"The dam is safe, engineer Ina Roth said on Thursday."},
                 {"id":"b","source":"Beta","published":"2026-03-05","text":"Engineer Ina Roth said on Thursday that the dam is safe."}]}""";
        long before = get("/status").getLong("articles");
        JsonPath comparison = given().contentType("application/json")
                .body(body.getBytes(UTF_8))
                .post("/api/v1/comparisons")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(comparison.<Integer>getList("claims.support.outlets")).contains(2);
        assertThat(comparison.<String>getList("claims.collectMany { it.mentions }.speaker"))
                .contains("Ina Roth");
        assertThat(get("/status").getLong("articles")).isEqualTo(before);
    }
}
