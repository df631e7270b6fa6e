package org.parallax.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The description of an article in a page's JSON-LD. */
final class LinkedData {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 2_000_000;
    private static final int MOST_NODES = 10_000;
    private static final Set<String> ARTICLES =
            Set.of("BlogPosting", "Report", "LiveBlogPosting", "SocialMediaPosting");
    private final JsonNode article;

    private LinkedData(JsonNode article) {
        this.article = article;
    }

    static LinkedData of(Document page) {
        return new LinkedData(page.select("script[type=application/ld+json]").stream()
                .map(LinkedData::article)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(JSON::createObjectNode));
    }

    @Nullable
    String text(String field) {
        String value = article.path(field).asText("").strip();
        return value.isEmpty() ? null : value;
    }

    /** The names under a field that holds a name, an object with a name, or a list of either. */
    @Nullable
    String names(String field) {
        List<String> names = new ArrayList<>();
        JsonNode value = article.path(field);
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            String name = one.path("name").asText(one.asText("")).strip();
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static Optional<JsonNode> article(Element script) {
        try {
            String data = script.data();
            return data.length() > LONGEST ? Optional.empty() : article(JSON.readTree(data));
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> article(JsonNode data) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(data));
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.removeFirst();
            JsonNode type = node.path("@type");
            String name = type.isArray() ? type.path(0).asText() : type.asText();
            if (name.endsWith("Article") || ARTICLES.contains(name)) {
                return Optional.of(node);
            }
            node.forEach(open::addLast);
        }
        return Optional.empty();
    }
}
