package org.parallax.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ExportsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void sample() {
        SampleLedger.load();
    }

    private static byte[] export(String path) {
        return given().get("/api/v1/exports/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static JsonNode json(String path) throws IOException {
        return JSON.readTree(export(path));
    }

    @Test
    void theTableOfMentionsHasEveryMentionOfTheStory() throws IOException {
        String story = SampleLedger.story();
        int mentions = SampleLedger.get("/stories/" + story + "/comparison")
                .getList("claims.collectMany { it.mentions }")
                .size();
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(new String(export("csv?story=" + story), UTF_8)))
                .getRecords();
        assertThat(rows).hasSize(mentions);
        assertThat(rows).extracting(row -> row.get("speaker")).contains("Marta Hellin");
        assertThat(rows).extracting(row -> row.get("source")).contains("varrow-courier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mentions", "claims", "quotations", "articles", "texts", "sources", "testimony"})
    void everyTableHasTheSameRowsInEveryForm(String table) throws IOException {
        int lines = new String(export("jsonl?of=" + table), UTF_8).strip().split("\n").length;
        byte[] parquet = export("parquet?of=" + table);
        ByteBuffer bytes = ByteBuffer.wrap(parquet).order(ByteOrder.LITTLE_ENDIAN);
        int length = bytes.getInt(parquet.length - 8);
        FileMetaData footer =
                Util.readFileMetaData(new ByteArrayInputStream(parquet, parquet.length - 8 - length, length));
        assertThat(footer.getNum_rows()).isEqualTo(lines).isPositive();
    }

    @Test
    void claimsLeaveAsSchemaOrgHasThemAndWithoutARating() throws IOException {
        JsonNode graph = json("jsonld").path("@graph");
        assertThat(graph).isNotEmpty().allSatisfy(claim -> {
            assertThat(claim.path("@type").asText()).isEqualTo("Claim");
            assertThat(claim.path("appearance")).isNotEmpty();
        });
        assertThat(graph.toString()).doesNotContain("Rating");
    }

    @Test
    void theStixBundleHoldsTogether() throws IOException {
        JsonNode bundle = json("stix");
        assertThat(bundle.path("type").asText()).isEqualTo("bundle");
        Set<String> ids = new HashSet<>();
        bundle.path("objects")
                .forEach(object ->
                        assertThat(ids.add(object.path("id").asText())).isTrue());
        assertThat(bundle.path("objects")).isNotEmpty().allSatisfy(object -> {
            assertThat(object.path("spec_version").asText()).isEqualTo("2.1");
            assertThat(object.path("id").asText())
                    .matches(object.path("type").asText()
                            + "--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
            assertThat(object.path("created").asText()).matches(".*T.*\\.[0-9]{3}Z");
            object.path("object_refs").forEach(ref -> assertThat(ids).contains(ref.asText()));
        });
        assertThat(bundle.toString())
                .contains("admiralty-scale:source-reliability=")
                .contains("information-credibility=");
    }

    @Test
    void mispEventsCarryTheAdmiraltyScale() throws IOException {
        JsonNode events = json("misp").path("response");
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.path("Event").path("info").asText()).isNotBlank();
            assertThat(event.path("Event").path("Attribute")).isNotEmpty();
        });
        assertThat(events.toString()).contains("admiralty-scale:information-credibility");
    }

    @Test
    void theFeedOfClaimReviewsHoldsWhatPeopleFoundAndNothingElse() throws IOException {
        JsonNode feed = json("claimreview");
        assertThat(feed.path("@type").asText()).isEqualTo("DataFeed");
        assertThat(feed.path("dataFeedElement").isArray()).isTrue();
    }

    @Test
    void anUnknownKindIsAProblem() {
        given().get("/api/v1/exports/xlsx").then().contentType("application/problem+json");
        given().get("/api/v1/exports/csv?of=everything").then().statusCode(400);
    }
}
