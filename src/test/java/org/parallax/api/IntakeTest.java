package org.parallax.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class IntakeTest {
    private static final String BATCH = """
        {"externalId":"k1","source":"Key Gazette","text":"The mill burned down."}
        {"externalId":"k2","source":"Key Gazette","text":"The mill was rebuilt."}
        """;

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static Response batch(byte[] body, Map<String, String> headers) {
        return given().config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .headers(headers)
                .body(body)
                .post("/api/v1/articles:batch");
    }

    private static Response article(String text, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("source", "Key Gazette", "url", "https://key.example/" + key, "text", text))
                .post("/api/v1/articles");
    }

    @Test
    void aBatchSentAgainWithItsKeyGetsTheSameAnswer() {
        Map<String, String> key = Map.of("Idempotency-Key", "batch-1");
        String first = batch(BATCH.getBytes(UTF_8), key)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(first).contains("201");
        assertThat(batch(BATCH.getBytes(UTF_8), key).asString()).isEqualTo(first);
        assertThat(batch(BATCH.getBytes(UTF_8), Map.of()).asString()).doesNotContain("201");
        batch(BATCH.replace("burned", "fell").getBytes(UTF_8), key)
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void anArticleSentAgainWithItsKeyGetsTheSameAnswer() {
        Response first = article("The mill is for sale.", "one");
        assertThat(first.statusCode()).isEqualTo(201);
        Response again = article("The mill is for sale.", "one");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(article("The mill is sold.", "one").statusCode()).isEqualTo(422);
        assertThat(article("x", "k".repeat(300)).statusCode()).isEqualTo(400);
    }

    @Test
    void aCompressedBodyIsReadAndABombIsNot() {
        Map<String, String> gzip = Map.of("Content-Encoding", "gzip");
        assertThat(batch(gzip(BATCH.replace("k1", "z1").getBytes(UTF_8)), gzip).asString())
                .contains("z1");
        assertThat(batch("no gzip".getBytes(UTF_8), gzip).statusCode()).isEqualTo(400);
        assertThat(batch(BATCH.getBytes(UTF_8), Map.of("Content-Encoding", "br"))
                        .statusCode())
                .isEqualTo(415);
        byte[] bomb = gzip(("{\"source\":\"A\",\"text\":\"" + "x".repeat(30_000_000) + "\"}").getBytes(UTF_8));
        given().contentType("application/json")
                .headers(gzip)
                .body(bomb)
                .post("/api/v1/articles")
                .then()
                .statusCode(413);
        assertThat(batch(gzip("x".repeat(50_000_000).getBytes(UTF_8)), gzip).asString())
                .contains("\"status\":413");
    }

    @Test
    void pagesWithCharactersThatNoTextHoldsAreTaken() {
        String sentence = "The harbour council voted on Monday to freeze the fares for a third year. ";
        String html = "<article><p>" + sentence.repeat(5) + "&#0; &#xD800; &#xFFFF; end of it.</p></article>";
        given().contentType("application/json")
                .body(Map.of("source", "Key Gazette", "html", html))
                .post("/api/v1/articles")
                .then()
                .statusCode(201);
    }
}
