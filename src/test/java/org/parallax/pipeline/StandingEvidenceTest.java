package org.parallax.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallax.api.EmbeddedDatabaseResource;
import org.parallax.reliability.Anchor;
import org.parallax.reliability.Estimate.SourceReliability;
import org.parallax.reliability.Findings;
import org.parallax.reliability.Models;
import org.parallax.reliability.Prior;
import org.parallax.reliability.Runner;
import org.parallax.reliability.ScoringRun;

/** Within one transaction that is undone. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class StandingEvidenceTest {
    @Inject
    EntityManager entities;

    @Inject
    StandingEvidence evidence;

    @BeforeEach
    void begin() {
        QuarkusTransaction.begin();
    }

    @AfterEach
    void undo() {
        QuarkusTransaction.rollback();
    }

    @Test
    void theDatabaseScoresWhatARunUsedAsTheArraysDo() {
        ScoringRun run = run();
        testify(run.id);
        Prior prior = new Prior();
        prior.source = "invented-2";
        prior.reliability = 0.9;
        prior.weight = 20;
        prior.provenance = "invented";
        prior.licence = "none";
        prior.author = "test";
        prior.madeAt = Instant.now();
        prior.persistAndFlush();
        run.lastPrior = prior.id;
        Map<String, Boolean> verdicts = Map.of("i-3=0", true, "i-5=1", false, "i-9=0", false);
        Anchor.replace(verdicts, run.id);

        Findings found = evidence.findings(run);

        Findings process = Models.named(Models.GROUPED)
                .examine(evidence.testimonyAt(run.id).observations(verdicts, Prior.standing(run.lastPrior)))
                .findings();
        assertThat(found.sources()).hasSameSizeAs(process.sources());
        for (SourceReliability expected : process.sources()) {
            SourceReliability score = of(found.sources(), expected.source());
            assertThat(score.low()).isCloseTo(expected.low(), within(1e-9));
            assertThat(score.high()).isCloseTo(expected.high(), within(1e-9));
            assertThat(score.letter()).isEqualTo(expected.letter());
        }
        assertThat(of(found.sources(), "invented-2").effectiveObservations()).isPositive();
    }

    @Test
    void aRunSaysWhatComputedIt() {
        ScoringRun run = run();
        entities.clear();
        ScoringRun kept = ScoringRun.findById(run.id);
        assertThat(kept.runner).isEqualTo(Runner.SQL);
        assertThat(entities.createNativeQuery("SELECT runner FROM scoring_run WHERE id = " + run.id)
                        .getSingleResult())
                .isEqualTo("sql");
        assertThat(kept.evidenceRun()).isEqualTo(run.id);
    }

    private static SourceReliability of(List<SourceReliability> sources, String name) {
        return sources.stream().filter(s -> s.source().equals(name)).findFirst().orElseThrow();
    }

    private static ScoringRun run() {
        ScoringRun run = new ScoringRun();
        run.computedAt = Instant.now();
        run.model = Models.GROUPED;
        run.runner = Runner.SQL;
        run.persistAndFlush();
        return run;
    }

    /** Eight sources on two hundred objects; the last copies the first. */
    private void testify(long run) {
        sql("INSERT INTO source (id, name, kind) SELECT 'invented-' || s, 'Invented ' || s, 'outlet'"
                + " FROM generate_series(0, 7) s");
        sql("INSERT INTO story (id) OVERRIDING SYSTEM VALUE VALUES (990000000)");
        sql("INSERT INTO testimony (story, source, object, value, confidence, claim, origin, since_run)"
                + " SELECT 990000000, 'invented-' || s, 'is:i-' || o, c, 0.4 + 0.2 * (o % 4), c,"
                + " CASE WHEN s > 4 AND o % 3 = 0 THEN 'invented-1' END, " + run
                + " FROM (SELECT o, s, 'i-' || o || '=' || CASE WHEN abs(hashtext(o || '-' || s % 7)) % 10 < 7 THEN 0"
                + " ELSE abs(hashtext(o || '-' || s % 7)) % 4 END AS c FROM generate_series(1, 200) o,"
                + " generate_series(0, 7) s WHERE (o + s % 7) % 3 > 0) said");
    }

    private void sql(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
