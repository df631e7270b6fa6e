package org.parallax.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Leaves an answer, or each item of a page, with the fields that the caller names; the id stays. */
public final class SparseFields {
    private final ObjectMapper mapper;

    SparseFields(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @ServerResponseFilter(priority = 4500)
    public void cut(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        String fields = request.getUriInfo().getQueryParameters().getFirst("fields");
        if (fields == null || fields.isBlank() || response.getStatus() != 200 || !EntityTags.isDocument(response)) {
            return;
        }
        Object entity = response.getEntity();
        JsonNode document = mapper.readTree(entity instanceof String text ? text : mapper.writeValueAsString(entity));
        Set<String> kept = new HashSet<>(Arrays.asList(fields.split(",")));
        kept.add("id");
        if (document.path("items").isArray()) {
            document.path("items").forEach(item -> cut(item, kept));
        } else {
            cut(document, kept);
        }
        String shorter = document.toString();
        response.setEntity(entity instanceof String ? shorter : new RawJson(shorter));
    }

    private static void cut(JsonNode node, Set<String> kept) {
        if (node instanceof ObjectNode object) {
            object.retain(kept);
        }
    }
}
