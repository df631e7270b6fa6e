package org.parallax.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.StoryComparison.ClaimEntry;
import org.parallax.pipeline.StoryComparison.MentionEntry;

/** Claims as schema.org has them: {@code Claim} with its appearances. No rating: none is computed. */
final class LinkedDataExport {
    private final String base;

    /** @param base the address of the service, without a slash at its end */
    LinkedDataExport(String base) {
        this.base = base;
    }

    void write(Exported ledger, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("@context", "https://schema.org");
        json.writeArrayFieldStart("@graph");
        ledger.claims(row -> json.writePOJO(claim(row.claim(), ledger)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private Map<String, Object> claim(ClaimEntry claim, Exported ledger) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", "Claim");
        node.put("@id", base + "/api/v1/claims/" + claim.id());
        node.put("text", claim.text());
        put(node, "temporal", claim.date());
        List<Map<String, Object>> appearances = claim.mentions().stream()
                .map(mention -> appearance(mention, ledger.article(mention.article())))
                .toList();
        node.put("appearance", appearances);
        claim.mentions().stream()
                .map(mention -> ledger.article(mention.article()))
                .filter(article -> article.published() != null)
                .min((a, b) -> String.valueOf(a.published()).compareTo(String.valueOf(b.published())))
                .ifPresent(first -> node.put("firstAppearance", article(first)));
        return node;
    }

    private static Map<String, Object> appearance(MentionEntry mention, Exported.ArticleFacts facts) {
        Map<String, Object> quotation = new LinkedHashMap<>();
        quotation.put("@type", "Quotation");
        quotation.put("text", mention.text());
        if (mention.speaker() != null) {
            quotation.put("spokenByCharacter", Map.of("@type", "Thing", "name", mention.speaker()));
        }
        Map<String, Object> node = article(facts);
        node.put("hasPart", quotation);
        return node;
    }

    static Map<String, Object> article(Exported.ArticleFacts facts) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", "NewsArticle");
        put(node, "url", facts.url());
        put(node, "headline", facts.title());
        put(node, "datePublished", facts.published());
        node.put("publisher", Map.of("@type", "NewsMediaOrganization", "name", facts.sourceName()));
        return node;
    }

    private static void put(Map<String, Object> node, String key, @Nullable Object value) {
        if (value != null) {
            node.put(key, value);
        }
    }
}
