package org.parallax.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reviews, overrides and priors: append-only, listed, and holding through recomparison. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class PeopleTest {
    private static final String OBSERVATORY =
            "The Selmark observatory closed on Monday after its dome jammed. Director Pia Lorne said repairs would cost 4 million crowns. ";

    private static JsonPath get(String path) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    private static void publish(String source, String key, String text) {
        Map<String, String> article = Map.of(
                "source", source,
                "externalId", key,
                "title", "Selmark observatory closed after dome jam",
                "published", "2026-03-10",
                "text", text);
        post("/articles", article);
        await().atMost(Duration.ofMinutes(3)).until(() -> get("/status").getInt("pending") == 0);
    }

    private static String claim(String words) {
        List<String> ids = get("/claims?q=" + words.replace(' ', '+')).getList("items.id");
        assertThat(ids).as(words).isNotEmpty();
        return ids.get(0);
    }

    private static Map<String, String> verdict(String verdict) {
        return Map.of("verdict", verdict, "reason", "seen on site", "author", "Desk A");
    }

    @Test
    void aReviewOutlivesRecomparisonAndSaysWhenNothingStatesItAnyMore() {
        publish("Selmark Herald", "obs-1", OBSERVATORY + "A storm had damaged the shutter in the autumn.");
        String reviewed = claim("repairs cost crowns");
        String id = post("/claims/" + reviewed + "/reviews", verdict("true"))
                .statusCode(201)
                .body("state", equalTo("stands"))
                .body("claim", equalTo(reviewed))
                .extract()
                .path("id");

        publish("Aldmoor Gazette", "obs-2", OBSERVATORY + "Schools had planned to visit it in April.");
        String now = claim("repairs cost crowns");
        JsonPath after = get("/claims/" + now + "/reviews");
        assertThat(after.<String>getList("items.id")).contains(id);
        assertThat(after.getString("items[0].claim")).isEqualTo(now);
        assertThat(after.getString("items[0].state")).isEqualTo("stands");

        publish("Selmark Herald", "obs-1", "The Selmark observatory closed on Monday after its dome jammed.");
        publish("Aldmoor Gazette", "obs-2", "The Selmark observatory closed on Monday after its dome jammed.");
        JsonPath gone = get("/claims/" + reviewed + "/reviews");
        assertThat(gone.getString("items[0].state")).isEqualTo("no_longer_stated");
        assertThat(gone.getString("items[0].claim")).isNull();
        assertThat(gone.getString("items[0].reviewed.text")).contains("4 million crowns");
    }

    @Test
    void aWithdrawalIsANewEntryAndIsMadeOnce() {
        publish("Selmark Herald", "obs-3", "The Selmark planetarium sold its telescope to a school on Friday.");
        String path = "/claims/" + claim("planetarium sold telescope") + "/reviews";
        String id = post(path, verdict("false")).statusCode(201).extract().path("id");
        Map<String, String> back = Map.of("withdraws", id, "reason", "wrong telescope", "author", "Desk B");
        post(path, back).statusCode(201).body("state", equalTo("withdrawal")).body("verdict", nullValue());
        post(path, back).statusCode(409);
        JsonPath reviews = get(path);
        assertThat(reviews.<String>getList("items.state")).containsExactly("withdrawn", "withdrawal");
        assertThat(reviews.getString("items[0].reason")).isEqualTo("seen on site");
        JsonPath audit = get("/audit?size=500");
        assertThat(audit.<String>getList("items.findAll { it.subject == '/api/v1" + path + "' }.action"))
                .containsExactly("review", "review_withdrawal");
        JsonPath page = get("/audit?size=1");
        assertThat(page.getList("items")).hasSize(1);
        assertThat(page.getString("next")).contains("after=");
    }

    @Test
    void aJudgementThatIsSentAgainWithItsKeyIsEnteredOnce() {
        publish("Fell Gazette", "obs-6", "The Fell tunnel is open.");
        String path = "/sources/fell-gazette/overrides";
        String first = keyed(path, "C").statusCode(201).extract().path("id");
        keyed(path, "C").statusCode(201).body("id", equalTo(first)).header("Location", endsWith(path));
        keyed(path, "D").statusCode(422);
        assertThat(get(path).getList("items")).hasSize(1);
    }

    private static ValidatableResponse keyed(String path, String letter) {
        return given().header("Idempotency-Key", "one judgement")
                .contentType("application/json")
                .body(Map.of("letter", letter, "reason", "audited", "author", "Desk A"))
                .post("/api/v1" + path)
                .then();
    }

    @Test
    void anOverrideStandsBesideTheScoreUntilItIsWithdrawn() {
        publish("Tarn Valley News", "obs-4", "The Tarn reservoir is full.");
        Map<String, Object> override =
                Map.of("letter", "B", "reliability", 0.8, "reason", "audited by us", "author", "Desk A");
        String id = post("/sources/tarn-valley-news/overrides", override)
                .statusCode(201)
                .body("state", equalTo("stands"))
                .extract()
                .path("id");
        JsonPath score = get("/sources/tarn-valley-news/reliability");
        assertThat(score.getString("letter")).as("the computed letter").isEqualTo("F");
        assertThat(score.getString("override.letter")).isEqualTo("B");
        post("/sources/tarn-valley-news/overrides", Map.of("withdraws", id, "reason", "lapsed", "author", "Desk A"))
                .statusCode(201);
        assertThat(get("/sources/tarn-valley-news/reliability").<Object>get("override"))
                .isNull();
        assertThat(get("/sources/tarn-valley-news/overrides").<String>getList("items.state"))
                .containsExactly("withdrawn", "withdrawal");
    }

    @Test
    void priorsKeepTheirProvenanceAndALaterOneTakesThePlaceOfAnEarlier() {
        String table = "source,reliability,weight,provenance,licence\n"
                + "Orrin Bay Wire,0.9,10,Invented press council 2025,CC-BY-4.0\n";
        importPriors(table).statusCode(200).body("stored", equalTo(1)).body("known", equalTo(0));
        importPriors(table).statusCode(200).body("stored", equalTo(0)).body("known", equalTo(1));
        importPriors(table.replace("0.9,10", "0.7,12")).statusCode(200).body("stored", equalTo(1));
        JsonPath priors = get("/priors?source=orrin-bay-wire");
        assertThat(priors.<Float>getList("items.reliability")).containsExactly(0.9f, 0.7f);
        assertThat(priors.getString("items[0].licence")).isEqualTo("CC-BY-4.0");
    }

    private static ValidatableResponse importPriors(String table) {
        return given().contentType("text/csv")
                .body(table)
                .post("/api/v1/priors?author=Desk+A&reason=yearly")
                .then();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            source,reliability,weight,provenance,licence\\nA,1.5,1,p,l  | row 1: reliability
            source,reliability,weight,provenance,licence\\nA,0.5,-1,p,l | row 1: weight
            source,reliability,weight,provenance,licence\\nA,0.5,1,,l   | row 1: provenance
            source,reliability,weight,provenance,licence\\nA,0.5,1,p    | row 1: licence
            source,reliability,weight,provenance\\nA,0.5,1,p            | header
            """)
    void aWrongRowIsAProblemThatNamesItsField(String table, String field) {
        importPriors(table.replace("\\n", "\n")).statusCode(400).body("errors.field", hasItem(field));
    }

    @Test
    void aFactCheckBecomesAReviewOfTheClaimItIsAbout() {
        publish("Selmark Herald", "obs-6", "The Selmark ropeway carries 300 people an hour.");
        String rated = claimReview("ropeway", "The Selmark ropeway carries 300 people an hour.");
        importClaimReviews("[" + rated + "," + claimReview("lions", "Lions live on the moon.") + ","
                        + rated.replace("https://desk.example/ropeway", "") + "," + rated.replace("False", "Hm") + "]")
                .statusCode(200)
                .body("items.status", equalTo(List.of("imported", "unmatched", "invalid", "unrated")))
                .body("items[0].verdict", equalTo("false"))
                .body("items[1].why", equalTo("no stored claim says this"))
                .body("items[2].why", startsWith("url"));
        importClaimReviews(rated).body("items[0].status", equalTo("known"));
        String path = "/claims/" + claim("ropeway carries people") + "/reviews";
        assertThat(get(path).getString("items[0].author")).isEqualTo("Invented Desk");
        assertThat(get(path).getString("items[0].published")).isEqualTo("2026-03-12");
        importClaimReviews(rated.replace("False", "True")).body("items[0].status", equalTo("imported"));
        assertThat(
                        get("/exports/claimreview")
                                .<String>getList(
                                        "dataFeedElement.item.flatten().findAll { it.url == 'https://desk.example/ropeway' }.datePublished"))
                .as("the day of the fact-check, not of its import")
                .containsExactly("2026-03-12");
        assertThat(get(path).<String>getList("items.state")).containsExactly("withdrawn", "withdrawal", "stands");
        assertThat(get("/audit?size=500")
                        .<String>getList("items.findAll { it.subject.endsWith('claim-reviews:import') }.action"))
                .hasSizeGreaterThanOrEqualTo(2)
                .containsOnly("claim_review_import");
        importClaimReviews("{}").statusCode(400);
    }

    @Test
    void aFactCheckOfAnotherNumberDayPartyOrOfTheContraryIsNoReview() {
        publish("Selmark Herald", "obs-7", "The Selmark dam was closed for nine days on 4 March.");
        publish("Aldmoor Gazette", "obs-8", "The Selmark dam was closed for nine days on 4 March.");
        for (String other : List.of(
                "The Selmark dam was closed for eight days on 4 March.",
                "The Aldmoor dam was closed for nine days on 4 March.",
                "The Selmark dam was not closed for nine days on 4 March.",
                "The Selmark dam was closed for nine days on 14 March.",
                "The Selmark dam was closed for nine days on 4 March and two people drowned.")) {
            importClaimReviews(claimReview("dam", other)).body("items[0].status", equalTo("unmatched"));
        }
        importClaimReviews(claimReview("dam", "the Selmark Dam was closed for nine days on March 4"))
                .body("items[0].status", equalTo("imported"));
    }

    @Test
    void aFactCheckIsAboutTheClaimOfTheArticleInWhichItWasFound() {
        String words = "The Selmark museum lost two paintings in the move.";
        publishAt("obs-11", "2026-03-10", "Museum reopens in Selmark", "Visitors queued along the quay. " + words);
        publishAt("obs-12", "2026-06-21", "Council adopts budget", "Taxes on boats rise by a tenth. " + words);
        for (String key : List.of("obs-11", "obs-12")) {
            String address = "https://outlet.example/" + key;
            String claim = importClaimReviews(claimReview("museum-" + key, words)
                            .replace("\"Claim\",", "\"Claim\", \"appearance\": {\"url\": \"" + address + "\"},")
                            .replace("2026-03-10", key.equals("obs-11") ? "2026-03-10" : "2026-06-21"))
                    .body("items[0].status", equalTo("imported"))
                    .extract()
                    .path("items[0].claim");
            List<String> articles = get("/claims/" + claim + "/mentions").getList("items.article");
            assertThat(articles)
                    .extracting(article -> get("/articles/" + article).getString("externalId"))
                    .contains(key);
        }
    }

    private static void publishAt(String key, String day, String title, String text) {
        Map<String, String> article = Map.of(
                "source", "Selmark Herald",
                "externalId", key,
                "url", "https://outlet.example/" + key,
                "title", title,
                "published", day,
                "text", text);
        post("/articles", article);
        await().atMost(Duration.ofMinutes(3)).until(() -> get("/status").getInt("pending") == 0);
    }

    private static String claimReview(String page, String claim) {
        return """
                {"@type": "ClaimReview", "url": "https://desk.example/%s", "claimReviewed": "%s",
                 "datePublished": "2026-03-12", "author": {"@type": "Organization", "name": "Invented Desk"},
                 "itemReviewed": {"@type": "Claim", "datePublished": "2026-03-10"},
                 "reviewRating": {"@type": "Rating", "alternateName": "False"}}""".formatted(page, claim);
    }

    private static ValidatableResponse importClaimReviews(String document) {
        return given().urlEncodingEnabled(false)
                .contentType("application/ld+json")
                .body(document.getBytes(UTF_8))
                .post("/api/v1/claim-reviews:import?author=Desk+A")
                .then();
    }

    @Test
    void wrongJudgementsAreProblems() {
        publish("Selmark Herald", "obs-5", "The Selmark archive opened a reading room on Tuesday.");
        String path = "/claims/" + claim("archive reading room") + "/reviews";
        post(path, Map.of("verdict", "true", "author", "Desk A")).statusCode(400);
        post(path, Map.of("verdict", "true", "reason", "r")).statusCode(400).body("errors[0].field", equalTo("author"));
        post(path, Map.of("verdict", "likely", "reason", "r", "author", "a")).statusCode(400);
        post(path, Map.of("reason", "r", "author", "a")).statusCode(400);
        post(path, Map.of("withdraws", "999999", "reason", "r", "author", "a")).statusCode(400);
        post(path, Map.of("verdict", "true", "reason", "\u0000", "author", "a")).statusCode(400);
        post("/claims/c-0:0-0/reviews", verdict("true")).statusCode(404);
        given().urlEncodingEnabled(false)
                .get("/api/v1/claims/c-0:0-0/reviews")
                .then()
                .statusCode(404);
        post("/sources/nobody/overrides", Map.of("letter", "A", "reason", "r", "author", "a"))
                .statusCode(404);
        post("/sources/selmark-herald/overrides", Map.of("letter", "G", "reason", "r", "author", "a"))
                .statusCode(400);
        post("/sources/selmark-herald/overrides", Map.of("reliability", 2, "reason", "r", "author", "a"))
                .statusCode(400);
    }
}
