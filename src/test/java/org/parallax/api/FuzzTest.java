package org.parallax.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Calls every operation of the served description with boundary and hostile values. {@code -Dfuzz.requests=5000} and
 * {@code -Dfuzz.seed=7} set how many calls and which ones.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 800);
    private static final long SEED = Long.getLong("fuzz.seed", 20260305L);

    @TestHTTPResource("/")
    URI service;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void noInputBringsAServerErrorOrAnAnswerBesideTheDescription() throws Exception {
        SampleLedger.load();
        ApiDescription description = new ApiDescription();
        List<ApiDescription.Operation> operations = description.operations();
        HostileValues values = new HostileValues(description, new Random(SEED), KnownIds.gather());
        for (int i = 0; i < REQUESTS; i++) {
            call(operations.get(i % operations.size()), values, description);
        }
        System.out.println(REQUESTS + " calls of " + operations.size() + " operations, seed " + SEED + ": " + statuses);
        assertThat(faults.stream().limit(20)).isEmpty();
    }

    private void call(ApiDescription.Operation operation, HostileValues values, ApiDescription description)
            throws IOException, InterruptedException {
        HttpRequest request = request(operation, values);
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        int status = answer.statusCode();
        statuses.merge(status, 1, Integer::sum);
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        try (InputStream body = answer.body()) {
            String text =
                    type.equals("text/event-stream") ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            String fault = fault(operation, status, type, text, description);
            if (fault != null) {
                faults.add(
                        operation.id() + " " + request.method() + " " + request.uri() + " -> " + status + " " + fault);
            }
        }
    }

    private static String fault(
            ApiDescription.Operation operation, int status, String type, String body, ApiDescription description)
            throws IOException {
        if (status >= 500) {
            return "a server error: " + body;
        }
        if (status >= 400 && !type.equals("application/problem+json")) {
            return "an error that is no problem document: " + type + " " + body;
        }
        if (status >= 400 && ApiDescription.JSON.readTree(body).path("status").asInt() != status) {
            return "a problem with another status: " + body;
        }
        if (status != 304 && description.response(operation, status).isMissingNode()) {
            return "a status that is not described: " + body;
        }
        boolean json = type.equals("application/json") || type.equals("application/problem+json");
        if (!json || body.isEmpty()) {
            return null;
        }
        if (!description.hasSchema(operation, status, type)) {
            return "an answer without a schema: " + status + " " + type + " " + body;
        }
        var wrong = description.faults(operation, status, type, body);
        return wrong.isEmpty()
                ? null
                : "an answer beside its schema: " + wrong.stream().limit(3).toList();
    }

    private HttpRequest request(ApiDescription.Operation operation, HostileValues values) {
        StringBuilder query = new StringBuilder();
        String path = operation.path();
        Map<String, String> headers = new TreeMap<>();
        for (JsonNode parameter : values.parameters(operation)) {
            String name = parameter.path("name").asText();
            String value = values.value(name, parameter.path("schema"));
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", value.isEmpty() ? "x" : encoded(value));
                case "query" ->
                    query.append(query.length() == 0 ? '?' : '&')
                            .append(name)
                            .append('=')
                            .append(encoded(value));
                default -> headers.put(name, value.replaceAll("[^ -~]", "?"));
            }
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path + query)).timeout(Duration.ofSeconds(120));
        headers.forEach(request::header);
        JsonNode content = operation.node().path("requestBody").path("content");
        if (content.isEmpty()) {
            return request.method(operation.method(), HttpRequest.BodyPublishers.noBody())
                    .build();
        }
        String type = content.fieldNames().next();
        request.header("Content-Type", values.contentType(type));
        byte[] body = values.body(content.path(type).path("schema"));
        return request.method(operation.method(), HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("..", "%2E%2E");
    }
}
