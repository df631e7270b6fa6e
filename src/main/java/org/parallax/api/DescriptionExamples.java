package org.parallax.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Answers that the service gave to the sample story, as examples; they are recorded by {@code src/main/openapi/update}. */
final class DescriptionExamples {
    private final ObjectMapper mapper = new ObjectMapper();

    void add(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(this::add);
    }

    private void add(Operation operation) {
        Object request = read(operation.getOperationId() + ".request.json");
        MediaType body = operation.getRequestBody() == null
                ? null
                : json(operation.getRequestBody().getContent());
        if (request != null && body != null) {
            body.setExample(request);
        }
        Object answer = read(operation.getOperationId() + ".json");
        operation.getResponses().getAPIResponses().forEach((status, response) -> add(answer, status, response));
    }

    private void add(@Nullable Object answer, String status, APIResponse response) {
        MediaType body = json(response.getContent());
        if (answer != null && body != null && status.startsWith("2")) {
            body.setExample(answer);
        }
    }

    private static @Nullable MediaType json(@Nullable Content content) {
        return content == null ? null : content.getMediaType("application/json");
    }

    private @Nullable Object read(String name) {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        try (InputStream in = application.getResourceAsStream("openapi/examples/" + name)) {
            return in == null ? null : mapper.readValue(in, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
