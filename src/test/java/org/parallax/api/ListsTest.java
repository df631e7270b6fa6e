package org.parallax.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paging, sorting, filters and search over the sample story. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ListsTest {

    @BeforeEach
    void sample() throws IOException {
        try (InputStream sample = ListsTest.class.getResourceAsStream("/sample/story.ndjson")) {
            given().urlEncodingEnabled(false)
                    .contentType("application/x-ndjson")
                    .body(sample.readAllBytes())
                    .post("/api/v1/articles:batch")
                    .then()
                    .statusCode(200);
        }
        await().atMost(Duration.ofMinutes(3)).until(() -> get("/status").getInt("pending") == 0);
    }

    private static Response call(String path) {
        return given().urlEncodingEnabled(false).get("/api/v1" + path);
    }

    private static JsonPath get(String path) {
        Response answer = call(path);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static <T> List<T> everyPage(String path, String field) {
        List<T> all = new ArrayList<>();
        String next = path;
        while (next != null) {
            JsonPath page = get(next.replace("/api/v1", ""));
            all.addAll(page.<T>getList("items." + field));
            next = page.getString("next");
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/claims?size=2",
                "/claims?size=3&sort=-outlets",
                "/claims?size=3&sort=origins",
                "/claims?size=3&sort=date",
                "/claims?size=3&sort=-firstSeen",
                "/claims?size=2&q=strike+or+ferry",
                "/claims?size=2&q=strike+or+100%25+or+ferry",
                "/quotations?size=2&sort=-outlets",
                "/quotations?size=1&speaker=Marta+Hellin",
                "/articles?size=2",
                "/articles?size=2&sort=published",
                "/stories?size=1&sort=-articles",
                "/sources?size=2&sort=-reliability",
                "/sources?size=2&sort=name"
            })
    void everyOrderIsPagedToTheEndWithoutRepeats(String path) {
        String whole = path.replaceFirst("size=[0-9]+", "size=500");
        List<String> ids = everyPage(path, "id");
        assertThat(ids)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .isEqualTo(get(whole).<String>getList("items.id"));
    }

    @Test
    void claimsAreSortedAsAsked() {
        List<Integer> outlets = everyPage("/claims?size=7&sort=-outlets", "support.outlets");
        assertThat(outlets).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @CsvSource({
        "/claims?reason=anonymous_speaker, it.unconfirmed.any { m -> m.reason == 'anonymous_speaker' }",
        "/claims?minOutlets=3, it.support.outlets >= 3",
        "/claims?date=2026-03-05, it.date == '2026-03-05'",
        "/claims?credibility=3, it.credibility == 3",
        "/claims?q=%22400+jobs%22, it.text.contains('400 jobs')",
        "/articles?source=varrow-courier, it.source == 'varrow-courier'",
        "/articles?externalId=review-1, it.externalId == 'review-1'",
        "/articles?publishedFrom=2026-03-06&publishedTo=2026-03-07, it.published.startsWith('2026-03-06')",
        "/articles?state=analysed&q=ferry, it.title.toLowerCase().contains('ferry')",
        "/stories?source=coastal-tribune&minArticles=2, it.articles.any { a -> a.source == 'coastal-tribune' }",
        "/stories?q=dock+strike, it.title.contains('strike')",
        "/quotations?relation=altered, it.versions.any { v -> v.relation == 'altered' }",
        "/quotations?speaker=Marta+Hellin&severity=wording, it.speaker == 'Marta Hellin'",
        "/quotations?q=rumours&minOutlets=1, it.versions[0].text.contains('rumours')",
        "/sources?kind=speaker, it.kind == 'speaker'",
        "/sources?letter=F&kind=outlet, it.letter == 'F' && it.kind == 'outlet'",
        "/sources?q=courier, it.name.toLowerCase().contains('courier')"
    })
    void aFilterLeavesWhatItNames(String path, String holds) {
        JsonPath page = get(path);
        assertThat(page.getList("items")).isNotEmpty();
        assertThat(page.getBoolean("items.every { " + holds + " }")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/claims?sort=colour, sort",
        "/claims?sort=id%27, sort",
        "/claims?after=zzz, after",
        "/stories?after=%2B%2B, after",
        "/claims?size=0, size",
        "/claims?size=501, size",
        "/claims?size=many, size",
        "/claims?maxOrigins=99999999999, maxOrigins",
        "/claims?credibility=7, credibility",
        "/claims?reason=mood, reason",
        "/articles?publishedFrom=soon, publishedFrom",
        "/quotations?severity=grave, severity",
        "/articles?state=lost, state",
        "/sources?letter=G, letter"
    })
    void aWrongParameterIsAProblemThatNamesIt(String path, String field) {
        call(path).then().statusCode(400).contentType("application/problem+json");
        assertThat(call(path).jsonPath().<String>getList("errors.field")).containsExactly(field);
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String after = get("/claims?size=1&sort=outlets").getString("next").replaceFirst(".*after=", "");
        call("/claims?size=1&after=" + after).then().statusCode(400);
    }

    @Test
    void theNextPageIsInTheHeaderToo() {
        Response page = call("/claims?size=1&status=unconfirmed");
        assertThat(page.header("Link")).isEqualTo("<" + page.jsonPath().getString("next") + ">; rel=\"next\"");
    }

    @Test
    void anArticleTellsItsMentionsAndDefects() {
        String id = get("/articles?externalId=courier-1").getString("items[0].id");
        assertThat(get("/articles/" + id + "/mentions").<String>getList("items.attribution.speaker.name"))
                .contains("Marta Hellin");
        assertThat(get("/articles/" + id + "/defects").<String>getList("items.text"))
                .anyMatch(text -> text.contains("quiet beaches"));
        assertThat(everyPage("/articles/" + id + "/mentions?size=2", "id"))
                .isEqualTo(get("/articles/" + id + "/mentions?size=500").getList("items.id"));
    }

    @Test
    void aClaimTellsItsMentionsAndRelations() {
        String story = get("/articles?externalId=tribune-1").getString("items[0].story");
        JsonPath comparison = get("/stories/" + story + "/comparison");
        String claim = comparison.getList("relations").isEmpty()
                ? comparison.getString("claims[0].id")
                : comparison.getString("relations[0].a");
        assertThat(get("/claims/" + claim + "/mentions?size=500").getList("items"))
                .isNotEmpty()
                .isEqualTo(comparison.getList("claims.find { it.id == '" + claim + "' }.mentions"));
        assertThat(get("/claims/" + claim + "/relations?size=500").getList("items"))
                .isEqualTo(
                        comparison.getList("relations.findAll { it.a == '" + claim + "' || it.b == '" + claim + "' }"));
    }

    @Test
    void aStoryTellsItsDaysAndCounts() {
        String id = get("/stories?source=coastal-tribune&sort=-articles").getString("items[0].id");
        JsonPath story = get("/stories/" + id);
        assertThat(story.getInt("counts.articles")).isGreaterThanOrEqualTo(5);
        assertThat(story.getInt("counts.altered")).isPositive();
        assertThat(story.getInt("counts.claims"))
                .isEqualTo(everyPage("/claims?size=500&story=" + id, "id").size());
        assertThat(get("/stories/" + id + "/timeline").<String>getList("items.date"))
                .contains("2026-03-05", "2026-03-06");
    }
}
