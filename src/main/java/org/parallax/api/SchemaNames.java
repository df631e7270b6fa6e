package org.parallax.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Names enumerations after the type they belong to ({@code DefectKind}), where several have one simple name. */
final class SchemaNames {
    private static final String REF = "#/components/schemas/";

    private final List<ClassInfo> enums;

    SchemaNames(IndexView index) {
        enums = index.getKnownClasses().stream()
                .filter(type -> type.isEnum() && type.name().toString().startsWith("org.parallax."))
                .toList();
    }

    void complete(OpenAPI api) {
        Map<String, Schema> schemas = new LinkedHashMap<>(api.getComponents().getSchemas());
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(schemas.keySet());
        schemas.forEach((name, schema) -> names.put(
                name,
                candidates(name, schema).stream().filter(taken::add).findFirst().orElse(name)));
        for (Schema schema : all(api, schemas.values())) {
            String ref = schema.getRef();
            if (ref != null && ref.startsWith(REF)) {
                schema.setRef(REF + names.getOrDefault(ref.substring(REF.length()), ref.substring(REF.length())));
            }
        }
        Map<String, Schema> renamed = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> renamed.put(names.get(name), schema));
        api.getComponents().setSchemas(renamed);
    }

    /** The enumerations that the schema may stand for, as they are to be called. */
    private List<String> candidates(String name, Schema schema) {
        if (schema.getEnumeration() == null) {
            return List.of();
        }
        Set<String> values = schema.getEnumeration().stream()
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return enums.stream()
                .filter(type -> name.replaceAll("[0-9]+$", "").equals(type.simpleName())
                        && constants(type).equals(values))
                .map(SchemaNames::qualified)
                .sorted()
                .toList();
    }

    private static Set<String> constants(ClassInfo type) {
        return type.enumConstants().stream()
                .map(FieldInfo::name)
                .map(constant -> constant.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static String qualified(ClassInfo type) {
        String full = type.name().toString();
        String own = full.substring(full.lastIndexOf('.') + 1);
        return own.replace("Resource", "").replace("$", "");
    }

    private static List<Schema> all(OpenAPI api, Collection<Schema> components) {
        Deque<Schema> left = new ArrayDeque<>(components);
        for (Operation operation : api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .toList()) {
            if (operation.getParameters() != null) {
                operation.getParameters().stream()
                        .map(parameter -> parameter.getSchema())
                        .filter(Objects::nonNull)
                        .forEach(left::add);
            }
            if (operation.getRequestBody() != null) {
                left.addAll(schemas(operation.getRequestBody().getContent()));
            }
            operation.getResponses().getAPIResponses().values().forEach(r -> left.addAll(schemas(r.getContent())));
        }
        List<Schema> all = new ArrayList<>();
        while (!left.isEmpty()) {
            Schema schema = left.pop();
            all.add(schema);
            inside(schema).forEach(left::push);
        }
        return all;
    }

    private static List<Schema> inside(Schema schema) {
        List<Schema> parts = new ArrayList<>();
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getProperties() != null) {
            parts.addAll(schema.getProperties().values());
        }
        Stream.of(schema.getAnyOf(), schema.getAllOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .forEach(parts::addAll);
        if (schema.getAdditionalPropertiesSchema() != null) {
            parts.add(schema.getAdditionalPropertiesSchema());
        }
        return parts;
    }

    private static List<Schema> schemas(@Nullable Content content) {
        return content == null || content.getMediaTypes() == null
                ? List.of()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
