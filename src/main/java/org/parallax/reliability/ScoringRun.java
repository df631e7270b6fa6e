package org.parallax.reliability;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One computation of all scores; never changed afterwards. */
@Entity
@Table(name = "scoring_run")
public class ScoringRun extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "computed_at")
    public Instant computedAt;

    public String model;
    public int observations;

    /** The version of the engine, since another one may come to other digits. */
    public String engine = "";

    /** How many sources were scored. */
    public int sources;

    /** How many claims people's verdicts fixed. */
    public int anchors;

    /** The last prior there was. */
    @Column(name = "last_prior")
    public long lastPrior;

    /** Pairs of a source's letter and a claim's digit, neither F nor 6. */
    public int graded;

    /** How many of these lie on the diagonal A1 to E5, where the two axes would be one. */
    @Column(name = "on_diagonal")
    public int onDiagonal;

    /** What computed it. */
    @Enumerated(EnumType.STRING)
    @ColumnTransformer(read = "upper(runner)", write = "lower(?)")
    public Runner runner = Runner.PROCESS;

    /** The earlier run whose evidence it used, where that is not its own. */
    public @Nullable Long evidence;

    /** The run whose evidence it used. */
    public long evidenceRun() {
        return evidence == null ? id : evidence;
    }

    /** The run that was the latest at the moment, null where there was none yet. */
    public static @Nullable ScoringRun latest(Instant asOf) {
        return find("computedAt <= ?1 order by computedAt desc, id desc", asOf).firstResult();
    }

    /** The number of the last run, 0 before the first. */
    public static long lastId() {
        ScoringRun last = find("order by id desc").firstResult();
        return last == null ? 0 : last.id;
    }

    /**
     * Whether there is evidence that no run has used yet, or that no longer holds.
     */
    public static boolean isEvidenceWaiting() {
        return (Boolean) getEntityManager()
                .createNativeQuery("SELECT " + waiting("testimony") + " OR " + waiting("conduct"))
                .getSingleResult();
    }

    /** Takes all evidence that waits into this run; one statement a table, so that a story is taken whole or not at all. */
    public void takeEvidence() {
        for (String table : List.of("testimony", "conduct")) {
            getEntityManager()
                    .createNativeQuery("WITH ended AS (UPDATE " + table + " SET until_run = ?1"
                            + " WHERE superseded AND until_run IS NULL AND since_run IS NOT NULL),"
                            + " never AS (DELETE FROM " + table + " WHERE superseded AND since_run IS NULL)"
                            + " UPDATE " + table + " SET since_run = ?1 WHERE since_run IS NULL AND NOT superseded")
                    .setParameter(1, id)
                    .executeUpdate();
        }
    }

    private static String waiting(String table) {
        return "EXISTS (SELECT 1 FROM " + table + " WHERE since_run IS NULL AND NOT superseded)"
                + " OR EXISTS (SELECT 1 FROM " + table
                + " WHERE superseded AND until_run IS NULL AND since_run IS NOT NULL)";
    }
}
