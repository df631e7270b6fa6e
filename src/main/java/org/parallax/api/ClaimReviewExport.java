package org.parallax.api;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The verdicts of people, and theirs only, as a feed of schema.org {@code ClaimReview}s; withdrawn ones are left out. */
final class ClaimReviewExport {
    private static final Map<String, Integer> RATINGS = Map.of("TRUE", 5, "MIXED", 3, "FALSE", 1);
    private static final String REVIEWS =
            "SELECT r.id, r.claim, r.claim_text, r.articles, r.verdict, r.reason, r.author,"
                    + " r.url, r.published, r.made_at FROM review r WHERE r.verdict IS NOT NULL"
                    + " AND NOT EXISTS (SELECT 1 FROM review w WHERE w.withdraws = r.id)";

    private final String base;

    ClaimReviewExport(String base) {
        this.base = base;
    }

    void write(Exported ledger, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("@context", "https://schema.org");
        json.writeStringField("@type", "DataFeed");
        json.writeArrayFieldStart("dataFeedElement");
        ledger.rows(REVIEWS, null, " ORDER BY r.id", row -> json.writePOJO(item(row, ledger)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private Map<String, Object> item(Tuple row, Exported ledger) {
        String madeAt = row.get("made_at", Instant.class).toString();
        Map<String, Object> review = new LinkedHashMap<>();
        review.put("@type", "ClaimReview");
        review.put(
                "url",
                row.get("url") == null ? base + "/api/v1/claims/" + row.get("claim") + "/reviews" : row.get("url"));
        review.put("claimReviewed", row.get("claim_text"));
        review.put("datePublished", row.get("published") == null ? madeAt : row.get("published"));
        review.put("author", Map.of("@type", "Person", "name", row.get("author")));
        review.put("reviewBody", row.get("reason"));
        review.put("reviewRating", rating(row.get("verdict", String.class)));
        review.put("itemReviewed", claim(row, ledger));
        return Map.of("@type", "DataFeedItem", "dateCreated", madeAt, "item", List.of(review));
    }

    private static Map<String, Object> rating(String verdict) {
        Map<String, Object> rating = new LinkedHashMap<>();
        rating.put("@type", "Rating");
        rating.put("alternateName", verdict.toLowerCase(Locale.ROOT));
        if (RATINGS.containsKey(verdict)) {
            rating.put("ratingValue", RATINGS.get(verdict));
            rating.put("bestRating", 5);
            rating.put("worstRating", 1);
        }
        return rating;
    }

    private static Map<String, Object> claim(Tuple row, Exported ledger) {
        List<Map<String, Object>> appearances = Arrays.stream(row.get("articles", Long[].class))
                .map(id -> LinkedDataExport.article(ledger.article(id.toString())))
                .toList();
        return Map.of("@type", "Claim", "text", row.get("claim_text"), "appearance", appearances);
    }
}
