package org.parallax.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.parquet.format.Util;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ArchiveTest {
    private static final String TEXT =
            "The lighthouse of Quillon Head lost its lamp in a storm on Sunday, keeper Bero Tand"
                    + " said. “We have not seen such waves in forty years,” Bero Tand told reporters in Quillon Head.";
    private static final String SOURCE = "/sources/lighthouse-letter";
    private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06Z");

    @Inject
    Archive archive;

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "parallax.archive.directory")
    String directory;

    @Test
    void anOldStoryLeavesTheTablesForAFileAndComesBackWhenItGoesOn() throws IOException {
        String story = send("Lighthouse Letter", TEXT);
        send("Quillon Gazette", TEXT.replace("on Sunday, keeper", "at night on Sunday, its keeper"));
        int mentions = SampleLedger.get("/stories/" + story + "/comparison")
                .getList("claims.collectMany { it.mentions }")
                .size();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !export("testimony", story).isBlank());
        String testimony = export("testimony", story);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> SampleLedger.call(SOURCE + "/reliability").path("run") != null);
        long run = SampleLedger.get(SOURCE + "/reliability").getLong("run");
        String then = SOURCE + "/reliability?asOf=" + Instant.now();
        String score = SampleLedger.call(then).asString();
        QuarkusTransaction.requiringNew().run(() -> age(story));

        assertThat(archive.archive(LONG_AGO.plusSeconds(1))).isEqualTo(1);

        String detail = SampleLedger.call("/stories/" + story + "/comparison")
                .then()
                .statusCode(404)
                .extract()
                .path("detail");
        assertThat(detail).contains("archived");
        assertThat(SampleLedger.get("/claims?story=" + story).getList("items")).isEmpty();
        assertThat(SampleLedger.get("/quotations?story=" + story).getList("items"))
                .isEmpty();
        assertThat(export("testimony", story)).isEqualTo(testimony);
        assertThat(SampleLedger.call(then).asString()).isEqualTo(score).contains("effectiveObservations");
        JsonPath replay = SampleLedger.get("/scoring-runs/" + run + "/replay");
        assertThat(replay.getInt("compared")).isPositive();
        assertThat(replay.getList("different")).isEmpty();
        String name = detail.replaceAll(".*\\*-(.*)\\.parquet.*", "$1");
        assertThat(rows(Path.of(directory, Archive.file(ExportTable.MENTIONS, name))))
                .isEqualTo(mentions);

        send("Lighthouse Letter", TEXT + " A new lamp will come by ship next week.");
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        SampleLedger.call("/stories/" + story + "/comparison").statusCode() == 200);
        assertThat(SampleLedger.get("/claims?story=" + story).getList("items")).isNotEmpty();
    }

    /** Returns the id of the story. */
    private static String send(String source, String text) {
        String id = given().contentType("application/json")
                .body("{\"externalId\":\"archive-" + source.charAt(0) + "\",\"source\":\"" + source
                        + "\",\"published\":\"2026-03-01\",\"text\":\"" + text + "\"}")
                .post("/api/v1/articles")
                .then()
                .extract()
                .path("id")
                .toString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> SampleLedger.get("/status").getInt("pending") == 0);
        return SampleLedger.get("/articles/" + id).getString("story");
    }

    private void age(String story) {
        String aged = " SET received_at = ?1 WHERE ";
        for (String row : new String[] {
            "article_version" + aged + "article IN (SELECT id FROM article WHERE story = ?2)",
            "article" + aged + "story = ?2",
            "story SET compared_at = ?1 WHERE id = ?2"
        }) {
            entities.createNativeQuery("UPDATE " + row)
                    .setParameter(1, LONG_AGO)
                    .setParameter(2, Long.valueOf(story))
                    .executeUpdate();
        }
    }

    private static String export(String table, String story) {
        return given().get("/api/v1/exports/jsonl?of=" + table + "&story=" + story)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static long rows(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 8);
        return Util.readFileMetaData(new ByteArrayInputStream(bytes, bytes.length - 8 - length, length))
                .getNum_rows();
    }
}
