package org.parallax.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parallax.text.Explanation;

class ExaminationTest {

    @Test
    void thePartsOfAScoreAddUpToIt() {
        Simulation world = new Simulation(21, 200);
        for (int i = 0; i < 8; i++) {
            world.source("outlet" + i, 0.5 + 0.05 * i, 0.5);
        }
        for (String model : List.of("parallax", "majority", "accu")) {
            Examination examination = Models.named(model).examine(Observations.of(world.observations()));
            for (Estimate.SourceReliability source : examination.estimate().sources()) {
                Explanation explanation = examination.source(source.source(), 1_000);
                assertEquals(Objects.requireNonNull(source.reliability()), explanation.value(), 1e-12, model);
                assertEquals(explanation.value(), sum(explanation), 1e-9, model);
                Explanation claims = explanation.parts().get(1);
                assertEquals(source.observations(), claims.parts().size(), model);
                assertEquals(claims.value(), sum(claims), 1e-12, model);
                Explanation short_ = examination.source(source.source(), 3);
                assertEquals(explanation.value(), sum(short_), 1e-9, model);
                assertEquals(4, short_.parts().get(1).parts().size(), model);
            }
        }
    }

    private static double sum(Explanation explanation) {
        return explanation.parts().stream().mapToDouble(Explanation::value).sum();
    }

    @Test
    void aWrongClaimMovesTheScoreDown() {
        Simulation world = new Simulation(22, 60);
        for (int i = 0; i < 9; i++) {
            world.source("outlet" + i, 0.9, 1);
        }
        world.observations().add(Observation.of("careless", "object1", "nonsense"));
        world.observations().add(Observation.of("careless", "object2", world.truth(2)));
        Explanation careless = Models.named("parallax")
                .examine(Observations.of(world.observations()))
                .source("careless", 10)
                .parts()
                .get(1);
        assertEquals("object1: nonsense", careless.parts().get(0).name());
        assertTrue(careless.parts().get(0).value() < -0.01, careless.toString());
        assertTrue(careless.parts().get(1).value() > 0, careless.toString());
    }

    @Test
    void credibilityCountsVoicesForAndAgainst() {
        List<Observation> said = List.of(
                Observation.of("Ann", "o", "x"),
                Observation.of("Bob", "o", "x"),
                Observation.of("Cid", "o", "x"),
                Observation.of("Eve", "o", "y"));
        Examination examination = Models.named("majority").examine(Observations.of(said));
        assertEquals(
                "3 sources count as 3.0 voices", examination.voices("o", "x").detail());
        assertEquals(2, examination.credibility("o", "x"));
        assertEquals(5, examination.credibility("o", "y"));
        assertEquals(5, examination.credibility("o", "never said"));
    }

    @Test
    void whatIsNotThereIsRefused() {
        Examination examination =
                Models.named("majority").examine(Observations.of(List.of(Observation.of("Ann", "o", "x"))));
        assertThrows(NoSuchElementException.class, () -> examination.source("Bob", 10));
        assertEquals(0, examination.voices("p", "x").value());
    }

    @Test
    void aProfileDimensionIsAShareWithItsInterval() {
        Profile.Dimension dimension = Profile.Dimension.of(Profile.Aspect.QUOTATION_FIDELITY, 18, 20);
        assertEquals("quotation_fidelity", dimension.dimension());
        assertEquals(19.0 / 22, Objects.requireNonNull(dimension.value()), 1e-12);
        assertTrue(dimension.low() > 0.65 && dimension.high() < 0.98, dimension.toString());
        assertEquals(
                null, Profile.Dimension.of(Profile.Aspect.CORRECTIONS, 2, 3).value());
    }
}
