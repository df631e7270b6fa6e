package org.parallax.page;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends articles in and waits until their story is compared. */
final class Desk {
    private Desk() {}

    static String sampleStory() throws IOException {
        try (InputStream sample = Desk.class.getResourceAsStream("/sample/story.ndjson")) {
            return story(sample.readAllBytes(), "tribune-1");
        }
    }

    static String story(String ndjson, String externalId) {
        return story(ndjson.getBytes(StandardCharsets.UTF_8), externalId);
    }

    /**
     * @param externalId one of the articles
     * @return the id of its story
     */
    static String story(byte[] ndjson, String externalId) {
        send(ndjson);
        await().atMost(Duration.ofMinutes(3)).until(() -> get("status").getInt("pending") == 0);
        String story = get("stories?size=500")
                .getString("items.find { it.articles.any { a -> a.externalId == '" + externalId + "' } }.id");
        await().atMost(Duration.ofMinutes(3))
                .until(() ->
                        given().get("/api/v1/stories/" + story + "/comparison").statusCode() == 200);
        return story;
    }

    static void send(String ndjson) {
        send(ndjson.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(byte[] ndjson) {
        given().urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .body(ndjson)
                .post("/api/v1/articles:batch")
                .then()
                .statusCode(200);
    }

    static JsonPath get(String path) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
