package org.parallax.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.api.ExportedTestimony;

/** On a real session of two threads. */
class SparkTablesTest {
    private static SparkSession spark;

    @TempDir
    static Path directory;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.sql.adaptive.enabled", "false")
                // a busy machine is no reason to give the executor up
                .config("spark.network.timeout", "3600s")
                .config("spark.executor.heartbeatInterval", "60s")
                // to compile a query takes longer than to run it over a few thousand rows
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.sql.warehouse.dir", directory.resolve("warehouse").toString())
                .getOrCreate();
        spark.sparkContext().setLogLevel("WARN");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void sparkScoresAnExportAsTheArraysDo() throws IOException {
        List<Observation> said = InventedTestimony.of(7, 800, 14);
        assertThat(said).hasSizeGreaterThan(3_000);
        assertThat(SparkScoring.read(spark, export(said).toString())).isEqualTo(12);
        Map<String, Boolean> verdicts = InventedTestimony.verdicts(800);
        SameScores.check(said, verdicts, new GroupedAccuracy(new SparkTables(spark), verdicts));
    }

    @Test
    void scoresAreWrittenAsParquet() {
        Estimate.SourceReliability one = new Estimate.SourceReliability("outlet-1", 0.8, 0.7, 0.9, 30, 25.0, 'B');
        Findings findings = new Findings(3, List.of(one), List.of(List.of()), List.of());
        String path = directory.resolve("scores").toString();
        SparkScoring.write(spark, findings, path);
        assertThat(spark.read().parquet(path).collectAsList())
                .singleElement()
                .satisfies(row -> assertThat(row.getString(row.fieldIndex("letter"))).isEqualTo("B"));
    }

    private Path export(List<Observation> said) throws IOException {
        Path file = directory.resolve("testimony.parquet");
        try (ExportedTestimony table = new ExportedTestimony(file)) {
            for (Observation one : said) {
                Long story = one.story() == null ? null : Long.valueOf(one.story().substring(6));
                table.row(12L, story, one.source(), one.object(), one.value(), one.confidence(), one.origin());
            }
        }
        return file;
    }
}
