package org.parallax.reliability;

import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The testimony that a run used, scored inside PostgreSQL: no row of it leaves the database. */
public final class StoredTestimony {
    private static final String STATED = """
            SELECT source COLLATE "C" AS source, object COLLATE "C" AS object, claim COLLATE "C" AS claim, confidence,
              origin COLLATE "C" AS origin, story FROM testimony WHERE since_run <= %1$d AND (until_run IS NULL OR until_run > %1$d)""";

    private StoredTestimony() {}

    /** By the model {@link Models#GROUPED}. @param anchors by claim whether people found that it holds */
    public static Findings findings(Connection connection, long run, Map<String, Boolean> anchors, List<Prior> priors) {
        try (JdbcTables tables = new JdbcTables(connection)) {
            tables.define("stated", STATED.formatted(run));
            if (tables.read("SELECT 1 FROM stated LIMIT 1").isEmpty()) {
                return new Findings(0, List.of(), List.of(), List.of());
            }
            return new GroupedAccuracy(tables, anchors).solve(merged(priors));
        }
    }

    private static Map<String, double[]> merged(List<Prior> priors) {
        Map<String, double[]> merged = new HashMap<>();
        for (Prior prior : priors) {
            double[] known = merged.getOrDefault(prior.source, new double[2]);
            double weight = known[1] + prior.weight;
            double mean = weight == 0 ? 0 : (known[0] * known[1] + prior.reliability * prior.weight) / weight;
            merged.put(prior.source, new double[] {mean, weight});
        }
        return merged;
    }
}
