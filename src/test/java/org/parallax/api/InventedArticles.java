package org.parallax.api;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes short articles of invented outlets about invented matters, the same ones for the same seed. */
public final class InventedArticles {
    private static final List<String> TOWNS =
            List.of("Varrow", "Elmstead", "Port Kessin", "Dunmarch", "Orrin Bay", "Selwick");
    private static final List<String> PEOPLE =
            List.of("Marta Hellin", "Jonas Feld", "Ida Brandt", "Omar Vale", "Tove Quill");
    private static final List<String> MATTERS = List.of(
            "bridge closure",
            "harbour dredging",
            "school merger",
            "tram extension",
            "water tariff",
            "museum roof",
            "ferry strike");
    private static final List<String> OUTLETS =
            List.of("Varrow Courier", "Coastal Tribune", "Northgate Review", "Selwick Echo");

    private InventedArticles() {}

    /** NDJSON lines with the external ids {@code prefix-0}, {@code prefix-1} and so on. */
    public static List<String> lines(String prefix, int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> line(prefix + "-" + i, random))
                .toList();
    }

    private static String line(String id, Random random) {
        String town = pick(TOWNS, random);
        String person = pick(PEOPLE, random);
        String matter = pick(MATTERS, random);
        int number = 2 + random.nextInt(900);
        String text =
                "The " + matter + " in " + town + " will cost $" + number + " million, " + person + " said on Monday. "
                        + "“We have " + random.nextInt(100) + " days to decide on the " + matter + ",” " + person
                        + " told reporters. "
                        + "Residents of ward " + random.nextInt(1000) + " doubt the figure.";
        return "{\"externalId\":\"" + id + "\",\"source\":\"" + pick(OUTLETS, random) + "\",\"title\":\"" + town
                + " weighs "
                + matter + " " + number + "\",\"published\":\"2026-0" + (1 + random.nextInt(9)) + "-1"
                + random.nextInt(10)
                + "\",\"text\":\"" + text + "\"}";
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
