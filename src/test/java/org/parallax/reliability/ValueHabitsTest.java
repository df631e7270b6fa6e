package org.parallax.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueHabitsTest {
    private final List<Observation> rows = new ArrayList<>();

    private void state(String source, String object, String value) {
        rows.add(new Observation(source, object, value, 1, null));
    }

    /** The shift of the last row. */
    private double shiftOfLast() {
        Observations in = Observations.of(rows);
        return ValueHabits.of(in).shift(in.size() - 1);
    }

    @Test
    void aValueReadOutOfTheObjectsNameIsDistrusted() {
        for (int k = 0; k < 30; k++) {
            state("almanac", "Person" + k, "Town" + k);
            state("parser", "Person" + k, "Town" + k);
        }
        for (int k = 0; k < 10; k++) {
            state("almanac", "Jesse Bradford" + k, "Village" + k);
            state("parser", "Jesse Bradford" + k, "Bradford" + k);
        }
        state("almanac", "Ida Holm", "Ostby");
        state("parser", "Ida Holm", "Holm");
        double echo = shiftOfLast();
        rows.remove(rows.size() - 1);
        state("parser", "Ida Holm", "Skarv");
        assertTrue(echo < shiftOfLast() - 1, echo + " against " + shiftOfLast());
    }

    @Test
    void whoNamesTheVillageIsTrustedMoreThanWhoNamesTheCountry() {
        for (int k = 0; k < 40; k++) {
            boolean country = k % 2 == 0;
            state("almanac", "p" + k, "village" + k);
            state("guide", "p" + k, country ? "Norland" : "village" + k);
        }
        state("almanac", "q", "village-q");
        state("guide", "q", "Norland");
        double general = shiftOfLast();
        rows.remove(rows.size() - 1);
        state("guide", "q", "hamlet");
        assertTrue(general < 0 && shiftOfLast() > 0, general + " against " + shiftOfLast());
    }

    @Test
    void agreementOnTheVillageTellsMoreThanOnTheCountry() {
        for (int k = 0; k < 60; k++) {
            state("almanac", "p" + k, k % 2 == 0 ? "Norland" : "village" + k % 30);
        }
        Observations in = Observations.of(rows);
        ValueHabits habits = ValueHabits.of(in, (i, o) -> 0.7);
        double country = habits.agreement(in.claim[0]);
        double village = habits.agreement(in.claim[1]);
        assertTrue(country > 0 && village > country + 0.3, village + " against " + country);
        assertEquals(
                0, ValueHabits.of(in).agreement(in.claim[1]), "not before sources are known to speak for themselves");
    }

    @Test
    void agreementTellsNoMoreWhereValuesDoNotRecur() {
        for (int k = 0; k < 60; k++) {
            state("almanac", "p" + k, "village" + k);
        }
        assertFalse(ValueHabits.of(Observations.of(rows), (i, o) -> 0.7).agrees());
    }

    @Test
    void fewValuesThatServeAllObjectsGiveNothingAway() {
        for (int k = 0; k < 40; k++) {
            state("a", "o" + k, "v" + k % 5);
            state("b", "o" + k, "v" + k % 4);
        }
        assertEquals(0, shiftOfLast());
    }
}
