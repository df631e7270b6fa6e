package org.parallax.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.StoryComparison.ClaimEntry;
import org.parallax.pipeline.StoryComparison.MentionEntry;

/**
 * A STIX 2.1 bundle (OASIS): an {@code identity} for each outlet, a {@code note} for each claim, a {@code report} for
 * each story. Letters and digits are labels of the Admiralty scale; ids are the same in every export.
 */
final class StixExport {
    private final String base;
    private final String now;
    private final Set<String> identities = new HashSet<>();
    private final Set<String> reported = new LinkedHashSet<>();
    private @Nullable String story;

    StixExport(String base, Instant now) {
        this.base = base;
        this.now = moment(now);
    }

    void write(Exported ledger, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "bundle");
        json.writeStringField("id", id("bundle", now));
        json.writeArrayFieldStart("objects");
        ledger.claims(row -> {
            if (!row.claim().story().equals(story)) {
                endStory(ledger, json);
                story = row.claim().story();
            }
            write(row, ledger, json);
        });
        endStory(ledger, json);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Exported.ClaimRow row, Exported ledger, JsonGenerator json) throws IOException {
        List<Exported.ArticleFacts> articles = row.claim().mentions().stream()
                .map(MentionEntry::article)
                .distinct()
                .map(ledger::article)
                .toList();
        for (Exported.ArticleFacts article : articles) {
            if (identities.add(article.source())) {
                json.writePOJO(identity(article));
            }
            reported.add(id("identity", article.source()));
        }
        json.writePOJO(note(row, articles));
        reported.add(id("note", row.claim().id()));
    }

    private void endStory(Exported ledger, JsonGenerator json) throws IOException {
        if (story != null && !reported.isEmpty()) {
            String title = ledger.title(story);
            Map<String, Object> report = object("report", story, now, now);
            report.put("name", title == null || title.isBlank() ? "Story " + story : title);
            report.put("report_types", List.of("observed-data"));
            report.put("published", now);
            report.put("object_refs", List.copyOf(reported));
            report.put("external_references", List.of(reference("parallax", base + "/api/v1/stories/" + story)));
            json.writePOJO(report);
        }
        reported.clear();
    }

    private Map<String, Object> identity(Exported.ArticleFacts article) {
        Map<String, Object> identity = object("identity", article.source(), now, now);
        identity.put("name", article.sourceName());
        identity.put("identity_class", "organization");
        identity.put("labels", List.of(AdmiraltyTags.reliability(article.letter())));
        return identity;
    }

    private Map<String, Object> note(Exported.ClaimRow row, List<Exported.ArticleFacts> articles) {
        ClaimEntry claim = row.claim();
        Map<String, Object> note = object("note", claim.id(), moment(row.firstSeen()), now);
        note.put("abstract", claim.text());
        note.put("content", content(claim, articles));
        note.put(
                "authors",
                articles.stream()
                        .map(Exported.ArticleFacts::sourceName)
                        .distinct()
                        .toList());
        note.put(
                "object_refs",
                articles.stream()
                        .map(a -> id("identity", a.source()))
                        .distinct()
                        .toList());
        if (AdmiraltyTags.isJudged(claim.credibility())) {
            note.put("confidence", AdmiraltyTags.confidence(claim.credibility()));
        }
        List<String> labels = new ArrayList<>(List.of(AdmiraltyTags.credibility(claim.credibility())));
        claim.unconfirmed().stream()
                .map(mark -> "unconfirmed:" + mark.reason().name().toLowerCase(Locale.ROOT))
                .distinct()
                .forEach(labels::add);
        note.put("labels", labels);
        note.put("external_references", references(claim, articles));
        return note;
    }

    private static String content(ClaimEntry claim, List<Exported.ArticleFacts> articles) {
        StringBuilder lines = new StringBuilder();
        for (MentionEntry mention : claim.mentions()) {
            String outlet = articles.stream()
                    .filter(article -> article.id().equals(mention.article()))
                    .findFirst()
                    .map(Exported.ArticleFacts::sourceName)
                    .orElse("");
            lines.append(outlet).append(": ").append(mention.text());
            if (mention.speaker() != null) {
                lines.append(" (").append(mention.speaker()).append(')');
            }
            lines.append('\n');
        }
        return lines.toString().strip();
    }

    private List<Map<String, String>> references(ClaimEntry claim, List<Exported.ArticleFacts> articles) {
        List<Map<String, String>> references = new ArrayList<>();
        references.add(reference("parallax", base + "/api/v1/claims/" + claim.id()));
        for (Exported.ArticleFacts article : articles) {
            if (article.url() != null) {
                references.add(reference(article.sourceName(), article.url()));
            }
        }
        return references;
    }

    private static Map<String, String> reference(String source, String url) {
        return Map.of("source_name", source, "url", url);
    }

    private static Map<String, Object> object(String type, String name, String created, String modified) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", type);
        object.put("spec_version", "2.1");
        object.put("id", id(type, name));
        object.put("created", created.compareTo(modified) > 0 ? modified : created);
        object.put("modified", modified);
        return object;
    }

    private static String id(String type, String name) {
        return type + "--" + NameUuid.of(type, name);
    }

    private static String moment(Instant instant) {
        Instant millis = instant.truncatedTo(ChronoUnit.MILLIS);
        String text = millis.toString();
        return text.contains(".") ? text : text.replace("Z", ".000Z");
    }
}
