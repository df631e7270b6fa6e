package org.parallax.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why an article is in its story and why wordings are one claim, on the sample story. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ExplanationsTest {

    private static double sum(List<Map<String, Object>> parts) {
        return parts.stream()
                .mapToDouble(part -> ((Number) part.get("value")).doubleValue())
                .sum();
    }

    @Test
    void eachWordingOfAClaimStandsBesideItsNearest() {
        SampleLedger.load();
        JsonPath comparison = SampleLedger.get("/stories/" + SampleLedger.story() + "/comparison");
        List<String> told =
                comparison.getList("claims.findAll { it.mentions.collect { m -> m.text }.unique().size() > 1 }.id");
        assertThat(told).as("claims worded in more than one way").isNotEmpty();
        JsonPath explained = SampleLedger.get("/claims/" + told.get(0) + "/explanation");
        List<Map<String, Object>> wordings = explained.getList("wordings");
        assertThat(wordings).hasSizeGreaterThan(1);
        for (int i = 0; i < wordings.size(); i++) {
            String wording = "wordings[" + i + "].";
            double odds = explained.getDouble(wording + "explanation.value");
            assertThat(sum(explained.getList(wording + "explanation.parts")))
                    .as("the parts add up")
                    .isCloseTo(odds, within(1e-6));
            assertThat(explained.getDouble(wording + "probability"))
                    .as("the probability is that of the odds")
                    .isCloseTo(1 / (1 + Math.exp(-odds)), within(1e-6));
            JsonPath article = SampleLedger.get("/articles/" + explained.getString(wording + "nearest.article"));
            assertThat(article.getString("text"))
                    .as("the nearest wording is an exact part of its article")
                    .contains(explained.getString(wording + "nearest.text"));
        }
    }

    @Test
    void anArticleTellsWhyItIsInItsStory() {
        SampleLedger.load();
        JsonPath articles = SampleLedger.get("/articles?externalId=tribune-1");
        JsonPath placed = SampleLedger.get("/articles/" + articles.getString("items[0].id") + "/explanation");
        assertThat(placed.getString("story")).isEqualTo(articles.getString("items[0].story"));
        assertThat(sum(placed.getList("explanation.parts")))
                .isCloseTo(placed.getDouble("explanation.value"), within(1e-6));
    }

    @Test
    void whatIsNotThereIsNotExplained() {
        assertThat(SampleLedger.call("/claims/no-such-claim/explanation").statusCode())
                .isEqualTo(404);
        assertThat(SampleLedger.call("/articles/999999999/explanation").statusCode())
                .isEqualTo(404);
    }
}
