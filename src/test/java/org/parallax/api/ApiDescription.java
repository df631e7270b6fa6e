package org.parallax.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The description that the service serves, and its schemas as judges of its answers. */
final class ApiDescription {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode root;
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    /** @param path with the names of its parameters in braces */
    record Operation(String id, String method, String path, JsonNode node) {}

    ApiDescription() throws JsonProcessingException {
        root = JSON.readTree(RestAssured.given().get("/q/openapi?format=json").asString());
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(entry -> {
                    if (entry.getValue().has("operationId")) {
                        String id = entry.getValue().path("operationId").asText();
                        operations.add(new Operation(
                                id, entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue()));
                    }
                }));
        return operations;
    }

    /** The node, or the component that it refers to. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    JsonNode response(Operation operation, int status) {
        return resolved(operation.node().path("responses").path(Integer.toString(status)));
    }

    boolean hasSchema(Operation operation, int status, String mediaType) {
        return response(operation, status).path("content").path(mediaType).has("schema");
    }

    /** What is wrong with a JSON answer, as its schema has it. */
    Set<ValidationMessage> faults(Operation operation, int status, String mediaType, String body)
            throws JsonProcessingException {
        JsonNode schema =
                response(operation, status).path("content").path(mediaType).path("schema");
        JsonSchema judge = schemas.computeIfAbsent(operation.id() + status + mediaType, key -> schema(schema));
        return judge.validate(JSON.readTree(body));
    }

    private JsonSchema schema(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", root.path("components"));
        return SCHEMAS.getSchema(whole);
    }
}
