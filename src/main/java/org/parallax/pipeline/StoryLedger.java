package org.parallax.pipeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parallax.claim.Claim;
import org.parallax.claim.Clause;
import org.parallax.comparison.LedgerEntry;
import org.parallax.comparison.Utterance;
import org.parallax.pipeline.StoryComparison.ClaimEntry;
import org.parallax.pipeline.StoryComparison.MentionEntry;
import org.parallax.pipeline.StoryComparison.UtteranceEntry;
import org.parallax.pipeline.StoryComparison.VersionEntry;
import org.parallax.source.Source;

/** Keeps the claims and quotations of compared stories as rows; only rows that changed are written. */
@ApplicationScoped
class StoryLedger {
    private final EntityManager entities;
    private final StoredJson json;
    private final EventLog events;

    StoryLedger(EntityManager entities, StoredJson json, EventLog events) {
        this.entities = entities;
        this.json = json;
        this.events = events;
    }

    /** To be called late within a transaction: it tells, too, that the story is compared. */
    void rewrite(long story, StoryComparison comparison, StoryAnalyst.Found found, Instant now) {
        Map<String, String> outlets = new HashMap<>();
        found.accounts().forEach(account -> outlets.put(account.id(), Source.idOf(account.source())));
        rewrite("claim", story, comparison.claims(), ClaimEntry::id, now, (entry, stored) -> {
            Claim claim = claim(story, entry, outlets, stored);
            Clause clearest = Objects.requireNonNull(found.grouping().clearest().get(entry.id()));
            claim.vector = clearest.vector();
            claim.sense = json.of(clearest.sense());
            return claim;
        });
        rewrite(
                "quotation",
                story,
                comparison.quotations(),
                UtteranceEntry::id,
                now,
                (entry, stored) -> entry(story, entry, outlets, stored));
        events.compared(story, found.accounts().size(), comparison.claims().size(), now);
    }

    /** Says that a story's claims were written; the last thing in a transaction, since others wait for it. */
    void announce(long story) {
        entities.createNativeQuery("WITH next AS (UPDATE claim_step SET step = step + 1 RETURNING step)"
                        + " UPDATE story SET claim_step = next.step FROM next WHERE id = ?1")
                .setParameter(1, story)
                .executeUpdate();
    }

    private <T> void rewrite(
            String table,
            long story,
            List<T> entries,
            Function<T, String> idOf,
            Instant now,
            BiFunction<T, Stored, ? extends PanacheEntityBase> row) {
        Map<String, Stored> stored = stored(table, story, now);
        Stored fresh = new Stored("", now, now);
        Set<String> gone = new HashSet<>(stored.keySet());
        List<T> changed = new ArrayList<>();
        for (T entry : entries) {
            gone.remove(idOf.apply(entry));
            if (!digest(json.of(entry))
                    .equals(stored.getOrDefault(idOf.apply(entry), fresh).digest())) {
                changed.add(entry);
            }
        }
        changed.forEach(entry -> gone.add(idOf.apply(entry)));
        entities.createNativeQuery("DELETE FROM " + table + " WHERE id = ANY(?1)")
                .setParameter(1, gone.toArray(String[]::new))
                .executeUpdate();
        changed.forEach(entry ->
                row.apply(entry, stored.getOrDefault(idOf.apply(entry), fresh)).persist());
        entities.flush();
        entities.clear();
    }

    /** What is kept of a row that is rewritten; a row that was not flagged is flagged from now on, if at all. */
    private record Stored(String digest, Instant firstSeen, Instant flaggedAt) {}

    @SuppressWarnings("unchecked")
    private Map<String, Stored> stored(String table, long story, Instant now) {
        Map<String, Stored> stored = new HashMap<>();
        List<Tuple> rows = entities.createNativeQuery(
                        "SELECT id, md5(document) AS digest, first_seen, flagged_at FROM " + table
                                + " WHERE story = ?1",
                        Tuple.class)
                .setParameter(1, story)
                .getResultList();
        for (Tuple row : rows) {
            Instant flaggedAt = row.get("flagged_at", Instant.class);
            stored.put(
                    row.get("id", String.class),
                    new Stored(
                            row.get("digest", String.class),
                            row.get("first_seen", Instant.class),
                            flaggedAt == null ? now : flaggedAt));
        }
        return stored;
    }

    private static String digest(String document) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Claim claim(long story, ClaimEntry entry, Map<String, String> outlets, Stored stored) {
        Claim claim = new Claim();
        claim.id = entry.id();
        claim.story = story;
        claim.text = entry.text();
        claim.date = entry.date();
        claim.outlets = entry.support().outlets();
        claim.collections = entry.support().collections();
        claim.origins = entry.support().origins();
        claim.credibility = entry.credibility();
        claim.sources = outlets(entry.mentions().stream().map(MentionEntry::article), outlets);
        claim.unconfirmed = names(entry.unconfirmed().stream().map(StoryComparison.UnconfirmedEntry::reason));
        claim.document = json.of(entry);
        claim.firstSeen = stored.firstSeen();
        claim.flaggedAt = claim.unconfirmed.isEmpty() ? null : stored.flaggedAt();
        return claim;
    }

    private LedgerEntry entry(long story, UtteranceEntry utterance, Map<String, String> outlets, Stored stored) {
        List<VersionEntry> versions = utterance.versions();
        LedgerEntry entry = new LedgerEntry();
        entry.id = utterance.id();
        entry.story = story;
        entry.speaker = utterance.speaker();
        entry.speakerId = utterance.speaker() == null ? null : Source.idOf(utterance.speaker());
        entry.text = versions.get(0).text();
        entry.sources = outlets(versions.stream().map(VersionEntry::article), outlets);
        entry.outlets = entry.sources.size();
        entry.relations = names(versions.stream().map(VersionEntry::relation));
        entry.severity = name(versions.stream()
                .map(VersionEntry::severity)
                .max(Comparator.naturalOrder())
                .orElseThrow());
        entry.document = json.of(utterance);
        entry.firstSeen = stored.firstSeen();
        entry.flaggedAt = entry.relations.contains(name(Utterance.Relation.ALTERED)) ? stored.flaggedAt() : null;
        return entry;
    }

    private static List<String> outlets(Stream<String> articles, Map<String, String> outlets) {
        return articles.map(outlets::get).distinct().toList();
    }

    private static List<String> names(Stream<? extends Enum<?>> values) {
        return values.map(StoryLedger::name).distinct().toList();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
