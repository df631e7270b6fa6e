package org.parallax.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutletsTest {
    @Test
    void editionsAndAddressesOfOneHouseAreOne() {
        assertTrue(Outlets.same("The Harbour Post", "harbourpost.com"));
        assertFalse(Outlets.same("The Harbour Post", "Norda Times"));
        assertEquals(
                2, Outlets.houses(List.of("Sunday Harbour Post", "Norda Times", "Harbour Post", "www.nordatimes.org")));
    }

    @Test
    void aNameOfEmptyWordsIsNoHouseOfOthers() {
        assertEquals(2, Outlets.houses(List.of("The News", "Norda Times")));
    }
}
