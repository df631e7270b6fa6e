package org.parallax.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.parallax.reliability.Anchor;
import org.parallax.reliability.Estimate;
import org.parallax.reliability.Examination;
import org.parallax.reliability.Findings;
import org.parallax.reliability.Models;
import org.parallax.reliability.Runner;
import org.parallax.reliability.ScoringRun;
import org.parallax.reliability.StandingTestimony;

/**
 * Makes scoring runs. What stands is kept in memory from run to run, so that reading costs only what changed; the model
 * itself is always run whole. To be used by one thread at a time, inside a transaction.
 */
@ApplicationScoped
class RunScorer {
    private static final Logger LOG = Logger.getLogger(RunScorer.class);

    private final StandingEvidence evidence;
    private final Examinations examinations;
    private final ScoreKeeper keeper;
    private final Clock clock;
    private final Runner runner;

    private StandingTestimony standing = new StandingTestimony();
    private long standsAt;

    RunScorer(
            StandingEvidence evidence,
            Examinations examinations,
            ScoreKeeper keeper,
            Clock clock,
            @ConfigProperty(name = "parallax.scoring.runner", defaultValue = "process") Runner runner) {
        this.evidence = evidence;
        this.examinations = examinations;
        this.keeper = keeper;
        this.clock = clock;
        this.runner = runner;
    }

    Runner runner() {
        return runner;
    }

    /** To be called when a run failed half way. */
    void forget() {
        standing = new StandingTestimony();
        standsAt = 0;
    }

    /**
     * A run with all evidence that waits.
     *
     * @param anchors by claim whether people found that it holds
     * @param prior the number of the last prior
     */
    ScoringRun score(Map<String, Boolean> anchors, long prior) {
        ScoringRun run = new ScoringRun();
        run.computedAt = clock.instant();
        run.model = Models.DEFAULT;
        run.engine = examinations.engine();
        run.anchors = anchors.size();
        run.lastPrior = prior;
        run.persistAndFlush();
        run.takeEvidence();
        Anchor.replace(anchors, run.id);
        run.runner = runner;
        run.model = run.runner == Runner.PROCESS ? Models.DEFAULT : Models.GROUPED;
        switch (run.runner) {
            case PROCESS -> scoreInProcess(run);
            case SQL -> scoreInDatabase(run);
            case SPARK -> LOG.debugf("run %d has taken the evidence and waits for Spark", run.id);
        }
        return run;
    }

    private void scoreInProcess(ScoringRun run) {
        catchUp(run.id);
        Examination examination = Models.named(run.model).examine(evidence.observations(standing, run));
        run.observations = standing.size();
        keeper.keep(run, examinations.found(run, examination.findings()), standing::forEachContent);
        examinations.keep(run, examination);
    }

    private void scoreInDatabase(ScoringRun run) {
        Findings findings = evidence.findings(run);
        run.observations = findings.sources().stream()
                .mapToInt(Estimate.SourceReliability::observations)
                .sum();
        keeper.keep(run, examinations.found(run, findings), sink -> evidence.forEachContent(run, sink));
    }

    private void catchUp(long run) {
        if (standsAt == 0 || standing.isWorn()) {
            standing = evidence.testimonyAt(run);
        } else {
            evidence.advance(standing, standsAt, run);
        }
        standsAt = run;
    }
}
