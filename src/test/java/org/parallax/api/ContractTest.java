package org.parallax.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Compares what the service serves with the written contract. {@code src/main/openapi/update} writes both anew, the
 * contract and the recorded answers in it.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ContractTest {
    private static final Path CONTRACT = Path.of("src/main/openapi/openapi.yaml");
    private static final Path EXAMPLES = Path.of("src/main/resources/openapi/examples");
    private static final int LONGEST_LIST = 2;

    @Test
    void theServiceServesTheWrittenContract() throws IOException {
        String served = given().get("/q/openapi").asString();
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(CONTRACT, served);
        }
        assertThat(served)
                .as("run src/main/openapi/update where the change is meant")
                .isEqualTo(Files.readString(CONTRACT));
    }

    @Test
    void everyOperationIsNamedSummarisedAndHasItsProblems() throws IOException {
        List<ApiDescription.Operation> operations = new ApiDescription().operations();
        assertThat(operations).extracting(ApiDescription.Operation::id).doesNotHaveDuplicates();
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.node().path("summary").asText()).isNotBlank();
            assertThat(operation.node().path("responses").has("400")).isTrue();
            assertThat(operation.node().path("responses").has("503")).isTrue();
        });
    }

    @Test
    void everyExampleFitsItsSchema() throws IOException {
        ApiDescription description = new ApiDescription();
        for (ApiDescription.Operation operation : description.operations()) {
            for (int status : List.of(200, 201)) {
                JsonNode example = description
                        .response(operation, status)
                        .path("content")
                        .path("application/json")
                        .path("example");
                if (!example.isMissingNode()) {
                    assertThat(description.faults(operation, status, "application/json", example.toString()))
                            .as(operation.id())
                            .isEmpty();
                }
            }
        }
    }

    /** Writes what the service answers about the sample story, where the update asks for it. */
    @Test
    void answersAreRecordedOnDemand() throws IOException {
        SampleLedger.load();
        KnownIds ids = KnownIds.gather();
        assertThat(ids.of("/api/v1/claims/{id}")).isNotEmpty();
        if (!Boolean.getBoolean("contract.record")) {
            return;
        }
        Files.createDirectories(EXAMPLES);
        for (ApiDescription.Operation operation : new ApiDescription().operations()) {
            Path request = EXAMPLES.resolve(operation.id() + ".request.json");
            if (operation.method().equals("GET")
                    && !operation.id().equals("export")
                    && !operation.id().startsWith("follow")) {
                record(
                        operation,
                        given().get(operation
                                .path()
                                .replaceAll(
                                        "\\{[^}]*}", ids.of(operation.path()).get(0))));
            } else if (operation.method().equals("POST") && Files.exists(request)) {
                String path = operation
                        .path()
                        .replaceAll("\\{[^}]*}", ids.of(operation.path()).get(0));
                record(
                        operation,
                        given().urlEncodingEnabled(false)
                                .contentType("application/json")
                                .body(Files.readString(request))
                                .post(path));
            }
        }
    }

    private static void record(ApiDescription.Operation operation, Response answer) throws IOException {
        if (answer.statusCode() / 100 == 2 && answer.contentType().startsWith("application/json")) {
            JsonNode document = ApiDescription.JSON.readTree(answer.asString());
            shorten(document);
            Files.writeString(
                    EXAMPLES.resolve(operation.id() + ".json"),
                    ApiDescription.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
        }
    }

    /** Leaves the first items of every list; keys and secrets are those of no one. */
    private static void shorten(JsonNode node) {
        if (node instanceof ArrayNode list) {
            while (list.size() > LONGEST_LIST) {
                list.remove(list.size() - 1);
            }
        }
        if (node instanceof ObjectNode object) {
            for (String secret : List.of("key", "secret")) {
                if (object.path(secret).isTextual()) {
                    object.put(secret, object.path(secret).asText().replaceFirst("_.*", "_example"));
                }
            }
        }
        Iterator<JsonNode> inside = node.elements();
        inside.forEachRemaining(ContractTest::shorten);
    }
}
