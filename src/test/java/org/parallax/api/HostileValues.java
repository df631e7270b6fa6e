package org.parallax.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes parameters and bodies from their schemas: right ones, ones at a boundary, and ones meant to break something. */
final class HostileValues {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "null",
            "true",
            "a'; DROP TABLE claim; --",
            "' OR '1'='1",
            "\" OR 1=1 --",
            "1) UNION SELECT version()--",
            "%00",
            "\u0000",
            "%s%n%x",
            "${jndi:ldap://127.0.0.1/a}",
            "{{7*7}}",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "\\",
            "(((((",
            "& | ! <->",
            "\"unclosed",
            "\ud83d\ude00",
            "\u202e\u0301\ufeff",
            "ß".repeat(300),
            "x".repeat(3000),
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "1e400",
            "NaN",
            "2026-02-30",
            "9999-12-31T23:59:59Z",
            "+1000000000-01-01T00:00:00Z",
            "2026-03-05",
            "c-1:462-507",
            "a2V5CjEKMQ",
            "aWQKAAphCmI",
            "Zmlyc3RTZWVuCjk5OTk5LTAxLTAxVDAwOjAwOjAwWgpj");
    private static final List<String> NUMBERS = List.of(
            "0", "1", "-1", "2147483647", "2147483648", "9223372036854775807", "99999999999999999999", "1.5", "x", "");
    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "\"x\"",
            "{",
            "{\"a\":1,\"a\":2}",
            "[[[[[[[[[[",
            "{} {}",
            "\u0000",
            "{\"\":{}}",
            "1e999999");

    private final ApiDescription description;
    private final Random random;
    private final KnownIds ids;
    private String path = "";

    HostileValues(ApiDescription description, Random random, KnownIds ids) {
        this.description = description;
        this.random = random;
        this.ids = ids;
    }

    /** The parameters of one call: those of the path, and some of the others. */
    List<JsonNode> parameters(ApiDescription.Operation operation) {
        path = operation.path();
        List<JsonNode> chosen = new ArrayList<>();
        for (JsonNode listed : operation.node().path("parameters")) {
            JsonNode parameter = description.resolved(listed);
            boolean needed = parameter.path("in").asText().equals("path");
            if (needed || random.nextInt(4) == 0) {
                chosen.add(parameter);
            }
        }
        return chosen;
    }

    String value(String name, JsonNode schema) {
        JsonNode type = description.resolved(schema);
        if (random.nextInt(4) == 0) {
            return pick(TEXTS);
        }
        if (name.equals("id")) {
            return pick(ids.of(path));
        }
        if (type.has("items")) {
            return value(name, type.path("items"));
        }
        if (type.has("enum")) {
            return type.path("enum")
                    .get(random.nextInt(type.path("enum").size()))
                    .asText();
        }
        String kind = typeOf(type);
        if (kind.equals("integer") || kind.equals("number")) {
            return pick(NUMBERS);
        }
        return kind.equals("boolean") ? "true" : pick(TEXTS);
    }

    String contentType(String described) {
        return random.nextInt(20) == 0
                ? pick(List.of("text/plain", "application/xml", "application/json", "*/*"))
                : described;
    }

    byte[] body(JsonNode schema) {
        String text = random.nextInt(6) == 0 ? pick(BODIES) : node(schema, 0).toString();
        if (random.nextInt(12) == 0 && text.length() > 2) {
            int at = random.nextInt(text.length());
            text = text.substring(0, at) + pick(TEXTS) + text.substring(Math.min(text.length(), at + 3));
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(30) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) 0xFF;
        }
        return bytes;
    }

    private JsonNode node(JsonNode schema, int depth) {
        JsonNode type = description.resolved(schema);
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (random.nextInt(12) == 0) {
            return pick(List.of(
                    json.nullNode(),
                    json.textNode(pick(TEXTS)),
                    json.numberNode(-1),
                    json.arrayNode(),
                    json.objectNode()));
        }
        if (type.has("anyOf")) {
            return node(type.path("anyOf").get(0), depth);
        }
        if (type.has("enum")) {
            return type.path("enum").get(random.nextInt(type.path("enum").size()));
        }
        return switch (typeOf(type)) {
            case "object" -> object(type, depth);
            case "array" -> array(type, depth);
            case "integer" -> json.numberNode(random.nextInt(3) == 0 ? random.nextLong() : random.nextInt(7));
            case "number" -> json.numberNode(random.nextGaussian() * 10);
            case "boolean" -> json.booleanNode(random.nextBoolean());
            default -> json.textNode(text(type));
        };
    }

    private String text(JsonNode type) {
        if (random.nextInt(3) > 0) {
            return pick(List.of(
                    "The dam is safe, engineer Ina Roth said on Thursday.",
                    "Norlane denied that it plans to cut 400 jobs.",
                    "https://courier.example/a",
                    "2026-03-05",
                    "<html><body><p>Rain fell on Varrow.</p></body></html>"));
        }
        int longest = type.path("maxLength").asInt(0);
        return longest > 0 && longest < 3000 && random.nextInt(3) == 0
                ? "y".repeat(longest + random.nextInt(2))
                : pick(TEXTS);
    }

    private ObjectNode object(JsonNode type, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        type.path("properties").fields().forEachRemaining(field -> {
            if (random.nextInt(8) > 0) {
                object.set(field.getKey(), node(field.getValue(), depth + 1));
            }
        });
        return object;
    }

    private ArrayNode array(JsonNode type, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        int size = depth > 4 ? 0 : random.nextInt(3);
        for (int i = 0; i < size; i++) {
            array.add(node(type.path("items"), depth + 1));
        }
        return array;
    }

    private static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
