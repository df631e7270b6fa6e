package org.parallax.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ClaimsCheckResourceTest {
    private static final String STORED = """
            {"source":"Gull Courier","published":"2032-02-03","text":"The lighthouse of Skarv will be torn down in May, keeper Anka Rolf said on Tuesday."}
            {"source":"Skarv Herald","published":"2032-02-03","text":"Keeper Anka Rolf said on Tuesday that the Skarv lighthouse will be torn down in May."}
            """;

    private static ValidatableResponse check(String body) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(body.getBytes(UTF_8))
                .post("/api/v1/claims:check")
                .then();
    }

    private static void store() {
        given().urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .body(STORED.getBytes(UTF_8))
                .post("/api/v1/articles:batch")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/api/v1/status").jsonPath().getInt("pending") == 0);
    }

    @Test
    void aSentenceFindsTheClaimThatStatesItWithWhatItRestsOn() {
        store();
        JsonPath answer = check("{\"text\":\"They will tear down the lighthouse of Skarv.\",\"limit\":3}")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getList("items")).hasSizeBetween(1, 3);
        assertThat(answer.getString("items[0].relation")).isEqualTo("same");
        assertThat(answer.getInt("items[0].support.outlets")).isEqualTo(2);
        assertThat(answer.<String>getList("items[0].sources")).contains("gull-courier", "skarv-herald");
        assertThat(answer.<String>getList("items[0].unconfirmed.reason")).isNotEmpty();
        assertThat(answer.getDouble("items[0].probability")).isBetween(0.4, 1.0);
        assertThat(answer.<Object>getList("items[0].explanation.parts")).isNotEmpty();
        assertThat(answer.getString("items[0].asked.text")).contains("lighthouse");
    }

    @Test
    void aDenialContradictsWhatIsStored() {
        store();
        JsonPath answer = check("{\"text\":\"The lighthouse of Skarv will not be torn down in May.\"}")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.<String>getList("items.relation")).doesNotContain("same");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | text",
                "{\"text\":\"  \"} | text",
                "{\"text\":\"a\",\"limit\":0} | limit",
                "{\"text\":\"a\",\"limit\":21} | limit",
                "{\"text\":\"a\",\"published\":\"yesterday\"} | published",
                "{\"text\":\"a\\u0000b\"} | text",
                "{\"text\":[]} | text",
                "{\"text\" | body"
            })
    void wrongInputIsAProblemThatNamesTheField(String body, String field) {
        check(body).statusCode(400).contentType("application/problem+json").body("errors.field", hasItem(field));
    }

    @Test
    void anOddTextIsAnsweredToo() {
        for (String text : new String[] {"?!", "…", "x".repeat(1000), "“".repeat(300), "Gull 😀 of Skarv"}) {
            check("{\"text\":\"" + text + "\"}").statusCode(200);
        }
    }
}
