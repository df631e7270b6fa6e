package org.parallax.reliability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what Spark found into a ledger, as a run beside the one whose evidence it used. */
final class RunWriter {
    private static final String RUN = """
            INSERT INTO scoring_run (computed_at, model, observations, engine, sources, anchors, last_prior, runner, evidence)
            SELECT now(), ?, ?, engine, ?, anchors, 0, 'spark', id FROM scoring_run
            WHERE id = ? AND id = (SELECT max(id) FROM scoring_run) RETURNING id""";
    private static final String SCORE = """
            INSERT INTO score (run, source, reliability, low, high, letter, effective_observations, profile, levels)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    /** Sources that nothing speaks for any more. */
    private static final String GONE = """
            INSERT INTO score (run, source, low, high, letter, effective_observations, profile, levels)
            SELECT ?, id, 0, 1, 'F', 0, '[]', '[]' FROM source WHERE run < ? AND effective_observations > 0""";
    private static final String ANCHORS = "SELECT claim, holds FROM anchor WHERE since_run <= ? AND (until_run IS NULL OR until_run > ?)";
    private static final String CONDUCT = """
            SELECT source, dimension, sum(kept), sum(trials) FROM conduct
            WHERE since_run <= ? AND (until_run IS NULL OR until_run > ?) GROUP BY source, dimension""";

    private final Connection ledger;
    private final ObjectMapper mapper = new ObjectMapper();

    RunWriter(Connection ledger) {
        this.ledger = ledger;
    }

    /** By claim whether people found that it holds, as the run took it. */
    Map<String, Boolean> anchors(long run) throws SQLException {
        Map<String, Boolean> anchors = new HashMap<>();
        try (PreparedStatement select = ledger.prepareStatement(ANCHORS)) {
            select.setLong(1, run);
            select.setLong(2, run);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    anchors.put(rows.getString(1), rows.getBoolean(2));
                }
            }
        }
        return anchors;
    }

    /**
     * All or nothing.
     *
     * @param evidence the run that took what was scored
     * @throws IllegalStateException where a later run has scored already
     */
    long write(long evidence, Findings findings) throws SQLException {
        ledger.setAutoCommit(false);
        long run = open(evidence, findings);
        Map<String, List<Conduct>> conducts = conducts(evidence);
        try (PreparedStatement insert = ledger.prepareStatement(SCORE)) {
            for (int s = 0; s < findings.sources().size(); s++) {
                Estimate.SourceReliability source = findings.sources().get(s);
                add(insert, run, source, findings.levels().get(s), conducts.getOrDefault(source.source(), List.of()));
            }
            insert.executeBatch();
        }
        try (PreparedStatement gone = ledger.prepareStatement(GONE)) {
            gone.setLong(1, run);
            gone.setLong(2, run);
            gone.executeUpdate();
        }
        ledger.commit();
        return run;
    }

    private long open(long evidence, Findings findings) throws SQLException {
        try (PreparedStatement insert = ledger.prepareStatement(RUN)) {
            insert.setString(1, Models.GROUPED);
            insert.setInt(
                    2,
                    findings.sources().stream()
                            .mapToInt(Estimate.SourceReliability::observations)
                            .sum());
            insert.setInt(3, findings.sources().size());
            insert.setLong(4, evidence);
            try (ResultSet written = insert.executeQuery()) {
                if (!written.next()) {
                    throw new IllegalStateException("run " + evidence
                            + " is not the last one any more: export anew");
                }
                return written.getLong(1);
            }
        }
    }

    private Map<String, List<Conduct>> conducts(long run) throws SQLException {
        Map<String, List<Conduct>> bySource = new HashMap<>();
        try (PreparedStatement select = ledger.prepareStatement(CONDUCT)) {
            select.setLong(1, run);
            select.setLong(2, run);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Conduct conduct = new Conduct();
                    conduct.source = rows.getString(1);
                    conduct.aspect = Profile.Aspect.valueOf(rows.getString(2).toUpperCase(Locale.ROOT));
                    conduct.kept = rows.getDouble(3);
                    conduct.trials = rows.getDouble(4);
                    bySource.computeIfAbsent(conduct.source, s -> new ArrayList<>())
                            .add(conduct);
                }
            }
        }
        return bySource;
    }

    private void add(
            PreparedStatement insert,
            long run,
            Estimate.SourceReliability source,
            List<Profile.Dimension> levels,
            List<Conduct> conduct)
            throws SQLException {
        Interval shown = source.shown();
        insert.setLong(1, run);
        insert.setString(2, source.source());
        insert.setObject(3, source.reliability());
        insert.setDouble(4, shown.low());
        insert.setDouble(5, shown.high());
        insert.setString(6, String.valueOf(source.letter()));
        insert.setDouble(7, source.effectiveObservations());
        insert.setString(8, json(Profile.of(source, shown, conduct).dimensions()));
        insert.setString(9, json(levels));
        insert.addBatch();
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
