package org.parallax.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimPlacesTest {
    private final ClaimPlaces claims = new ClaimPlaces();

    @Test
    void theClaimWithMostOfThePlacesIsTheOne() {
        claims.add("a", List.of(new Place("1", 40, "The dam is safe"), new Place("2", 5, "the dam is safe,")));
        claims.add("b", List.of(new Place("3", 0, "the dam is safe")));
        List<Place> then = List.of(
                new Place("1", 10, "The dam is safe."),
                new Place("2", 5, "the dam is safe"),
                new Place("3", 0, "the dam is safe"));
        assertEquals("a", claims.claimAt(then));
    }

    @Test
    void ofTheSameWordsSaidTwiceTheNearestCount() {
        claims.add("monday", List.of(new Place("1", 10, "the bridge is shut")));
        claims.add("friday", List.of(new Place("1", 300, "the bridge is shut")));
        assertEquals("friday", claims.claimAt(List.of(new Place("1", 290, "The bridge is shut"))));
    }

    @Test
    void otherWordsAreNoMatch() {
        claims.add("a", List.of(new Place("1", 0, "it will cut 400 jobs")));
        assertNull(claims.claimAt(List.of(new Place("1", 0, "it will cut 40 jobs"))));
        assertNull(claims.claimAt(List.of(new Place("2", 0, "it will cut 400 jobs"))));
        assertNull(claims.claimAt(List.of()));
    }
}
