package org.parallax.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.parallax.text.Explanation;

class TruthModelTest {
    private static final Model MODEL = Models.named(Models.DEFAULT);

    @Test
    void theDigitsDoNotDependOnTheThreads() {
        Simulation world = new Simulation(31, 20_000);
        for (int i = 0; i < 12; i++) {
            world.source("outlet" + i, 0.5 + 0.03 * i, 0.7);
        }
        Observations in = Observations.of(world.observations());
        assertTrue(in.chunks().length > 2, "work to share out: " + in.chunks().length);
        Estimate alone = new ForkJoinPool(1).submit(() -> MODEL.estimate(in)).join();
        Estimate together = new ForkJoinPool(4).submit(() -> MODEL.estimate(in)).join();
        assertEquals(alone, together);
    }

    @Test
    void aCliqueOfCopiersGainsNothing() {
        Simulation world = clique(5);
        Observations in = Observations.of(world.observations());
        double majority = world.share(Models.named("majority").estimate(in));
        Estimate estimate = MODEL.estimate(in);
        assertTrue(majority < 0.6, "the clique has most votes: " + majority);
        assertTrue(world.share(estimate) > 0.95, "found " + world.share(estimate));
        double copier = source(estimate, "copier3").low();
        double independent = source(estimate, "outlet3").high();
        assertTrue(copier < independent, copier + " < " + independent);
    }

    @Test
    void copiersAreFoundAndNobodyElse() {
        Estimate estimate = MODEL.estimate(Observations.of(clique(6).observations()));
        assertEquals(55, estimate.dependence().size(), "eleven sources of one origin make 55 pairs");
        for (Estimate.Dependence pair : estimate.dependence()) {
            assertTrue(!pair.a().startsWith("outlet") && !pair.b().startsWith("outlet"), pair.toString());
        }
    }

    @Test
    void copiersShareOneVoice() {
        Simulation world = clique(7);
        Examination examination = MODEL.examine(Observations.of(world.observations()));
        int checked = 0;
        for (Estimate.ObjectBelief object : examination.estimate().objects()) {
            for (Estimate.ValueBelief value : object.alternatives()) {
                Explanation voices = examination.voices(object.object(), value.value());
                boolean copied = voices.parts().stream().allMatch(v -> !v.name().startsWith("outlet"));
                if (copied && voices.parts().size() >= 6) {
                    assertTrue(voices.value() < 1.5, voices.detail());
                    assertEquals(
                            voices.value(),
                            voices.parts().stream()
                                    .mapToDouble(Explanation::value)
                                    .sum(),
                            1e-9);
                    checked++;
                }
            }
        }
        assertTrue(checked > 20, "objects where only the clique states a value: " + checked);
    }

    @Test
    void aFewKnownTruthsOverturnACliqueThatOwnsEverything() {
        Simulation world = new Simulation(11, 400);
        Map<String, String> agency = world.source("agency", 0.35, 1);
        for (int i = 0; i < 30; i++) {
            world.copier("copier" + i, agency, 0.8);
        }
        for (int i = 0; i < 8; i++) {
            world.source("outlet" + i, 0.8, 0.7);
        }
        ObservationsBuilder builder = new ObservationsBuilder();
        world.observations().forEach(builder::add);
        Estimate estimate = MODEL.estimate(builder.build(world.known(20), null));
        assertTrue(world.share(estimate) > 0.93, "found " + world.share(estimate));
    }

    @Test
    void knownTruthsAreBelievedEvenIfNobodyStatesThem() {
        ObservationsBuilder builder = new ObservationsBuilder();
        builder.add(Observation.of("Ann", "o1", "x"));
        builder.add(Observation.of("Bob", "o1", "x"));
        builder.add(Observation.of("Ann", "o2", "x"));
        Estimate estimate = MODEL.estimate(builder.build(Map.of("o1", "z", "unheard of", "x"), null));
        assertEquals("z", estimate.objects().get(0).value());
        assertEquals(1, estimate.objects().get(0).belief());
        assertEquals(2, estimate.objects().size());
    }

    @Test
    void intervalsCoverTheTrueAccuracies() {
        int covered = 0;
        int all = 0;
        for (int seed = 0; seed < 6; seed++) {
            Simulation world = new Simulation(100 + seed, 500);
            for (int i = 0; i < 40; i++) {
                world.source("outlet" + i, 0.4 + 0.5 * world.random(), 0.02 + 0.4 * world.random());
            }
            for (Estimate.SourceReliability source :
                    MODEL.estimate(Observations.of(world.observations())).sources()) {
                double truth = world.accuracy(source.source());
                covered += source.low() <= truth && truth <= source.high() ? 1 : 0;
                all++;
            }
        }
        double share = (double) covered / all;
        assertTrue(share > 0.91 && share < 0.99, covered + " of " + all);
    }

    @Test
    void threeClaimsGiveAWideIntervalAndNoNumber() {
        Simulation world = independent(3);
        for (int o = 0; o < 3; o++) {
            world.observations().add(Observation.of("newcomer", "object" + o, world.truth(o)));
        }
        Estimate estimate = MODEL.estimate(Observations.of(world.observations()));
        Estimate.SourceReliability newcomer = source(estimate, "newcomer");
        assertEquals('F', newcomer.letter());
        assertNull(newcomer.reliability());
        assertTrue(newcomer.high() - newcomer.low() > 0.2, newcomer.toString());
        Estimate.SourceReliability known = source(estimate, "outlet1");
        assertNotNull(known.reliability());
        assertTrue(known.high() - known.low() < 0.15, known.toString());
    }

    @Test
    void whatNobodyElseCoversSaysNothingAboutItsSource() {
        Simulation world = independent(4);
        for (int o = 0; o < 50; o++) {
            world.observations().add(Observation.of("hermit", "private" + o, "value1"));
        }
        Estimate.SourceReliability hermit = source(MODEL.estimate(Observations.of(world.observations())), "hermit");
        assertEquals(50, hermit.observations());
        assertTrue(hermit.effectiveObservations() < 1, hermit.toString());
        assertEquals('F', hermit.letter());
    }

    @Test
    void aReprintIsNotConfirmedByTheTextItWasTakenFrom() {
        Simulation world = independent(4);
        for (int o = 0; o < 50; o++) {
            world.observations().add(Observation.of("outlet0", "exclusive" + o, "value1"));
            world.observations().add(reprint("exclusive" + o, "outlet0"));
        }
        Estimate.SourceReliability reprinter =
                source(MODEL.estimate(Observations.of(world.observations())), "reprinter");
        assertTrue(reprinter.effectiveObservations() < 1, reprinter.toString());
        assertEquals('F', reprinter.letter());
        for (int o = 0; o < 50; o++) {
            world.observations().add(Observation.of("outlet1", "exclusive" + o, "value1"));
        }
        reprinter = source(MODEL.estimate(Observations.of(world.observations())), "reprinter");
        assertTrue(reprinter.effectiveObservations() > 20, "a second house confirms it: " + reprinter);
    }

    private static Observation reprint(String object, String origin) {
        return new Observation("reprinter", object, "value1", 0.05, null, origin, null);
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        List<Observation> shuffled = new ArrayList<>(clique(8).observations());
        Estimate before = MODEL.estimate(Observations.of(shuffled));
        Collections.shuffle(shuffled, new Random(1));
        Estimate after = MODEL.estimate(Observations.of(shuffled));
        for (Estimate.SourceReliability source : before.sources()) {
            assertEquals(source.low(), source(after, source.source()).low(), 1e-6);
        }
        for (Estimate.ObjectBelief object : before.objects()) {
            Estimate.ObjectBelief other = object(after, object.object());
            assertEquals(object.value(), other.value());
            assertEquals(object.belief(), other.belief(), 1e-6);
        }
    }

    @Test
    void namesDoNotMatter() {
        List<Observation> renamed = new ArrayList<>();
        List<Observation> observations = clique(9).observations();
        for (Observation o : observations) {
            renamed.add(Observation.of(
                    "the " + o.source(), o.object() + "!", o.value().replace("value", "answer ")));
        }
        Estimate before = MODEL.estimate(Observations.of(observations));
        Estimate after = MODEL.estimate(Observations.of(renamed));
        for (int s = 0; s < before.sources().size(); s++) {
            assertEquals(before.sources().get(s).low(), after.sources().get(s).low(), 1e-9);
        }
    }

    @Test
    void theSameInputGivesTheSameDigits() {
        Observations in = Observations.of(clique(10).observations());
        assertEquals(MODEL.estimate(in), MODEL.estimate(in));
    }

    @Test
    void voicesThatAgreeOnAPlaceCountForMoreThanTheirSum() {
        Random random = new Random(5);
        List<Observation> said = new ArrayList<>();
        Map<String, String> truths = new HashMap<>();
        for (int o = 0; o < 900; o++) {
            String person = "person" + o;
            String truth = "town" + random.nextInt(40);
            truths.put(person, truth);
            for (int source = 0; source < 3; source++) {
                boolean right = random.nextInt(100) < (source == 0 ? 64 : 50);
                said.add(Observation.of("almanac" + source, person, right ? truth : "town" + random.nextInt(40)));
            }
        }
        long right = MODEL.estimate(Observations.of(said)).objects().stream()
                .filter(o -> o.value().equals(truths.get(o.object())))
                .count();
        assertTrue(right > 540, right + " of 900; without what agreement adds some 480");
    }

    @Test
    void numbersWithinTheToleranceSupportEachOther() {
        List<Observation> said = List.of(
                number("Ann", "100"),
                number("Bob", "101"),
                number("Cid", "99.5"),
                number("Eve", "140"),
                number("Fay", "140"));
        Estimate.ObjectBelief toll =
                MODEL.estimate(Observations.of(said)).objects().get(0);
        assertEquals("100", toll.value());
        assertEquals(1, toll.alternatives().size());
    }

    @Test
    void aDenialOutweighsRepetitionsOfARumour() {
        List<Observation> said = new ArrayList<>();
        for (int o = 0; o < 60; o++) {
            String rumour = "rumour" + o;
            boolean holds = o % 3 == 0;
            for (int i = 0; i < 6; i++) {
                String value = holds ? i == 5 ? "open" : "true" : i < 3 ? "true" : i < 5 ? "open" : "false";
                said.add(Observation.of("outlet" + (o * 7 + i) % 23, rumour, value));
            }
        }
        ObservationsBuilder builder = new ObservationsBuilder();
        said.forEach(builder::add);
        Estimate estimate = MODEL.estimate(builder.build(Map.of(), "open"));
        for (Estimate.ObjectBelief object : estimate.objects()) {
            boolean holds = Integer.parseInt(object.object().substring(6)) % 3 == 0;
            assertEquals(holds ? "true" : "false", object.value(), object.toString());
            assertTrue(object.alternatives().stream().noneMatch(v -> v.value().equals("open")));
        }
    }

    @Test
    void aSourceThatAlwaysSaysNoIsReadByItsHabits() {
        List<Observation> said = new ArrayList<>();
        Random random = new Random(3);
        for (int o = 0; o < 200; o++) {
            boolean yes = random.nextInt(4) == 0;
            for (int i = 0; i < 5; i++) {
                boolean right = random.nextInt(10) < 7;
                said.add(Observation.of("worker" + i, "q" + o, right == yes ? "yes" : "no"));
            }
            said.add(Observation.of("naysayer", "q" + o, "no"));
            said.add(Observation.of("expert", "q" + o, yes ? "yes" : "no"));
        }
        Estimate estimate = MODEL.estimate(Observations.of(said));
        assertTrue(
                source(estimate, "expert").low() > 0.85,
                source(estimate, "expert").toString());
        double agreed = 0;
        for (Estimate.ObjectBelief object : estimate.objects()) {
            Observation expert = said.get(7 * Integer.parseInt(object.object().substring(1)) + 6);
            agreed += object.value().equals(expert.value()) ? 1 : 0;
        }
        assertTrue(agreed / 200 > 0.95, "agreed with the expert " + agreed);
    }

    @Test
    void oneObjectWithVeryManyValuesTakesNoLongerThanManyObjects() {
        List<Observation> said = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            said.add(new Observation("source" + i % 5000, "object", "" + i / 2, 1, i % 3 == 0 ? 0.4 : null));
        }
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            Estimate estimate = MODEL.estimate(Observations.of(said));
            assertEquals(1, estimate.objects().size());
        });
    }

    @Test
    void theShapeOfTheDataChoosesTheModel() {
        assertTrue(TruthModel.part(new DataShape(2, true, false, 0)) instanceof ConfusionModel);
        assertTrue(TruthModel.part(new DataShape(2, false, false, 0)) instanceof ConfusionModel);
        assertTrue(TruthModel.part(new DataShape(4, false, false, 0.3)) instanceof ConfusionModel);
        assertTrue(TruthModel.part(new DataShape(4, false, false, 0.001)) instanceof AccuracyModel);
        assertTrue(TruthModel.part(new DataShape(400, false, false, 0)) instanceof AccuracyModel);
        assertTrue(TruthModel.part(new DataShape(2, false, true, 0)) instanceof AccuracyModel);
    }

    private static Simulation independent(long seed) {
        Simulation world = new Simulation(seed, 600);
        for (int i = 0; i < 10; i++) {
            world.source("outlet" + i, 0.6 + 0.03 * i, 0.8);
        }
        return world;
    }

    /** Ten outlets of their own, and an agency that is mostly wrong with ten copiers. */
    private static Simulation clique(long seed) {
        Simulation world = new Simulation(seed, 400);
        Map<String, String> agency = world.source("agency", 0.4, 1);
        for (int i = 0; i < 10; i++) {
            world.source("outlet" + i, 0.7 + 0.02 * i, 0.6);
            world.copier("copier" + i, agency, 0.7);
        }
        return world;
    }

    private static Observation number(String source, String value) {
        return new Observation(source, "toll", value, 1, 2.0);
    }

    private static Estimate.SourceReliability source(Estimate estimate, String name) {
        return estimate.sources().stream()
                .filter(s -> s.source().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Estimate.ObjectBelief object(Estimate estimate, String name) {
        return estimate.objects().stream()
                .filter(o -> o.object().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
