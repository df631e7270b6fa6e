package org.parallax.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.StoryComparison.ClaimEntry;
import org.parallax.pipeline.StoryComparison.MentionEntry;

/** Events of the MISP core format (misp-standard.org): one for each story, its claims as attributes with their tags. */
final class MispExport {
    private final Instant now;
    private @Nullable String story;
    private boolean open;

    MispExport(Instant now) {
        this.now = now;
    }

    void write(Exported ledger, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("response");
        ledger.claims(row -> {
            if (!row.claim().story().equals(story)) {
                end(json);
                story = row.claim().story();
                begin(ledger, json, row.claim().story());
            }
            for (Map<String, Object> attribute : attributes(row.claim(), ledger)) {
                json.writePOJO(attribute);
            }
        });
        end(json);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void begin(Exported ledger, JsonGenerator json, String id) throws IOException {
        String title = ledger.title(id);
        json.writeStartObject();
        json.writeObjectFieldStart("Event");
        json.writeStringField("uuid", NameUuid.of("event", id).toString());
        json.writeStringField("info", title == null || title.isBlank() ? "Story " + id : title);
        json.writeStringField("date", LocalDate.ofInstant(now, ZoneOffset.UTC).toString());
        json.writeStringField("timestamp", Long.toString(now.getEpochSecond()));
        json.writeStringField("threat_level_id", "4");
        json.writeStringField("analysis", "2");
        json.writeStringField("distribution", "0");
        json.writeBooleanField("published", false);
        json.writeArrayFieldStart("Attribute");
        open = true;
    }

    private void end(JsonGenerator json) throws IOException {
        if (open) {
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
            open = false;
        }
    }

    /** The claim, and every address that carries it with the letter of its outlet. */
    private List<Map<String, Object>> attributes(ClaimEntry claim, Exported ledger) {
        List<Map<String, Object>> attributes = new ArrayList<>();
        attributes.add(attribute(
                "text",
                "claim:" + claim.id(),
                claim.text(),
                "claim " + claim.id(),
                AdmiraltyTags.credibility(claim.credibility())));
        claim.mentions().stream()
                .map(MentionEntry::article)
                .distinct()
                .map(ledger::article)
                .forEach(article -> {
                    if (article.url() != null) {
                        attributes.add(attribute(
                                "link",
                                "link:" + claim.id() + ":" + article.id(),
                                article.url(),
                                article.sourceName() + " on claim " + claim.id(),
                                AdmiraltyTags.reliability(article.letter())));
                    }
                });
        return attributes;
    }

    private Map<String, Object> attribute(String type, String name, String value, String comment, String tag) {
        Map<String, Object> attribute = new LinkedHashMap<>();
        attribute.put("uuid", NameUuid.of("attribute", name).toString());
        attribute.put("type", type);
        attribute.put("category", "External analysis");
        attribute.put("to_ids", false);
        attribute.put("distribution", "5");
        attribute.put("timestamp", Long.toString(now.getEpochSecond()));
        attribute.put("comment", comment);
        attribute.put("value", value);
        attribute.put("Tag", List.of(Map.of("name", tag)));
        return attribute;
    }
}
