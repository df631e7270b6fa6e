package org.parallax.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ArticlesResourceTest {

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/articles")
                .then();
    }

    private static void isProblem(ValidatableResponse answer, int status, String field) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("title", notNullValue());
        if (field != null) {
            answer.body("errors.field", hasItem(field));
        }
    }

    @Test
    void anArticleIsStoredOnceAndANewTextIsANewVersion() {
        String first =
                "{\"source\":\"Harbour Post\",\"url\":\"https://post.example/comet\",\"text\":\"The comet passed.\",\"colour\":1}";
        String id = post(first)
                .statusCode(201)
                .header("Location", containsString("/api/v1/articles/"))
                .extract()
                .path("id");
        post(first).statusCode(200).body("id", equalTo(id)).body("outcome", equalTo("known"));
        post(first.replace("passed", "returns"))
                .statusCode(201)
                .body("id", equalTo(id))
                .body("outcome", equalTo("new_version"));
        given().get("/api/v1/articles/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("source", equalTo("harbour-post"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T00:30:00+02:00, 2026-03-05T22:30:00Z",
        "2026-03-05T09:30, 2026-03-05T09:30:00Z",
        "2026-03-05, 2026-03-05"
    })
    void theMomentOfPublicationIsAnsweredInUtc(String given, String answered) {
        String id = post("{\"source\":\"Zone Post\",\"published\":\"" + given + "\",\"text\":\"Tides, as of " + given
                        + "\"}")
                .statusCode(201)
                .extract()
                .path("id");
        given().get("/api/v1/articles/" + id).then().body("published", equalTo(answered));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"source":"A"}                                              | text
            {"source":"A","text":""}                                    | text
            {"source":"A","text":"   "}                                 | text
            {"text":"Rain fell."}                                       | source
            {"source":"A","text":"Rain fell.","published":"yesterday"}  | published
            {"source":"A","text":"Rain fell.","published":"2025-02-30"} | published
            {"source":"A","text":"Rain fell.","url":"ftp://a.example"}  | url
            {"source":"A","text":"Rain\\u0000 fell."}                   | text
            {"source":"A","text":"Rain \\ud800 fell."}                  | text
            {"source":"A","text":{"a":1}}                               | text
            {"source":"A","text":5}                                     | text
            """)
    void wrongInputIsAProblemThatNamesTheField(String body, String field) {
        isProblem(post(body), 400, field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"source\":\"A\",\"source\":\"B\",\"text\":\"x\"}",
                "{\"source\":\"A\",\"text\":\"x\"} {}",
                "{\"source\":\"A\",\"text\":\"x\",}",
                "{'source':'A','text':'x'}"
            })
    void malformedJsonIsAProblem(String body) {
        isProblem(post(body), 400, null);
    }

    @Test
    void anOverLongUrlIsAProblem() {
        String url = "https://a.example/" + "x".repeat(9_000);
        isProblem(post("{\"source\":\"A\",\"text\":\"Rain fell.\",\"url\":\"" + url + "\"}"), 400, "url");
    }

    @Test
    void aBodyOverTheLimitIsAProblem() {
        isProblem(post("{\"source\":\"A\",\"text\":\"" + "x".repeat(9_000_000) + "\"}"), 413, null);
    }

    @Test
    void aWrongContentTypeIsAProblem() {
        isProblem(
                given().contentType("text/plain")
                        .body("Rain fell.")
                        .post("/api/v1/articles")
                        .then(),
                415,
                null);
    }

    @Test
    void anUnknownArticleIsAProblem() {
        isProblem(given().get("/api/v1/articles/999999").then(), 404, null);
        isProblem(given().get("/api/v1/articles/x").then(), 404, null);
    }

    @Test
    void aWrongLineOfABatchIsAnsweredOnItsLineOnly() {
        String batch = """
                {"externalId":"1","source":"Batch Gazette","text":"The orchard bloomed early."}
                {"externalId":"2","source":"Batch Gazette","text":""}

                not json
                {"externalId":"3","source":"Batch Gazette","text":"The orchard froze."}
                {"externalId":"1","source":"Batch Gazette","text":"The orchard bloomed early."}
                """;
        String answer = given().urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .body(batch.getBytes(UTF_8))
                .post("/api/v1/articles:batch")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        String[] lines = answer.strip().split("\n");
        assertThat(lines).hasSize(5);
        assertThat(lines[0]).contains("\"line\":1,\"status\":201").contains("\"externalId\":\"1\"");
        assertThat(lines[1]).contains("\"line\":2,\"status\":400").contains("\"field\":\"text\"");
        assertThat(lines[2]).contains("\"line\":4,\"status\":400");
        assertThat(lines[3]).contains("\"line\":5,\"status\":201");
        assertThat(lines[4]).contains("\"line\":6,\"status\":200");
    }
}
