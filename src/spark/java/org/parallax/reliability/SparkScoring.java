package org.parallax.reliability;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Scores exported testimony: {@code SparkScoring TESTIMONY SCORES [JDBC-URL]}. The first is what
 * {@code /api/v1/exports/parquet?of=testimony} gave, on any file system that Spark reads; the second is written as
 * Parquet, a source a row; with a third people's verdicts are taken from that ledger and the scores become a run of it
 * ({@code PGUSER}, {@code PGPASSWORD}).
 * {@code SPARK_CHECKPOINTS} is where tables outlive an executor.
 */
public final class SparkScoring {
    private static final StructType SCORES = new StructType()
            .add("source", DataTypes.StringType)
            .add("reliability", DataTypes.DoubleType)
            .add("low", DataTypes.DoubleType)
            .add("high", DataTypes.DoubleType)
            .add("letter", DataTypes.StringType)
            .add("observations", DataTypes.IntegerType)
            .add("effective_observations", DataTypes.DoubleType);

    private SparkScoring() {}

    public static void main(String[] args) throws SQLException {
        if (args.length < 2) {
            System.err.println("usage: SparkScoring TESTIMONY SCORES [JDBC-URL]");
            System.exit(2);
        }
        try (SparkSession spark =
                SparkSession.builder().appName("parallax-scoring").getOrCreate()) {
            String checkpoints = System.getenv("SPARK_CHECKPOINTS");
            if (checkpoints != null) {
                spark.sparkContext().setCheckpointDir(checkpoints);
            }
            long run = read(spark, args[0]);
            if (args.length < 3) {
                score(spark, run, Map.of(), args[1]);
                return;
            }
            try (Connection ledger = DriverManager.getConnection(
                    args[2], System.getenv("PGUSER"), System.getenv("PGPASSWORD"))) {
                RunWriter writer = new RunWriter(ledger);
                Findings findings = score(spark, run, writer.anchors(run), args[1]);
                System.out.printf("written as run %d%n", writer.write(run, findings));
            }
        }
    }

    private static Findings score(SparkSession spark, long run, Map<String, Boolean> anchors, String path) {
        Findings findings = new GroupedAccuracy(new SparkTables(spark), anchors).solve(Map.of());
        write(spark, findings, path);
        System.out.printf(
                "run %d: %d sources scored after %d rounds, %d verdicts taken%n",
                run, findings.sources().size(), findings.iterations(), anchors.size());
        return findings;
    }

    /** Makes {@code stated}; returns the run that took the testimony. */
    static long read(SparkSession spark, String path) {
        spark.read().parquet(path).createOrReplaceTempView("stated");
        List<Long> runs = spark.sql("SELECT DISTINCT run FROM stated LIMIT 2")
                .as(Encoders.LONG())
                .collectAsList();
        if (runs.size() != 1) {
            throw new IllegalArgumentException(path + " has the testimony of " + runs.size() + " runs, not of one");
        }
        return runs.get(0);
    }

    static void write(SparkSession spark, Findings findings, String path) {
        List<Row> rows = new ArrayList<>();
        for (Estimate.SourceReliability source : findings.sources()) {
            Interval shown = source.shown();
            rows.add(RowFactory.create(
                    source.source(),
                    source.reliability(),
                    shown.low(),
                    shown.high(),
                    String.valueOf(source.letter()),
                    source.observations(),
                    source.effectiveObservations()));
        }
        spark.createDataFrame(rows, SCORES).write().mode(SaveMode.Overwrite).parquet(path);
    }
}
