package org.parallax.reliability;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObservationsTest {

    @Test
    void observationsAreSortedByObjectAndNumbered() {
        Observations in = Observations.of(List.of(
                Observation.of("Ann", "o1", "x"), Observation.of("Ann", "o2", "x"), Observation.of("Bob", "o1", "y")));
        assertArrayEquals(new int[] {0, 2, 3}, in.first);
        assertArrayEquals(new int[] {0, 1, 0}, in.source);
        assertArrayEquals(new int[] {0, 1, 2}, in.claim);
        assertEquals(in.claimLabel[0], in.claimLabel[2], "x is the same label of both objects");
    }

    @Test
    void severalStatementsOfOneSourceShareItsVote() {
        Observations in = Observations.of(List.of(
                Observation.of("Ann", "o", "x"), Observation.of("Ann", "o", "y"), Observation.of("Bob", "o", "y")));
        assertArrayEquals(new float[] {0.5f, 0.5f, 1}, in.weight);
    }

    @Test
    void theDenserNumberIsTheCentreAndChainsDoNotMerge() {
        NumericGroups groups = new NumericGroups(new double[] {10, 14, 18, 22, 40}, new int[] {1, 1, 3, 1, 1}, 4);
        int[] centres = new int[5];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = groups.centreOf(i);
        }
        assertArrayEquals(new int[] {0, 2, 2, 2, 4}, centres);
    }

    @Test
    void aKnownNumberMeetsTheGroupWithinItsTolerance() {
        ObservationsBuilder builder = new ObservationsBuilder();
        builder.add(new Observation("Ann", "toll", "12", 1, 1.0));
        builder.add(new Observation("Bob", "toll", "20", 1, 1.0));
        assertEquals("12", value(builder.build(Map.of("toll", "12.6"), null)));
        assertEquals("15", value(builder.build(Map.of("toll", "15"), null)));
    }

    @Test
    void objectsCarryTheirTopicBehindABar() {
        Observations in = Observations.of(List.of(
                Observation.of("Ann", "flight 1|gate", "x"),
                Observation.of("Ann", "flight 1|time", "y"),
                Observation.of("Ann", "flight 2|gate", "z")));
        assertArrayEquals(new int[] {0, 1, 0}, in.topic);
        assertArrayEquals(new String[] {"gate", "time"}, in.topics);
    }

    @Test
    void aTableIsReadWhateverTheOrderOfItsColumns() {
        List<Observation> read =
                read("value,object,source,tolerance,confidence\n12,toll,\"Ann, A.\",0.5,\nx,o,Bob,,0.25\n");
        assertEquals(new Observation("Ann, A.", "toll", "12", 1, 0.5), read.get(0));
        assertEquals(new Observation("Bob", "o", "x", 0.25, null), read.get(1));
    }

    @Test
    void whatIsWrongIsToldWithItsRow() {
        assertWrong("header", "lacks the column value", "source,object\na,b\n");
        assertWrong("header", "unknown column weight", "source,object,value,weight\na,b,c,1\n");
        assertWrong("row 2: source", "must not be empty", "source,object,value\na,b,c\n,b,c\n");
        assertWrong("row 1: value", "must not be empty", "source,object,value\na,b\n");
        assertWrong("row 1: confidence", "not a number: high", "source,object,value,confidence\na,b,c,high\n");
        assertWrong("row 1: confidence", "between 0 and 1", "source,object,value,confidence\na,b,c,1.5\n");
        assertWrong("row 1: value", "must be a number", "source,object,value,tolerance\na,b,c,1\n");
        assertWrong("header", "lacks", "");
        assertWrong("header", "", "source,source,object,value\n");
    }

    @Test
    void brokenQuotesAreNoCsv() {
        InvalidInput wrong = assertThrows(InvalidInput.class, () -> read("source,object,value\na,b,\"c\" d\n"));
        assertEquals("body", wrong.field());
    }

    private static void assertWrong(String field, String message, String csv) {
        InvalidInput wrong = assertThrows(InvalidInput.class, () -> read(csv));
        assertEquals(field, wrong.field());
        assertTrue(String.valueOf(wrong.getMessage()).contains(message), wrong.getMessage());
    }

    private static List<Observation> read(String csv) {
        List<Observation> read = new ArrayList<>();
        new ObservationTable().read(new StringReader(csv), read::add);
        return read;
    }

    private static String value(Observations in) {
        return in.value(in.anchor[0]);
    }
}
