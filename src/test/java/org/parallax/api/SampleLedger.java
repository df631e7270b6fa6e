package org.parallax.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Sends the sample story in and waits until it is compared and scored; calls of the API. */
final class SampleLedger {
    private SampleLedger() {}

    static void load() {
        try (InputStream sample = SampleLedger.class.getResourceAsStream("/sample/story.ndjson")) {
            given().urlEncodingEnabled(false)
                    .contentType("application/x-ndjson")
                    .body(sample.readAllBytes())
                    .post("/api/v1/articles:batch")
                    .then()
                    .statusCode(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(Duration.ofMinutes(3)).until(() -> get("/status").getInt("pending") == 0);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> get("/sources/varrow-courier/reliability").get("run") != null);
    }

    static Response call(String path) {
        return given().urlEncodingEnabled(false).get("/api/v1" + path);
    }

    static JsonPath get(String path) {
        Response answer = call(path);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    /** The id of the sample story. */
    static String story() {
        return get("/articles?externalId=tribune-1").getString("items[0].story");
    }
}
