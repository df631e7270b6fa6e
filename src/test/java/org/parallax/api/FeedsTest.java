package org.parallax.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallax.article.Article;
import org.parallax.article.Feed;

/** An outlet on 127.0.0.2, the one network that the tests open, and one on 127.0.0.1, which is closed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class FeedsTest {
    private static final String SENTENCE = "The council of Selwick voted on Monday to rebuild the mill by the river. ";
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private HttpServer outlet;

    @BeforeEach
    void start() throws IOException {
        outlet = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0), 0);
        serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed\n");
        serve("/page", "text/html", "<article><h1>Mill</h1><p>" + SENTENCE.repeat(12) + "</p></article>");
        serve("/closed", "text/html", "<p>" + SENTENCE.repeat(12));
        String feed = """
            {"version":"https://jsonfeed.org/version/1.1","title":"Selwick Echo","items":[
             {"id":"1","url":"%1$s/whole","title":"Whole","date_published":"2026-03-05T09:30:00Z","content_html":"<p>%2$s</p>"},
             {"id":"2","url":"%1$s/page","title":"Teaser","content_text":"%3$s"},
             {"id":"3","url":"%1$s/closed","title":"Closed","content_text":"%3$s"}]}\
            """.formatted(at(), SENTENCE.repeat(12), SENTENCE);
        outlet.createContext("/feed", exchange -> {
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            unchanged.addAndGet(known ? 1 : 0);
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            byte[] body = feed.getBytes(UTF_8);
            exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : body.length);
            exchange.getResponseBody().write(known ? new byte[0] : body);
            exchange.close();
        });
        outlet.start();
    }

    @AfterEach
    void stop() {
        outlet.stop(0);
    }

    private String at() {
        return "http://127.0.0.2:" + outlet.getAddress().getPort();
    }

    private void serve(String path, String type, String text) {
        outlet.createContext(path, exchange -> {
            pages.addAndGet(path.equals("/page") ? 1 : 0);
            exchange.getResponseHeaders().add("Content-Type", type);
            byte[] body = text.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String add(String url) {
        return given().contentType("application/json")
                .body(Map.of("url", url, "source", "Selwick Echo"))
                .post("/api/v1/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath awaitRuns(String id, int least) {
        String runs = "/api/v1/feeds/" + id + "/runs";
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> given().get(runs).jsonPath().getList("items").size() >= least);
        return given().get(runs).jsonPath();
    }

    private static void isDueNow(String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> Feed.update("nextAt = ?1 where id = ?2", Instant.now(), Long.valueOf(id)));
    }

    @Test
    void aFeedIsPolledAndTeasersAreReadFromTheirPages() {
        String id = add(at() + "/feed");
        JsonPath first = awaitRuns(id, 1);
        assertThat(first.getString("items[0].outcome")).isEqualTo("taken");
        assertThat(first.getInt("items[0].items")).isEqualTo(3);
        assertThat(first.getInt("items[0].stored")).isEqualTo(2);
        assertThat(first.getInt("items[0].failed")).isEqualTo(1);
        assertThat(first.getString("items[0].problem")).contains("robots.txt");
        List<Article> stored = QuarkusTransaction.requiringNew().call(() -> Article.list("url like ?1", at() + "%"));
        assertThat(stored)
                .extracting(article -> article.url)
                .containsExactlyInAnyOrder(at() + "/whole", at() + "/page");
        isDueNow(id);
        awaitRuns(id, 2);
        assertThat(pages).hasValue(1);
        given().delete("/api/v1/feeds/" + id).then().statusCode(204);
        given().get("/api/v1/feeds/" + id).then().statusCode(404);
    }

    @Test
    void aFeedThatDidNotChangeIsNotReadAgain() {
        outlet.removeContext("/closed");
        serve("/closed-no-more", "text/html", "x");
        outlet.removeContext("/robots.txt");
        serve("/closed", "text/html", "<article><p>" + SENTENCE.repeat(12) + "</p></article>");
        String id = add(at() + "/feed");
        assertThat(awaitRuns(id, 1).getInt("items[0].failed")).isZero();
        isDueNow(id);
        assertThat(awaitRuns(id, 2).getString("items[0].outcome")).isEqualTo("not_modified");
        assertThat(unchanged).hasValue(1);
    }

    @Test
    void aFailingFeedIsPolledLessAndLess() {
        String id = add(at() + "/none");
        JsonPath runs = awaitRuns(id, 1);
        assertThat(runs.getString("items[0].outcome")).isEqualTo("failed");
        assertThat(runs.getInt("items[0].status")).isEqualTo(404);
        await().until(() -> given().get("/api/v1/feeds/" + id).jsonPath().getInt("failures") == 1);
        Instant next =
                Instant.parse(given().get("/api/v1/feeds/" + id).jsonPath().getString("nextAt"));
        assertThat(next).isAfter(Instant.now().plus(Duration.ofMinutes(25)));
    }

    @Test
    void aFeedInsideIsNeverAskedFor() throws IOException {
        HttpServer inside = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        AtomicInteger touched = new AtomicInteger();
        inside.createContext("/", exchange -> {
            touched.incrementAndGet();
            exchange.close();
        });
        inside.start();
        String id = add("http://127.0.0.1:" + inside.getAddress().getPort() + "/feed");
        assertThat(awaitRuns(id, 1).getString("items[0].problem")).contains("not a host");
        assertThat(touched).hasValue(0);
        inside.stop(0);
    }

    @Test
    void wrongFeedsAreProblems() {
        for (String url : List.of("ftp://a.example/", "http://user:word@a.example/", "http://0x7f.1/", "", "x")) {
            given().contentType("application/json")
                    .body(Map.of("url", url, "source", "A"))
                    .post("/api/v1/feeds")
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("url"));
        }
    }

    @Test
    void aPageIsExtractedByItsAddressAloneAndOneThatCannotBeHadIsSaidSo() {
        extract(at() + "/page", 200).body("title", equalTo("Mill")).body("text", startsWith("The council of Selwick"));
        for (String address : List.of(at() + "/none", at() + "/closed", "http://127.0.0.1:9/", "http://0x7f.1/")) {
            extract(address, 422).body("errors.field", hasItem("url"));
        }
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/extractions")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("html"));
    }

    private static ValidatableResponse extract(String url, int status) {
        return given().contentType("application/json")
                .body(Map.of("url", url))
                .post("/api/v1/extractions")
                .then()
                .statusCode(status);
    }

    @Test
    void anOpmlListIsImported() {
        String opml = """
            <opml version="2.0"><body><outline text="Good" xmlUrl="%s/none"/><outline text="Bad" xmlUrl="ftp://x"/></body></opml>\
            """.formatted(at());
        given().urlEncodingEnabled(false)
                .contentType("text/x-opml")
                .body(opml.getBytes(UTF_8))
                .post("/api/v1/feeds:import")
                .then()
                .statusCode(200)
                .body("[0].feed.source", equalTo("Good"))
                .body("[1].problem.status", equalTo(400));
        given().urlEncodingEnabled(false)
                .contentType("text/x-opml")
                .body("<!DOCTYPE x><opml/>".getBytes(UTF_8))
                .post("/api/v1/feeds:import")
                .then()
                .statusCode(400);
    }
}
