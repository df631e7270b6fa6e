package org.parallax.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Events, webhooks and Atom feeds. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class LiveTest {
    @TestHTTPResource("/")
    URI service;

    private record Seen(String id, String kind, String data) {}

    /** Reads events until one of the kind came. */
    private List<Seen> follow(String lastEventId, String until) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve("/api/v1/events"));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        List<Seen> seen = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String id = null;
            String kind = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    kind = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    seen.add(new Seen(id, kind, line.substring(5).strip()));
                    if (until.equals(kind)) {
                        return seen;
                    }
                }
            }
        }
        return seen;
    }

    @Test
    void aStreamGoesOnBehindTheLastEventThatWasSeen() throws Exception {
        SampleLedger.load();
        List<Seen> all = follow("0", "scored");
        assertThat(all).extracting(Seen::kind).contains("ingest", "analysed", "compared", "scored");
        List<Long> ids = all.stream()
                .filter(e -> e.id() != null)
                .map(e -> Long.valueOf(e.id()))
                .toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        Seen middle =
                all.stream().filter(e -> e.id() != null).skip(1).findFirst().orElseThrow();
        List<Seen> rest = follow(middle.id(), "scored");
        assertThat(rest.get(0)).isEqualTo(all.get(all.indexOf(middle) + 1));
        Seen compared = all.stream()
                .filter(e -> e.kind().equals("compared"))
                .findFirst()
                .orElseThrow();
        assertThat(compared.data()).contains("\"story\"").contains("\"unconfirmed\"");
    }

    @Test
    void anUnknownResumePointIsAnsweredWithAGap() throws Exception {
        SampleLedger.load();
        assertThat(follow("999999999999", "gap").get(0).data()).contains("\"asked\":\"999999999999\"");
    }

    @Test
    void aSubscriberIsToldWithASignatureUntilItTakesIt() throws Exception {
        SampleLedger.load();
        ConcurrentLinkedQueue<Map<String, String>> posts = new ConcurrentLinkedQueue<>();
        AtomicInteger answers = new AtomicInteger();
        HttpServer subscriber = HttpServer.create(new InetSocketAddress("127.0.0.2", 0), 0);
        subscriber.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            posts.add(Map.of(
                    "body", body,
                    "id", exchange.getRequestHeaders().getFirst("webhook-id"),
                    "timestamp", exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    "signature", exchange.getRequestHeaders().getFirst("webhook-signature")));
            exchange.sendResponseHeaders(answers.incrementAndGet() == 1 ? 500 : 204, -1);
            exchange.close();
        });
        subscriber.start();
        try {
            Response added =
                    subscribe("http://127.0.0.2:" + subscriber.getAddress().getPort() + "/hook", "ingest");
            added.then().statusCode(201);
            String id = added.jsonPath().getString("id");
            given().contentType("application/json")
                    .body("{\"source\":\"Hook Gazette\",\"text\":\"The orchard bloomed " + System.nanoTime() + ".\"}")
                    .post("/api/v1/articles")
                    .then()
                    .statusCode(201);
            await().atMost(Duration.ofSeconds(40)).until(() -> posts.size() >= 2);
            Map<String, String> post = posts.peek();
            String expected = new Signature(added.jsonPath().getString("secret"))
                    .of(post.get("id"), Long.parseLong(post.get("timestamp")), post.get("body"));
            assertThat(post.get("signature")).isEqualTo(expected);
            assertThat(post.get("body")).contains("\"kind\":\"ingest\"");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> SampleLedger.get("/subscriptions/" + id + "/deliveries?state=delivered")
                                    .getList("items")
                                    .size()
                            == 1);
            JsonPath delivery = SampleLedger.get("/subscriptions/" + id + "/deliveries");
            assertThat(delivery.getInt("items[0].attempts")).isEqualTo(2);
            given().delete("/api/v1/subscriptions/" + id).then().statusCode(204);
        } finally {
            subscriber.stop(0);
        }
    }

    private static Response subscribe(String url, String kind) {
        return given().contentType("application/json")
                .body("{\"url\":\"" + url + "\",\"kinds\":[\"" + kind + "\"]}")
                .post("/api/v1/subscriptions");
    }

    @Test
    void aSubscriptionIsChangedOnlyAsItWasRead() {
        String id =
                subscribe("https://hooks.example/parallax", "scored").jsonPath().getString("id");
        String address = "/api/v1/subscriptions/" + id;
        String tag = given().get(address).header("ETag");
        String change =
                "{\"url\":\"https://hooks.example/other\",\"kinds\":[\"compared\",\"scored\"],\"active\":false}";
        given().contentType("application/json")
                .header("If-Match", "\"other\"")
                .body(change)
                .put(address)
                .then()
                .statusCode(412)
                .contentType("application/problem+json");
        given().contentType("application/json")
                .header("If-Match", tag)
                .body(change)
                .put(address)
                .then()
                .statusCode(200);
        assertThat(given().get(address).jsonPath().getBoolean("active")).isFalse();
        given().header("If-Match", tag).delete(address).then().statusCode(412);
        given().delete(address).then().statusCode(204);
        given().get(address).then().statusCode(404);
    }

    @Test
    void aDeliveryIsGivenUpAfterItsLastAttempt() {
        Delivery delivery = new Delivery();
        Instant now = Instant.parse("2026-03-05T12:00:00Z");
        for (delivery.attempts = 1; delivery.attempts <= 7; delivery.attempts++) {
            delivery.settle("the subscriber answered 500", now);
            assertThat(delivery.state).isEqualTo(Delivery.PENDING);
            assertThat(delivery.dueAt).isAfter(now);
        }
        delivery.settle("the subscriber answered 500", now);
        assertThat(delivery.state).isEqualTo(Delivery.DEAD);
    }

    @Test
    void theFeedsTellWhatIsAlteredAndUnconfirmed() {
        SampleLedger.load();
        for (String feed : List.of("altered-quotations", "unconfirmed-claims", "score-changes")) {
            Response answer = SampleLedger.call("/atom/" + feed);
            answer.then().statusCode(200).contentType("application/atom+xml");
            XmlPath xml = answer.xmlPath();
            assertThat(xml.getString("feed.title")).startsWith("Parallax");
        }
        assertThat(SampleLedger.call("/atom/altered-quotations").asString())
                .contains("never go back")
                .contains("Marta Hellin");
        assertThat(SampleLedger.call("/atom/unconfirmed-claims").asString()).contains("anonymous_speaker");
    }
}
