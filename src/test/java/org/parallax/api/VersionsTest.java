package org.parallax.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class VersionsTest {
    private static final String TEXT =
            "The council of Dunmarch will spend 40 million dollars on the sea wall, mayor Tove Quill said on Monday."
                    + " Work begins in June.\nResidents of the lower town doubt that the wall will hold.";

    private static String send(String url, String title, String text) {
        return given().contentType("application/json")
                .body(Map.of("source", "Dunmarch Sentinel", "url", url, "title", title, "text", text))
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath article(String id) {
        return given().get("/api/v1/articles/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void awaitState(String id, String state) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> article(id).getString("state").equals(state));
    }

    @Test
    void aChangedArticleIsANewVersionWithItsDiffAndIsListedAsASilentCorrection() {
        String url = "https://sentinel.example/sea-wall";
        String id = send(url, "Sea wall to cost 40 million", TEXT);
        awaitState(id, "analysed");
        send(url, "Sea wall to cost 400 million", TEXT.replace("40 million", "400 million"));
        awaitState(id, "analysed");
        String versions = "/api/v1/articles/" + id + "/versions";
        given().get(versions)
                .then()
                .statusCode(200)
                .body("items.number", contains(2, 1))
                .body("items[0].revision.kind", equalTo("silent"))
                .body("items[0].revision.headline", equalTo(true))
                .body("items[0].revision.factual", equalTo(true))
                .body("items[1].revision", nullValue());
        JsonPath diff =
                given().get(versions + "/2").then().statusCode(200).extract().jsonPath();
        assertThat(diff.getString("headline.before")).isEqualTo("Sea wall to cost 40 million");
        assertThat(diff.getList("changes.op")).containsExactly("replace");
        assertThat(diff.getList("changes[0].words.before")).containsExactly("40");
        assertThat(diff.getList("changes[0].words.after")).containsExactly("400");
        int start = diff.getInt("changes[0].after.start");
        int end = diff.getInt("changes[0].after.end");
        assertThat(diff.getString("text").substring(start, end)).isEqualTo(diff.getString("changes[0].after.text"));
        given().get("/api/v1/corrections?kind=silent&source=dunmarch-sentinel")
                .then()
                .statusCode(200)
                .body("items.article", hasItem(id));
        given().get("/api/v1/corrections?kind=headline").then().body("items.article", hasItem(id));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/api/v1/claims?source=dunmarch-sentinel&q=wall&size=500")
                        .asString()
                        .contains("400 million"));
        assertThat(given().get("/api/v1/claims?source=dunmarch-sentinel&q=wall&size=500")
                        .asString())
                .doesNotContain("spend 40 million");
    }

    @Test
    void anAnnouncedCorrectionIsToldByItsText() {
        String url = "https://sentinel.example/sea-wall-corrected";
        String id = send(url, "Sea wall", TEXT);
        awaitState(id, "analysed");
        String notice = "An earlier version of this article misstated the cost of the wall.";
        send(url, "Sea wall", TEXT.replace("40 million", "44 million") + "\n" + notice);
        awaitState(id, "analysed");
        given().get("/api/v1/articles/" + id + "/versions")
                .then()
                .body("items[0].revision.kind", equalTo("corrected"))
                .body("items[0].revision.notices", contains(notice));
        given().get("/api/v1/corrections?kind=corrected").then().body("items.article", hasItem(id));
    }

    @Test
    void anArticleInAnotherLanguageIsKeptAndNotTurnedIntoClaims() {
        String id = send(
                "https://sentinel.example/deich",
                "Deich wird teurer",
                "Der Stadtrat von Dunmarch hat am Montag beschlossen, den Deich für 40 Millionen zu bauen. „Wir warten"
                        + " nicht länger“, sagte die Bürgermeisterin Tove Quill. Die Arbeiten beginnen im Juni.");
        awaitState(id, "language_not_analysed");
        JsonPath kept = article(id);
        assertThat(kept.getString("language")).isEqualTo("de");
        assertThat(kept.getString("story")).isNull();
        assertThat(kept.getString("text")).startsWith("Der Stadtrat");
        given().get("/api/v1/claims?q=Stadtrat").then().body("items", equalTo(java.util.List.of()));
    }

    @Test
    void anArticleThatWasNotGivenUpIsNotRetried() {
        String id = send("https://sentinel.example/retry", "Sea wall", TEXT);
        given().urlEncodingEnabled(false)
                .post("/api/v1/articles/" + id + ":retry")
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
        given().urlEncodingEnabled(false)
                .post("/api/v1/articles/99999999:retry")
                .then()
                .statusCode(404);
        given().get("/api/v1/articles/" + id + "/versions/7").then().statusCode(404);
        given().get("/api/v1/corrections?kind=loud").then().statusCode(400);
    }
}
