package org.parallax.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Every address against every role, by key and by token, where access is closed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@TestProfile(AccessTest.Closed.class)
class AccessTest {
    private static final String ADMIN = "the-first-key-of-all";
    private static final List<String> ROLES = List.of("read", "text", "ingest", "review", "admin");

    /** What each operation asks for, where it is not what the rule says: to read for a GET, to administer for others. */
    private static final Map<String, String> NEEDS = Map.ofEntries(
            Map.entry("analyse", "read"),
            Map.entry("extract", "read"),
            Map.entry("compare", "read"),
            Map.entry("relateClaims", "read"),
            Map.entry("relateQuotations", "read"),
            Map.entry("estimateReliability", "read"),
            Map.entry("estimateReliabilityOfTable", "read"),
            Map.entry("checkClaim", "read"),
            Map.entry("checkClaims", "read"),
            Map.entry("addArticle", "ingest"),
            Map.entry("addArticles", "ingest"),
            Map.entry("retryArticle", "ingest"),
            Map.entry("addFeed", "ingest"),
            Map.entry("importFeeds", "ingest"),
            Map.entry("deleteFeed", "ingest"),
            Map.entry("addReview", "review"),
            Map.entry("addOverride", "review"),
            Map.entry("addPriors", "review"),
            Map.entry("importPriors", "review"),
            Map.entry("importClaimReviews", "review"),
            Map.entry("listAudit", "admin"),
            Map.entry("listKeys", "admin"),
            Map.entry("listSubscriptions", "admin"),
            Map.entry("getSubscription", "admin"),
            Map.entry("listDeliveries", "admin"));

    /** Closed, with keys and with tokens of a provider; pages of one other origin may call. */
    public static class Closed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "parallax.access",
                    "closed",
                    "parallax.admin-key",
                    ADMIN,
                    "quarkus.http.cors.enabled",
                    "true",
                    "quarkus.http.cors.origins",
                    "https://desk.example");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OidcProvider.class));
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/")
    URI service;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    /** The key of the provider. */
    PrivateKey signer;

    private record Call(String operation, String method, String path, String contentType) {}

    private static String key(String name, Set<String> scopes, int quota) {
        return given().header("X-API-Key", ADMIN)
                .contentType("application/json")
                .body(Map.of("name", name, "scopes", scopes, "quota", quota))
                .post("/api/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private String token(String scopes) {
        return token(scopes, issuer, signer);
    }

    private static String token(String scopes, String issuer, PrivateKey signer) {
        return Jwt.issuer(issuer)
                .subject("ana")
                .upn("ana")
                .claim("scope", scopes)
                .expiresIn(300)
                .jws()
                .keyId(OidcProvider.KEY)
                .sign(signer);
    }

    private static int status(String token) {
        Response answer = given().header("Authorization", "Bearer " + token).get("/api/v1/claims");
        assertThat(answer.statusCode() == 200 || answer.contentType().equals("application/problem+json"))
                .as(answer.asString())
                .isTrue();
        return answer.statusCode();
    }

    private static List<Call> everyCall() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString())
                .path("paths");
        List<Call> calls = new ArrayList<>();
        paths.fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (operation.getValue().has("operationId")) {
                        JsonNode content =
                                operation.getValue().path("requestBody").path("content");
                        String type =
                                content.isEmpty() ? null : content.fieldNames().next();
                        calls.add(new Call(
                                operation.getValue().path("operationId").asText(),
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey().replaceAll("\\{kind}", "csv").replaceAll("\\{[^}]*}", "999999999"),
                                type));
                    }
                }));
        return calls;
    }

    private int status(Call call, String header, String value) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher body = call.contentType() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString("{}");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(call.path())).method(call.method(), body);
        if (call.contentType() != null) {
            request.header("Content-Type", call.contentType());
        }
        if (header != null) {
            request.header(header, value);
        }
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            throw new IOException("no answer to " + call + " with " + header, e);
        }
    }

    @Test
    void everyAddressAsksForItsScope() throws Exception {
        Map<String, String> keys = new TreeMap<>();
        for (String role : ROLES) {
            keys.put(role, key(role, Set.of(role), 0));
        }
        List<Call> calls = everyCall();
        assertThat(calls).hasSizeGreaterThan(30);
        for (Call call : calls) {
            String needed = NEEDS.getOrDefault(call.operation(), call.method().equals("GET") ? "read" : "admin");
            assertThat(status(call, null, null)).as(call + " by nobody").isEqualTo(401);
            assertThat(status(call, "X-API-Key", "plx_guess"))
                    .as(call + " by a guess")
                    .isEqualTo(401);
            for (String role : ROLES) {
                int status = status(call, "X-API-Key", keys.get(role));
                if (role.equals(needed) || role.equals("admin")) {
                    assertThat(status)
                            .as(call + " by " + role)
                            .isNotIn(401, 403)
                            .isLessThan(500);
                } else {
                    assertThat(status).as(call + " by " + role).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void anotherSpellingOfAnAddressOpensNothing() throws Exception {
        String reader = key("speller", Set.of("read"), 0);
        for (String path :
                List.of("/api/v1/keys/", "/api/v1/keys;a=b", "/api/v1//keys", "/api/v1/%6Beys", "/api/v1/audit/")) {
            Call call = new Call("listKeys", "GET", path, null);
            assertThat(status(call, "X-API-Key", reader)).as(path).isIn(403, 404);
        }
    }

    @Test
    void aTokenCountsAsAKeyDoes() throws Exception {
        assertThat(status(token("openid read"))).isEqualTo(200);
        assertThat(status(token("openid"))).isEqualTo(403);
        assertThat(status(token("read") + "x")).isEqualTo(401);
    }

    @Test
    void aTokenThatTheProviderDidNotGiveIsRefused() throws Exception {
        PrivateKey stranger =
                KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        assertThat(status(token("read", "https://stranger.example", signer))).isEqualTo(401);
        assertThat(status(token("read", issuer, stranger))).isEqualTo(401);
        String expired = Jwt.issuer(issuer)
                .upn("ana")
                .claim("scope", "read")
                .expiresAt(Instant.now().minusSeconds(600))
                .jws()
                .keyId(OidcProvider.KEY)
                .sign(signer);
        assertThat(status(expired)).isEqualTo(401);
    }

    @Test
    void aPageOfAnotherOriginMayCallWhereTheSettingsSaySo() {
        Response asked = preflight("https://desk.example");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo("https://desk.example");
        assertThat(asked.header("Access-Control-Allow-Headers")).containsIgnoringCase("x-api-key");
        assertThat(preflight("https://other.example").header("Access-Control-Allow-Origin"))
                .isNull();
        Response answer = given().header("Origin", "https://desk.example")
                .header("X-API-Key", ADMIN)
                .get("/api/v1/claims");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://desk.example");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag");
    }

    private static Response preflight(String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "X-API-Key")
                .options("/api/v1/claims");
    }

    @Test
    void aRevokedKeyIsRefused() {
        Response made = given().header("X-API-Key", ADMIN)
                .contentType("application/json")
                .body("{\"name\":\"short\",\"scopes\":[\"read\"]}")
                .post("/api/v1/keys");
        String key = made.jsonPath().getString("key");
        given().header("X-API-Key", ADMIN)
                .delete("/api/v1/keys/" + made.jsonPath().getString("id"))
                .then()
                .statusCode(204);
        given().header("X-API-Key", key).get("/api/v1/claims").then().statusCode(401);
        JsonPath keys = given().header("X-API-Key", ADMIN).get("/api/v1/keys").jsonPath();
        assertThat(keys.getString("items")).doesNotContain(key);
    }

    @Test
    void aQuotaIsToldAndKept() {
        String key = key("slow", Set.of("read"), 3);
        Response first = given().header("X-API-Key", key).get("/api/v1/status");
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"minute\";q=3;w=60");
        assertThat(first.header("RateLimit")).startsWith("\"minute\";r=");
        Response last = first;
        for (int i = 0; i < 6; i++) {
            last = given().header("X-API-Key", key).get("/api/v1/status");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotNull();
    }

    @Test
    void wholeTextsNeedTheirScope() {
        String id = given().header("X-API-Key", ADMIN)
                .contentType("application/json")
                .body("{\"source\":\"Scope Gazette\",\"text\":\"The lock held.\"}")
                .post("/api/v1/articles")
                .jsonPath()
                .getString("id");
        String reader = key("reader", Set.of("read"), 0);
        String scholar = key("scholar", Set.of("read", "text"), 0);
        given().header("X-API-Key", reader)
                .get("/api/v1/exports/csv?of=texts")
                .then()
                .statusCode(403);
        given().header("X-API-Key", scholar)
                .get("/api/v1/exports/csv?of=texts")
                .then()
                .statusCode(200);
        for (String path : List.of("/api/v1/articles/" + id, "/api/v1/articles/" + id + "/versions/1")) {
            assertThat(text(path, reader)).as(path).isNull();
            assertThat(text(path, scholar)).as(path).isEqualTo("The lock held.");
        }
    }

    @Test
    void whatChangedOfATextNeedsTheScopeToo() {
        for (String text : List.of("The weir holds.\nNobody was hurt.", "The weir broke.\nNobody was hurt.")) {
            given().header("X-API-Key", ADMIN)
                    .contentType("application/json")
                    .body(Map.of("source", "Scope Gazette", "externalId", "weir", "text", text))
                    .post("/api/v1/articles")
                    .then()
                    .statusCode(201);
        }
        String id = given().header("X-API-Key", ADMIN)
                .get("/api/v1/articles?externalId=weir")
                .jsonPath()
                .getString("items[0].id");
        String path = "/api/v1/articles/" + id + "/versions/2";
        JsonPath whole = given().header("X-API-Key", key("editor", Set.of("read", "text"), 0))
                .get(path)
                .jsonPath();
        JsonPath guarded = given().header("X-API-Key", key("passer-by", Set.of("read"), 0))
                .get(path)
                .jsonPath();
        assertThat(whole.getString("changes[0].after.text")).isEqualTo("The weir broke.");
        assertThat(guarded.getList("changes.op")).isEqualTo(whole.getList("changes.op"));
        assertThat(guarded.getInt("changes[0].after.end")).isEqualTo(whole.getInt("changes[0].after.end"));
        assertThat(guarded.prettify()).doesNotContain("weir").doesNotContain("broke");
    }

    private static String text(String path, String key) {
        return given().header("X-API-Key", key).get(path).jsonPath().getString("text");
    }

    @Test
    void whoEntersSomethingIsTheOwnerOfItsKeyOrToken() throws Exception {
        given().header("X-API-Key", ADMIN)
                .contentType("application/json")
                .body("{\"source\":\"Owner Gazette\",\"text\":\"The gate held.\"}")
                .post("/api/v1/articles")
                .then()
                .statusCode(201);
        String override = "{\"letter\":\"B\",\"reason\":\"audited\",\"author\":\"Somebody Else\"}";
        String path = "/api/v1/sources/owner-gazette/overrides";
        given().header("X-API-Key", key("Desk Varrow", Set.of("review"), 0))
                .contentType("application/json")
                .body(override)
                .post(path)
                .then()
                .statusCode(201)
                .body("author", equalTo("Desk Varrow"));
        given().header("Authorization", "Bearer " + token("review"))
                .contentType("application/json")
                .body(override)
                .post(path)
                .then()
                .statusCode(201)
                .body("author", equalTo("ana"));
    }

    @Test
    void whoImportsFactChecksIsTheOwnerOfTheKeyAsWell() {
        String claim = "The Selmark ropeway carries 300 people an hour.";
        given().header("X-API-Key", ADMIN)
                .contentType("application/json")
                .body(Map.of("source", "Selmark Herald", "text", claim, "published", "2026-03-10"))
                .post("/api/v1/articles")
                .then()
                .statusCode(201);
        String factCheck = """
                {"@type": "ClaimReview", "url": "https://desk.example/ropeway", "claimReviewed": "%s",
                 "datePublished": "2026-03-12", "itemReviewed": {"datePublished": "2026-03-10"},
                 "reviewRating": {"alternateName": "False"}}""".formatted(claim);
        String importer = key("Desk Selmark", Set.of("review"), 0);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> given().header("X-API-Key", importer)
                        .urlEncodingEnabled(false)
                        .contentType("application/ld+json")
                        .body(factCheck)
                        .post("/api/v1/claim-reviews:import?author=Somebody+Else")
                        .asString()
                        .contains("\"imported\""));
        JsonPath audit =
                given().header("X-API-Key", ADMIN).get("/api/v1/audit?size=500").jsonPath();
        assertThat(audit.<String>getList("items.findAll { it.action == 'claim_review_import' }.author"))
                .containsOnly("Desk Selmark");
    }

    @Test
    void healthAndDescriptionStayOpenAndTellNothing() {
        given().get("/q/openapi").then().statusCode(200);
        String health =
                given().get("/q/health/ready").then().statusCode(200).extract().asString();
        assertThat(health).doesNotContain("127.0.0.1").doesNotContain("jdbc").doesNotContain("postgres");
    }
}
