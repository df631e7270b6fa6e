package org.parallax.api;

import jakarta.persistence.Tuple;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.api.TableWriter.Column;
import org.parallax.api.TableWriter.Type;
import org.parallax.pipeline.StoryComparison.ClaimEntry;
import org.parallax.pipeline.StoryComparison.MentionEntry;
import org.parallax.pipeline.StoryComparison.UtteranceEntry;
import org.parallax.pipeline.StoryComparison.VersionEntry;

/** What can be exported as a flat table; lists within a cell are parted by {@code |}. */
public enum ExportTable {
    /** A row for every place that states a claim. */
    MENTIONS("claim text, claim_text text, claim_date text, story text, article text, source text, url text,"
            + " published text, start whole, end whole, text text, speaker text, via text, cue text,"
            + " certainty text, polarity text, quotation text, outlets whole, collections whole,"
            + " origins whole, credibility whole, unconfirmed text") {
        @Override
        void write(Exported ledger, TableWriter out) throws IOException {
            ledger.claims(row -> {
                for (MentionEntry mention : row.claim().mentions()) {
                    out.row(mentionRow(row.claim(), mention, ledger.article(mention.article())));
                }
            });
        }
    },
    /** A row for every claim. */
    CLAIMS("id text, text text, date text, story text, outlets whole, collections whole, origins whole,"
            + " credibility whole, unconfirmed text, sources text, first_seen text") {
        @Override
        void write(Exported ledger, TableWriter out) throws IOException {
            ledger.claims(row -> {
                List<@Nullable Object> cells = new ArrayList<>();
                ClaimEntry claim = row.claim();
                cells.addAll(Arrays.asList(claim.id(), claim.text(), claim.date(), claim.story()));
                cells.addAll(support(claim));
                cells.addAll(
                        List.of(String.join("|", row.sources()), row.firstSeen().toString()));
                out.row(cells);
            });
        }
    },
    /** A row for every version of every quotation. */
    QUOTATIONS("quotation text, story text, speaker text, article text, source text, url text, start whole, end whole,"
            + " text text, relation text, severity text, diff text") {
        @Override
        void write(Exported ledger, TableWriter out) throws IOException {
            ledger.rows("SELECT document, story FROM quotation", "story", "ORDER BY story, id", row -> {
                UtteranceEntry quotation = ledger.read(row.get("document", String.class), UtteranceEntry.class);
                for (VersionEntry version : quotation.versions()) {
                    out.row(versionRow(quotation, row.get("story").toString(), version, ledger));
                }
            });
        }
    },
    /** A row for every article, without its text. */
    ARTICLES("id text, external_id text, source text, url text, title text, published text, author text, story text,"
            + " received_at text") {
        @Override
        void write(Exported ledger, TableWriter out) throws IOException {
            ledger.rows(ARTICLE_ROWS, "a.story", "ORDER BY a.id", row -> out.row(articleRow(row)));
        }
    },
    /** The same with the text. */
    TEXTS("id text, external_id text, source text, url text, title text, published text, author text, story text,"
            + " received_at text, text text") {
        @Override
        void write(Exported ledger, TableWriter out) throws IOException {
            ledger.rows(ARTICLE_ROWS.replace(" FROM", ", v.text FROM"), "a.story", "ORDER BY a.id", row -> {
                List<@Nullable Object> cells = articleRow(row);
                cells.add(row.get("text", String.class));
                out.row(cells);
            });
        }
    },
    /** A row for every source, as the latest scoring run found it. */
    SOURCES("id text, name text, kind text, letter text, reliability real, low real, high real, observations real") {
        @Override
        void write(Exported ledger, TableWriter out) throws IOException {
            ledger.rows(SourceView.SELECT, null, "ORDER BY s.id", row -> out.row(Arrays.asList(row.toArray())));
        }
    },
    /** A row for everything that a source vouches for, as the last scoring run took it. */
    TESTIMONY("run whole, story whole, source text, object text, claim text, confidence real, origin text") {
        @Override
        void write(Exported ledger, TableWriter out) throws IOException {
            ledger.rows(TESTIMONY_ROWS, "t.story", "ORDER BY t.id", row -> out.row(Arrays.asList(row.toArray())));
        }
    };

    private static final String TESTIMONY_ROWS = "SELECT r.id, t.story, t.source, t.object, t.claim, t.confidence,"
            + " t.origin FROM testimony t"
            + " JOIN (SELECT max(id) AS id FROM scoring_run WHERE evidence IS NULL) r"
            + " ON t.since_run <= r.id AND (t.until_run IS NULL OR t.until_run > r.id)";

    private static final String ARTICLE_ROWS =
            "SELECT a.id, a.external_id, a.source, a.url, v.title, v.published, v.author, a.story, a.received_at"
                    + " FROM article a JOIN article_version v ON v.article = a.id AND v.number = a.version";

    private final List<Column> columns;

    /** @param columns names and types, such as {@code id text, start whole} */
    ExportTable(String columns) {
        this.columns = Arrays.stream(columns.split(", *"))
                .map(column -> column.strip().split(" "))
                .map(parts -> new Column(parts[0], Type.valueOf(parts[1].toUpperCase(Locale.ROOT))))
                .toList();
    }

    List<Column> columns() {
        return columns;
    }

    abstract void write(Exported ledger, TableWriter out) throws IOException;

    private static List<@Nullable Object> mentionRow(
            ClaimEntry claim, MentionEntry mention, Exported.ArticleFacts article) {
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                claim.id(),
                claim.text(),
                claim.date(),
                claim.story(),
                mention.article(),
                article.source(),
                article.url(),
                article.published(),
                (long) mention.start(),
                (long) mention.end(),
                mention.text(),
                mention.speaker(),
                String.join("|", mention.via()),
                mention.cue(),
                label(mention.certainty()),
                label(mention.polarity()),
                label(mention.quotation())));
        cells.addAll(support(claim));
        return cells;
    }

    private static List<Object> support(ClaimEntry claim) {
        return List.of(
                (long) claim.support().outlets(),
                (long) claim.support().collections(),
                (long) claim.support().origins(),
                (long) claim.credibility(),
                String.join(
                        "|",
                        claim.unconfirmed().stream()
                                .map(mark -> label(mark.reason()))
                                .distinct()
                                .toList()));
    }

    private static List<@Nullable Object> versionRow(
            UtteranceEntry quotation, String story, VersionEntry version, Exported ledger) {
        Exported.ArticleFacts article = ledger.article(version.article());
        return Arrays.asList(
                quotation.id(),
                story,
                quotation.speaker(),
                version.article(),
                article.source(),
                article.url(),
                (long) version.start(),
                (long) version.end(),
                version.text(),
                label(version.relation()),
                label(version.severity()),
                ledger.json(version.diff()));
    }

    private static List<@Nullable Object> articleRow(Tuple row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (String column : List.of("id", "external_id", "source", "url", "title", "published", "author", "story")) {
            cells.add(row.get(column) == null ? null : row.get(column).toString());
        }
        cells.add(row.get("received_at", Instant.class).toString());
        return cells;
    }

    private static @Nullable String label(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
