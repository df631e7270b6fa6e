package org.parallax.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entity tags, sparse fields, security headers. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ConditionalTest {

    @BeforeEach
    void sample() {
        SampleLedger.load();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/claims", "/stories", "/sources/varrow-courier", "/quotations?relation=altered", "/status"})
    void whatIsUnchangedIsNotSentAgain(String path) {
        String tag = SampleLedger.call(path).header("ETag");
        for (int i = 0; i < 2; i++) {
            Response again = given().header("If-None-Match", tag).get("/api/v1" + path);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.asString()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);
        }
        assertThat(given().header("If-None-Match", "\"other\", W/" + tag)
                        .get("/api/v1" + path)
                        .statusCode())
                .isEqualTo(304);
        assertThat(given().header("If-None-Match", "\"other\"")
                        .get("/api/v1" + path)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aChangeByThisServiceIsSeenAtOnce() {
        String tag = SampleLedger.call("/status").header("ETag");
        given().contentType("application/json")
                .body("{\"source\":\"Tag Gazette\",\"text\":\"The tide rose " + System.nanoTime() + ".\"}")
                .post("/api/v1/articles")
                .then()
                .statusCode(201);
        assertThat(given().header("If-None-Match", tag).get("/api/v1/status").statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyTheFieldsThatAreAskedForAreSent() {
        Map<String, Object> claim =
                SampleLedger.get("/claims?fields=text,credibility&size=1").getMap("items[0]");
        assertThat(claim).containsOnlyKeys("id", "text", "credibility");
        String story = SampleLedger.story();
        assertThat(SampleLedger.get("/stories/" + story + "?fields=title").<String, Object>getMap("$"))
                .containsOnlyKeys("id", "title");
        assertThat(SampleLedger.get("/stories/" + story + "/comparison?fields=quotations")
                        .<String, Object>getMap("$"))
                .containsOnlyKeys("quotations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/claims", "/api/v1/nothing", "/q/openapi", "/q/health/ready"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        Response answer = given().get(path);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void theHeadersOfAnAnswerCanBeAskedForAlone() {
        Response head = given().head("/api/v1/sources/varrow-courier");
        assertThat(head.asString()).isEmpty();
        assertThat(head.header("ETag"))
                .isEqualTo(SampleLedger.call("/sources/varrow-courier").header("ETag"));
    }

    @Test
    void aLongAnswerIsCompressedWhereTheCallerTakesIt() {
        Response answer = given().header("Accept-Encoding", "gzip").get("/api/v1/claims");
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    }
}
