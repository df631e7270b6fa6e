package org.parallax.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

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
                Explanation explanation = examination.source(source.source());
                assertEquals(Objects.requireNonNull(source.reliability()), explanation.value(), 1e-12, model);
                assertEquals(explanation.value(), explanation.sumOfParts(), 1e-9, model);
                assertEquals(source.observations() + 1, explanation.parts().size(), model);
            }
        }
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
                .source("careless");
        assertEquals("object1: nonsense", careless.parts().get(1).name());
        assertTrue(careless.parts().get(1).value() < -0.01, careless.toString());
        assertTrue(careless.parts().get(2).value() > 0, careless.toString());
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
        assertThrows(NoSuchElementException.class, () -> examination.source("Bob"));
        assertThrows(NoSuchElementException.class, () -> examination.voices("p", "x"));
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
