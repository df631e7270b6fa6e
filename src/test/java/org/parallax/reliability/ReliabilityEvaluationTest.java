package org.parallax.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the default model reaches on public data, and keeps. Skipped where the data is not there. */
@Tag("evaluation")
class ReliabilityEvaluationTest {
    private static final Path DATA = Path.of("../shared/truth");

    @ParameterizedTest
    @CsvSource({
        "book, 0.92",
        "flight-day, 0.89",
        "birthplaces, 0.78",
        "population, 0.83",
        "crowd-product, 0.93",
        "crowd-bluebird, 0.88",
        "weather, 0.73",
        "emergent, 0.82",
        "syn-clique, 0.97"
    })
    void theAccuracyIsKept(String set, double least) {
        double accuracy = measure(set, Models.DEFAULT, 0).accuracy();
        assertTrue(accuracy >= least, set + " " + accuracy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"crowd-dog", "crowd-face", "heritages", "politifact", "snopes", "syn-drift", "syn-longtail"})
    void votingIsNeverBetter(String set) {
        double voting = measure(set, "majority", 0).accuracy();
        double accuracy = measure(set, Models.DEFAULT, 0).accuracy();
        assertTrue(accuracy >= voting - 0.01, set + " " + accuracy + " against " + voting);
    }

    @ParameterizedTest
    @CsvSource({"syn-indep", "syn-longtail", "syn-clique", "syn-drift"})
    void intervalsCover(String set) {
        ReliabilityEvaluation.Line line = measure(set, Models.DEFAULT, 0);
        assertTrue(line.coverage() >= 0.92 && line.coverage() <= 0.98, set + " " + line.coverage());
        assertEquals(0, line.falsePairs());
    }

    @ParameterizedTest
    @CsvSource({"syn-clique, 0.97", "emergent, 0.88"})
    void aFewKnownTruthsHelp(String set, double least) {
        double accuracy = measure(set, Models.DEFAULT, 0.05).accuracy();
        assertTrue(accuracy >= least, set + " " + accuracy);
    }

    @ParameterizedTest
    @CsvSource({"snopes, 0.05", "emergent, 0.05"})
    void beliefsCanBeTakenAtTheirWord(String set, double most) {
        double error = measure(set, Models.DEFAULT, 0).ece();
        assertTrue(error <= most, set + " " + error);
    }

    private static ReliabilityEvaluation.Line measure(String set, String model, double anchors) {
        assumeTrue(Files.exists(DATA.resolve(set)), "needs " + DATA.resolve(set));
        return ReliabilityEvaluation.TruthSet.read(DATA.resolve(set)).measure(Models.named(model), anchors);
    }
}
