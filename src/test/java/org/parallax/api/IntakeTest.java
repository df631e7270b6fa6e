package org.parallax.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.parallax.article.ArticleVersion;

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
    void whatCameInBeforeTheClockWasSetBackIsAnalysed() {
        String id = article("The mill is closed.", "clock").jsonPath().getString("id");
        QuarkusTransaction.requiringNew()
                .run(() -> ArticleVersion.getEntityManager()
                        .createNativeQuery("""
                        WITH next AS (UPDATE article SET version = 2 WHERE id = CAST(?1 AS bigint) RETURNING id)
                        INSERT INTO article_version (article, number, title, text, hash, received_at)
                        SELECT article, 2, title, text || ' It was sold.', hash, now() + interval '1 day'
                        FROM article_version v JOIN next ON v.article = next.id WHERE number = 1""")
                        .setParameter(1, id)
                        .executeUpdate());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/api/v1/articles/" + id).jsonPath().getString("state"), "analysed"::equals);
        assertThat(given().get("/api/v1/articles/" + id).jsonPath().getInt("version"))
                .isEqualTo(2);
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
    void aWebArchiveIsTakenInPageByPageAndItsDamageIsSaid() {
        String sentence = "The harbour council voted on Monday to freeze the fares for a third year. ";
        String archive = archived("https://www.archived.example/1", "<article><p>" + sentence.repeat(5) + "</article>")
                + archived("https://www.archived.example/2", "<p>")
                + archived("ftp://archived.example/3", "<article><p>" + sentence.repeat(4) + "</article>")
                + "WARC/x";
        String answer = warc(archive);
        assertThat(warc(archive)).as("sent again with its key").isEqualTo(answer);
        String[] lines = answer.strip().split("\n");
        assertThat(lines).hasSize(4);
        assertThat(lines[0]).contains("\"line\":1", "\"status\":201");
        assertThat(lines[1]).contains("\"line\":2", "\"status\":400", "html");
        assertThat(lines[2]).contains("\"line\":3", "\"status\":400", "url");
        assertThat(lines[3]).contains("\"line\":4", "\"status\":400", "no web archive from here on");
        given().get("/api/v1/articles?source=archived-example")
                .then()
                .statusCode(200)
                .body("items[0].url", equalTo("https://www.archived.example/1"));
    }

    private static String warc(String archive) {
        return given().urlEncodingEnabled(false)
                .contentType("application/warc")
                .header("Idempotency-Key", "archive")
                .body(archive.getBytes(UTF_8))
                .post("/api/v1/articles:batch")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String archived(String url, String html) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url + "\r\nWARC-Date: 2026-03-05T09:30:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                + "Content-Type: application/http;msgtype=response\r\nContent-Length: " + http.length() + "\r\n\r\n"
                + http + "\r\n\r\n";
    }

    @Test
    void whatAPageHoldsBesideItsArticleIsADefectAndNoClaim() {
        String html = """
            <body><div class="cookie-banner"><p>We use cookies to make this site better for you.</p></div>
            <nav><a href="/sport">Sport</a></nav>
            <article><h1>Lock closed at Selwick</h1>
            <figure><img src="lock.jpg"><figcaption>The lock at Selwick on Monday. Photo: Ada Roe</figcaption></figure>
            <p>The harbour council closed the Selwick lock on Monday, the harbour master Olda Brom said.</p>
            <p>Sign up for our newsletter and never miss a story.</p>
            <p>Boats must wait until Friday, when divers are to look at the gates, Brom told reporters.</p>
            <div class="advert"><p>Buy two tickets for the price of one this weekend.</p></div>
            <p>Boats must wait until Friday, when divers are to look at the gates, Brom told reporters.</p>
            <ul class="related-links"><li><a href="/a">Council votes on the mill</a></li></ul>
            <p>Download our app to read on the go.</p></article></body>""";
        String id = given().contentType("application/json")
                .body(Map.of("source", "Selwick Echo", "url", "https://selwick.example/lock", "html", html))
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> given().get("/api/v1/articles/" + id + "/defects").statusCode() == 200);
        JsonPath defects =
                given().get("/api/v1/articles/" + id + "/defects?size=100").jsonPath();
        assertThat(defects.getList("items.kind"))
                .contains("cookies", "caption", "newsletter", "advert", "duplicate", "related_link", "app");
        String claimed = String.join(
                " ",
                given().get("/api/v1/articles/" + id + "/mentions?size=100")
                        .jsonPath()
                        .getList("items.text", String.class));
        assertThat(claimed)
                .contains("Selwick lock")
                .doesNotContain("cookies", "Photo", "newsletter", "tickets", "mill", "app ");
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
