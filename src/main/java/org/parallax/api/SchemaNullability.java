package org.parallax.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says of every field whether it is always there and whether it may be null, from the records that are answered. Where
 * callers may ask for some fields only, the id alone is always there.
 */
final class SchemaNullability {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final String REF = "#/components/schemas/";

    private final Map<String, Set<ClassInfo>> records;

    SchemaNullability(IndexView index) {
        records = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("org.parallax."))
                .collect(Collectors.groupingBy(ClassInfo::simpleName, Collectors.toSet()));
    }

    void complete(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Set<String> requested = requested(api, schemas);
        Set<String> sparse = sparse(api, schemas);
        schemas.forEach((name, schema) -> {
            lowerCase(schema);
            ClassInfo type = recordOf(name, schema);
            if (schema.getProperties() != null && type != null) {
                complete(schema, type, !requested.contains(name), sparse.contains(name));
            }
        });
    }

    /** The record that the schema describes: of those with its name the one with its fields. */
    private @Nullable ClassInfo recordOf(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return null;
        }
        Set<ClassInfo> candidates = new HashSet<>(records.getOrDefault(name, Set.of()));
        candidates.addAll(records.getOrDefault(name.replaceAll("[0-9]+$", ""), Set.of()));
        for (String simple : records.keySet()) {
            if (name.startsWith(simple) && simple.equals("Page")) {
                candidates.addAll(records.get(simple));
            }
        }
        Set<String> fields = schema.getProperties().keySet();
        return candidates.stream()
                .filter(type -> type.recordComponents().stream()
                        .map(RecordComponentInfo::name)
                        .collect(Collectors.toSet())
                        .equals(fields))
                .findFirst()
                .orElse(null);
    }

    private static void complete(Schema schema, ClassInfo type, boolean answered, boolean sparse) {
        for (RecordComponentInfo component : type.recordComponents()) {
            Schema field = schema.getProperties().get(component.name());
            boolean nullable = component.type().hasAnnotation(NULLABLE) || component.hasAnnotation(NULLABLE);
            if (nullable && field != null) {
                schema.addProperty(component.name(), orNull(field));
            }
            boolean always = !sparse || component.name().equals("id");
            boolean written =
                    !type.simpleName().equals("Problem") && !type.simpleName().equals("BatchLine") || !nullable;
            boolean listed =
                    schema.getRequired() != null && schema.getRequired().contains(component.name());
            if (answered && always && written && !listed) {
                schema.addRequired(component.name());
            }
        }
    }

    private static Schema orNull(Schema field) {
        if (field.getRef() != null) {
            return OASFactory.createSchema()
                    .addAnyOf(OASFactory.createSchema().ref(field.getRef()))
                    .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        }
        if (field.getType() != null && !field.getType().contains(Schema.SchemaType.NULL)) {
            field.addType(Schema.SchemaType.NULL);
        }
        return field;
    }

    private static void lowerCase(Schema schema) {
        List<Object> values = schema.getEnumeration();
        if (values != null) {
            schema.setEnumeration(values.stream()
                    .map(value -> (Object) value.toString().toLowerCase(Locale.ROOT))
                    .toList());
        }
    }

    private static Set<String> requested(OpenAPI api, Map<String, Schema> schemas) {
        Deque<Schema> left = new ArrayDeque<>();
        operations(api).stream()
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .forEach(left::add);
        Set<String> found = new HashSet<>();
        while (!left.isEmpty()) {
            Schema schema = left.pop();
            String name = nameOf(schema);
            Schema named = name == null ? null : schemas.get(name);
            if (named != null && found.add(name)) {
                left.push(named);
            }
            if (schema.getItems() != null) {
                left.push(schema.getItems());
            }
            if (schema.getProperties() != null) {
                left.addAll(schema.getProperties().values());
            }
        }
        return found;
    }

    /** The schemas that the parameter {@code fields} cuts. */
    private static Set<String> sparse(OpenAPI api, Map<String, Schema> schemas) {
        Set<String> found = new HashSet<>();
        for (PathItem item : api.getPaths().getPathItems().values()) {
            Operation get = item.getGET();
            boolean json = get != null
                    && get.getResponses().getAPIResponse("200") != null
                    && get.getResponses().getAPIResponse("200").getContent() != null
                    && get.getResponses().getAPIResponse("200").getContent().getMediaType("application/json") != null;
            if (json) {
                Schema answer = get.getResponses()
                        .getAPIResponse("200")
                        .getContent()
                        .getMediaType("application/json")
                        .getSchema();
                String name = nameOf(answer);
                Schema named = name == null ? null : schemas.get(name);
                Schema items = named == null || named.getProperties() == null
                        ? null
                        : named.getProperties().get("items");
                String cut = items == null || items.getItems() == null ? name : nameOf(items.getItems());
                if (cut != null) {
                    found.add(cut);
                }
            }
        }
        return found;
    }

    private static List<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .toList();
    }

    private static @Nullable String nameOf(@Nullable Schema schema) {
        return schema == null || schema.getRef() == null || !schema.getRef().startsWith(REF)
                ? null
                : schema.getRef().substring(REF.length());
    }
}
