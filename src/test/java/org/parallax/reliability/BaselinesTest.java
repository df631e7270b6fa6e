package org.parallax.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published models on inputs small enough to work out by hand; the working is beside each number. */
class BaselinesTest {
    /** Ann and Bob say x, Cid says y. */
    private static final List<Observation> TWO_AGAINST_ONE =
            List.of(said("Ann", "o1", "x"), said("Bob", "o1", "x"), said("Cid", "o1", "y"));

    /** The same, and of a second object Ann says p, Cid says q. */
    private static final List<Observation> TWO_OBJECTS = List.of(
            said("Ann", "o1", "x"),
            said("Bob", "o1", "x"),
            said("Cid", "o1", "y"),
            said("Ann", "o2", "p"),
            said("Cid", "o2", "q"));

    @Test
    void majorityIsTheShareOfTheVotes() {
        assertEquals(2.0 / 3, belief("majority", TWO_OBJECTS, "x"), 1e-12);
        assertEquals(0.5, belief("majority", TWO_OBJECTS, "p"), 1e-12);
    }

    @Test
    void majorityWeighsVotesByConfidence() {
        List<Observation> unsure =
                List.of(new Observation("Ann", "o1", "x", 0.25, null), new Observation("Bob", "o1", "y", 0.75, null));
        assertEquals(0.25, belief("majority", unsure, "x"), 1e-12);
    }

    @Test
    void truthFinderMultipliesTheChancesOfError() {
        Votes votes = new Votes(Observations.of(TWO_AGAINST_ONE));
        double[] confidence = TruthFinder.confidence(votes, new double[] {0.9, 0.9, 0.9});
        // two sources: exp(-0.3 * 2 ln 10) = 10^-0.6; one: 10^-0.3
        assertEquals(1 / (1 + Math.pow(10, -0.6)), confidence[0], 1e-12);
        assertEquals(1 / (1 + Math.pow(10, -0.3)), confidence[1], 1e-12);
        assertTrue(belief("truthfinder", TWO_AGAINST_ONE, "x") > 0.5);
    }

    @Test
    void sumsFollowTheFibonacciNumbers() {
        // (a, b) becomes (2a + b, a + b), from (1, 1): after 19 rounds F(40) and F(39); Cid doubles: 2^19
        double a = 102_334_155;
        double b = 63_245_986;
        double c = 524_288;
        assertEquals((a + b) / (a + b + c), belief("sums", TWO_OBJECTS, "x"), 1e-9);
        assertEquals(a / (a + c), belief("sums", TWO_OBJECTS, "p"), 1e-9);
    }

    @Test
    void averageLogIgnoresASourceWithOneClaim() {
        // Bob: ln 1 = 0. Round 1: Ann (1 + 1/2)/2, Cid 1/2 of it: 1 to 2/3, which stays
        assertEquals(0.6, belief("averagelog", TWO_OBJECTS, "x"), 1e-12);
        assertEquals(0.6, belief("averagelog", TWO_OBJECTS, "p"), 1e-12);
    }

    @Test
    void investmentLetsTheLeadGrow() {
        // trust of Cid against Ann is 2^e with e' = 1.2 e - 0.2 from 0: e = 1 - 1.2^20 after 20 rounds
        double x = Math.pow(2, 1.2);
        double y = Math.pow(2, 1.2 * (1 - Math.pow(1.2, 20)));
        assertEquals(x / (x + y), belief("investment", TWO_AGAINST_ONE, "x"), 1e-12);
    }

    @Test
    void pooledInvestmentSharesWhatWasInvested() {
        Votes votes = new Votes(Observations.of(TWO_AGAINST_ONE));
        double[] worth = PooledInvestment.pooled(votes, new double[] {2, 1});
        double grown = Math.pow(2, 1.4);
        assertEquals(2 * grown / (grown + 1), worth[0], 1e-12);
        assertEquals(1 / (grown + 1), worth[1], 1e-12);
        assertTrue(belief("pooledinvestment", TWO_AGAINST_ONE, "x") > 0.99);
    }

    @Test
    void twoEstimatesCountVotesAgainst() {
        Observations in = Observations.of(TWO_AGAINST_ONE);
        double[] truth =
                TwoEstimates.truths(new Votes(in), new double[] {0.1, 0.1, 0.1}, in.objectOfClaim(), new int[] {3});
        // x: two for (1.8) and one against (0.1); y: one for (0.9) and two against (0.2); of three
        assertEquals(1.9 / 3, truth[0], 1e-12);
        assertEquals(1.1 / 3, truth[1], 1e-12);
        assertEquals(1, belief("2-estimates", TWO_AGAINST_ONE, "x"), 1e-12);
    }

    @Test
    void stretchingGoesHalfWayToTheNearestEnd() {
        // linear: 0, 0.25, 1; rounded 0, 0, 1
        double[] stretched = TwoEstimates.stretch(new double[] {0.2, 0.3, 0.6});
        assertEquals(0, stretched[0], 1e-12);
        assertEquals(0.125, stretched[1], 1e-12);
        assertEquals(1, stretched[2], 1e-12);
    }

    @Test
    void threeEstimatesEndAtTheStretchedEndsToo() {
        assertEquals(1, belief("3-estimates", TWO_AGAINST_ONE, "x"), 1e-12);
        assertEquals(0, belief("3-estimates", TWO_AGAINST_ONE, "y"), 1e-12);
    }

    @Test
    void accuHasAHundredFalseValues() {
        // accuracies end at the bounds 0.99 and 0.01: x has (100 * 99)^2, y 100 / 99, and 99 values nobody stated 1
        // each
        double x = 9900.0 * 9900;
        assertEquals(x / (x + 100.0 / 99 + 99), belief("accu", TWO_AGAINST_ONE, "x"), 1e-9);
    }

    @Test
    void accuCopyTakesSharedErrorsForCopying() {
        // the same truth: (0.8 * 0.8 + 0.2 * 0.64) / 0.64 = 1.2 each
        assertEquals(1 / (1 + 4 / Math.pow(1.2, 10)), AccuCopy.probability(10, 0, 0, 0.8, 0.8), 1e-9);
        // one shared error: (0.8 * 0.2 + 0.2 * 0.0004) / 0.0004 = 400.2
        assertEquals(1 / (1 + 4 / 400.2), AccuCopy.probability(0, 1, 0, 0.8, 0.8), 1e-9);
        // a difference: 0.2
        assertEquals(1 / (1 + 4 / 0.2), AccuCopy.probability(0, 0, 1, 0.8, 0.8), 1e-9);
    }

    @Test
    void crhWeighsByTheShareOfAllLosses() {
        // losses 0.001 (the least), 0.001 and 1
        double right = -Math.log(0.001 / 1.002);
        double wrong = -Math.log(1 / 1.002);
        assertEquals(2 * right / (2 * right + wrong), belief("crh", TWO_AGAINST_ONE, "x"), 1e-9);
    }

    @Test
    void catdWeighsByChiSquareOverLoss() {
        // the same chi-square q for all: 2 q/0.5 against q/1.5
        assertEquals(4 / (4 + 2.0 / 3), belief("catd", TWO_AGAINST_ONE, "x"), 1e-9);
        assertEquals(0.000982069, ChiSquare.quantile(0.025, 1), 1e-8);
        assertEquals(3.246973, ChiSquare.quantile(0.025, 10), 1e-6);
        assertEquals(74.221927, ChiSquare.quantile(0.025, 100), 1e-5);
    }

    @Test
    void latentTruthLetsBothClaimsHold() {
        // log odds from the priors: x 2 ln(0.5/0.0099) + ln(0.5/0.9901) = 7.2, y 3.9 - 2 * 0.68 = 2.6: 0.999 to 0.93
        assertEquals(0.52, belief("ltm", TWO_AGAINST_ONE, "x"), 0.03);
    }

    @Test
    void dawidSkeneReadsASourceThatAlwaysSaysTheOpposite() {
        List<Observation> said = new ArrayList<>();
        for (int o = 0; o < 20; o++) {
            String truth = o % 2 == 0 ? "yes" : "no";
            said.add(said("Ann", "o" + o, truth));
            said.add(said("Bob", "o" + o, truth));
            said.add(said("Eve", "o" + o, o % 2 == 0 ? "no" : "yes"));
        }
        said.add(said("Eve", "alone", "no"));
        Estimate estimate = Models.named("dawid-skene").estimate(Observations.of(said));
        Estimate.ObjectBelief alone = estimate.objects().get(20);
        assertEquals("yes", alone.value());
        assertTrue(alone.belief() > 0.99);
    }

    @Test
    void dawidSkeneRefusesManyValues() {
        List<Observation> many = new ArrayList<>();
        for (int k = 0; k < 65; k++) {
            many.add(said("Ann", "o" + k, "v" + k));
        }
        Observations in = Observations.of(many);
        Model model = Models.named("dawid-skene");
        assertThrows(IllegalArgumentException.class, () -> model.estimate(in));
    }

    @Test
    void anUnknownNameIsRefusedWithTheNamesThereAre() {
        IllegalArgumentException unknown = assertThrows(IllegalArgumentException.class, () -> Models.named("oracle"));
        String message = String.valueOf(unknown.getMessage());
        assertTrue(message.contains("pooledinvestment") && message.contains("parallax"), message);
    }

    @Test
    void everyModelAnswersEveryObjectAndSource() {
        for (String name : Models.names()) {
            Estimate estimate = Models.named(name).estimate(Observations.of(TWO_OBJECTS));
            assertEquals(name, estimate.model());
            assertEquals(2, estimate.objects().size(), name);
            assertEquals(3, estimate.sources().size(), name);
        }
    }

    private static Observation said(String source, String object, String value) {
        return Observation.of(source, object, value);
    }

    private static double belief(String model, List<Observation> said, String value) {
        Estimate estimate = Models.named(model).estimate(Observations.of(said));
        for (Estimate.ObjectBelief object : estimate.objects()) {
            if (object.value().equals(value)) {
                return object.belief();
            }
            for (Estimate.ValueBelief other : object.alternatives()) {
                if (other.value().equals(value)) {
                    return other.belief();
                }
            }
        }
        throw new AssertionError("nobody stated " + value);
    }
}
