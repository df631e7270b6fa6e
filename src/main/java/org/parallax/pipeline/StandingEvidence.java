package org.parallax.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.parallax.reliability.Anchor;
import org.parallax.reliability.Conduct;
import org.parallax.reliability.Findings;
import org.parallax.reliability.Observations;
import org.parallax.reliability.Prior;
import org.parallax.reliability.Profile.Aspect;
import org.parallax.reliability.ScoringRun;
import org.parallax.reliability.StandingTestimony;
import org.parallax.reliability.StandingTestimony.Said;
import org.parallax.reliability.StoredTestimony;

/** The evidence that each run rests on, read from the store. To be used inside a transaction. */
@ApplicationScoped
class StandingEvidence {
    private static final String COLUMNS =
            "SELECT id, story, source, object, claim, confidence, credibility, origin FROM testimony WHERE ";
    private static final int FETCH = 10_000;

    private final EntityManager entities;

    StandingEvidence(EntityManager entities) {
        this.entities = entities;
    }

    /** All that the run used. */
    StandingTestimony testimonyAt(long run) {
        StandingTestimony standing = new StandingTestimony();
        add(standing, COLUMNS + "since_run <= ?1 AND (until_run IS NULL OR until_run > ?1)", run);
        return standing;
    }

    /** Brings what an earlier run used to what the later one did. */
    void advance(StandingTestimony standing, long from, long to) {
        standing.remove(ended(from, to));
        add(
                standing,
                COLUMNS + "since_run > ?2 AND since_run <= ?1 AND (until_run IS NULL OR until_run > ?1)",
                to,
                from);
    }

    private Set<Long> ended(long from, long to) {
        Set<Long> ids = new HashSet<>();
        entities.createNativeQuery(
                        "SELECT id FROM testimony WHERE until_run > ?1 AND until_run <= ?2 AND since_run <= ?1",
                        Long.class)
                .setParameter(1, from)
                .setParameter(2, to)
                .getResultList()
                .forEach(id -> ids.add((Long) id));
        return ids;
    }

    private void add(StandingTestimony standing, String sql, long... runs) {
        var query = entities.createNativeQuery(sql).setHint("org.hibernate.fetchSize", FETCH);
        for (int i = 0; i < runs.length; i++) {
            query.setParameter(i + 1, runs[i]);
        }
        try (Stream<?> rows = query.getResultStream()) {
            rows.forEach(row -> {
                Object[] c = (Object[]) row;
                standing.add(((Number) c[0]).longValue(), said(c));
            });
        }
    }

    private static Said said(Object[] row) {
        return new Said(
                ((Number) row[1]).longValue(),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Double) row[5],
                (Integer) row[6],
                (String) row[7]);
    }

    /** Source by source and digit by digit, what the run used as content. */
    void forEachContent(ScoringRun run, StandingTestimony.Digits sink) {
        entities.createNativeQuery(
                        "SELECT source, credibility, count(*) FROM testimony WHERE since_run <= ?1 AND (until_run IS NULL"
                                + " OR until_run > ?1) AND object LIKE 'is:%' GROUP BY source, credibility")
                .setParameter(1, run.id)
                .getResultList()
                .forEach(row -> {
                    Object[] c = (Object[]) row;
                    sink.take((String) c[0], (Integer) c[1], ((Number) c[2]).intValue());
                });
    }

    /** What the database itself computes of the evidence that the run took. */
    Findings findings(ScoringRun run) {
        List<Prior> priors = Prior.standing(run.lastPrior);
        Map<String, Boolean> anchors = Anchor.at(run.evidenceRun());
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> StoredTestimony.findings(connection, run.id, anchors, priors));
    }

    /** The observations that the run scored. */
    Observations observations(StandingTestimony standing, ScoringRun run) {
        return standing.observations(Anchor.at(run.evidenceRun()), Prior.standing(run.lastPrior));
    }

    /** How every outlet reported, summed over its stories. */
    Map<String, List<Conduct>> conductAt(long run) {
        Map<String, List<Conduct>> bySource = new HashMap<>();
        entities.createQuery(
                        "select source, aspect, sum(kept), sum(trials) from Conduct where sinceRun <= ?1"
                                + " and (untilRun is null or untilRun > ?1) group by source, aspect order by source, aspect",
                        Object[].class)
                .setParameter(1, run)
                .getResultList()
                .forEach(row -> {
                    Conduct conduct = new Conduct();
                    conduct.source = (String) row[0];
                    conduct.aspect = (Aspect) row[1];
                    conduct.kept = (Double) row[2];
                    conduct.trials = (Double) row[3];
                    bySource.computeIfAbsent(conduct.source, s -> new ArrayList<>())
                            .add(conduct);
                });
        return bySource;
    }
}
