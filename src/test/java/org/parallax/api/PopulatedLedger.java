package org.parallax.api;

import jakarta.persistence.EntityManager;

/** Fills a database with invented claims of four mentions each, quotations, articles, sources and scores. */
final class PopulatedLedger {
    private static final String CLAIM =
            "'{\"id\":\"b-' || i || '\",\"text\":\"The harbour strike costs Varrow $' || i || ' a day\","
                    + "\"date\":\"2026-03-05\",\"story\":\"' || 900000000 + i / 20 || '\",\"mentions\":[' ||"
                    + " (SELECT string_agg('{\"article\":\"' || i + m || '\",\"start\":' || m * 100 || ',\"end\":' || m * 100 + 60 ||"
                    + " ',\"text\":\"the harbour strike was costing the city $' || i || ' a day\",\"speaker\":\"Jonas Feld\","
                    + "\"via\":[],\"cue\":\"said\",\"certainty\":\"certain\",\"polarity\":\"positive\",\"quotation\":\"indirect\"}', ',')"
                    + " FROM generate_series(0, 3) m) || '],\"support\":{\"outlets\":' || i % 9 || ',\"collections\":1,\"origins\":'"
                    + " || i % 4 || '},\"unconfirmed\":[],\"credibility\":' || 1 + i % 6 || '}'";
    private static final String QUOTATION = "'{\"id\":\"b-' || i || '\",\"speaker\":\"Jonas Feld\",\"versions\":[' ||"
            + " (SELECT string_agg('{\"article\":\"' || i + m || '\",\"start\":0,\"end\":60,\"text\":\"The harbour strike is costing"
            + " the city $' || i || ' a day\",\"relation\":\"verbatim\",\"severity\":\"none\",\"diff\":[],\"confidence\":0.9}', ',')"
            + " FROM generate_series(0, 3) m) || ']}'";
    private final EntityManager entities;
    private final int claims;

    /** @param claims of which 250,000 have a million mentions */
    PopulatedLedger(EntityManager entities, int claims) {
        this.entities = entities;
        this.claims = claims;
    }

    /** Invented claims of four mentions each, 20 to a story of four articles; the one table holds the same documents. */
    void fill() {
        int stories = claims / 20;
        sql("CREATE TABLE yardstick (id text PRIMARY KEY, text text, outlets int, document text)");
        fillArticles(stories);
        sql(
                "INSERT INTO claim (id, story, text, date, outlets, collections, origins, credibility, sources, unconfirmed,"
                        + " document, flagged_at) SELECT 'b-' || i, 900000000 + i / 20,"
                        + " 'The ' || (ARRAY['harbour','bridge','school','tram','museum'])[1 + i % 5] || ' ' ||"
                        + " (ARRAY['strike','closure','merger','tariff','roof','sale','vote'])[1 + i % 7] || ' costs Varrow $' || i ||"
                        + " ' a day', '2026-03-' || lpad(CAST(1 + i % 28 AS text), 2, '0'), i % 9, 1, i % 4, 1 + i % 6,"
                        + " CAST(ARRAY['outlet-' || i % 1000] AS varchar[]), CASE WHEN i % 3 = 0 THEN CAST(ARRAY['hedged'] AS varchar[])"
                        + " ELSE CAST(ARRAY[] AS varchar[]) END, " + CLAIM + ", CASE WHEN i % 3 = 0 THEN now() END"
                        + " FROM generate_series(1, " + claims + ") i");
        sql(
                "INSERT INTO quotation (id, story, speaker, speaker_id, text, outlets, sources, relations, severity, document)"
                        + " SELECT 'b-' || i, 900000000 + i / 4, 'Jonas Feld ' || i % 5000, 'jonas-feld-' || i % 5000,"
                        + " 'The harbour strike is costing the city $' || i || ' a day', i % 5,"
                        + " CAST(ARRAY['outlet-' || i % 1000] AS varchar[]), CASE WHEN i % 20 = 0"
                        + " THEN CAST(ARRAY['verbatim','altered'] AS varchar[]) ELSE CAST(ARRAY['verbatim'] AS varchar[]) END,"
                        + " CASE WHEN i % 20 = 0 THEN 'meaning' ELSE 'none' END, " + QUOTATION
                        + " FROM generate_series(1, "
                        + claims / 5 + ") i");
        sql("INSERT INTO yardstick SELECT id, text, outlets, document FROM claim WHERE id LIKE 'b-%'");
        sql("ANALYZE");
    }

    private void fillArticles(int stories) {
        sql("INSERT INTO story (id, title, opened_at, change, compared_change, articles, claims, unconfirmed, altered)"
                + " OVERRIDING SYSTEM VALUE SELECT 900000000 + i, 'Harbour strike ' || i, now(), 1, 1, 4, 20, i % 20, i % 3"
                + " FROM generate_series(0, " + stories + ") i");
        sql("INSERT INTO source (id, name, kind) SELECT 'outlet-' || i, 'Outlet ' || i, 'outlet'"
                + " FROM generate_series(0, 999) i");
        sql("INSERT INTO source (id, name, kind) SELECT 'jonas-feld-' || i, 'Jonas Feld ' || i, 'speaker'"
                + " FROM generate_series(0, 4999) i");
        sql("INSERT INTO scoring_run (id, computed_at, model, observations) OVERRIDING SYSTEM VALUE"
                + " SELECT 900000000 + i, now(), 'invented', 1 FROM generate_series(0, 9) i");
        sql("INSERT INTO score (run, source, reliability, low, high, letter, effective_observations, profile)"
                + " SELECT 900000000 + r, s.id, random(), 0.1, 0.9, 'B', 12, '[]' FROM source s, generate_series(0, 9) r"
                + " WHERE s.id LIKE 'outlet-%' OR s.id LIKE 'jonas-feld-%'");
        sql("INSERT INTO article (id, source, key, story, version) OVERRIDING SYSTEM VALUE SELECT 900000000 + i,"
                + " 'outlet-' || i % 1000, 'b-' || i, 900000000 + i / 4, 1 FROM generate_series(0, " + stories * 4
                + ") i");
        sql(
                "INSERT INTO article_version (article, number, title, text, hash, state, published) SELECT 900000000 + i, 1,"
                        + " 'Harbour strike ' || i, 'The strike goes on.', '', 'analysed', '2026-03-' || lpad(CAST(1 + i % 28 AS text), 2, '0')"
                        + " FROM generate_series(0, " + stories * 4 + ") i");
    }

    private void sql(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
