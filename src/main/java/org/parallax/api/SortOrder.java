package org.parallax.api;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One order of a collection.
 *
 * @param column the SQL expression that is sorted by; never null in any row
 * @param read makes the column's value of its text in a cursor
 */
record SortOrder(String name, String column, boolean descending, Function<String, Object> read) {

    static SortOrder byText(String name, String column) {
        return new SortOrder(name, column, false, SortOrder::text);
    }

    static SortOrder byWhole(String name, String column) {
        return new SortOrder(name, column, false, Long::valueOf);
    }

    static SortOrder byReal(String name, String column) {
        return new SortOrder(name, column, false, Double::valueOf);
    }

    static SortOrder byMoment(String name, String column) {
        return new SortOrder(name, column, false, Moment::parse);
    }

    private static String text(String text) {
        if (text.indexOf(0) >= 0) {
            throw new IllegalArgumentException("holds NUL");
        }
        return text;
    }

    SortOrder reversed() {
        return new SortOrder(name, column, !descending, read);
    }

    /** The order that the request names among those of the collection; the first one where it names none. */
    static SortOrder chosen(@Nullable String sort, SortOrder... orders) {
        if (sort == null) {
            return orders[0];
        }
        boolean descending = sort.startsWith("-");
        String name = descending ? sort.substring(1) : sort;
        List<SortOrder> known = List.of(orders);
        SortOrder order = known.stream()
                .filter(o -> o.name.equals(name))
                .findFirst()
                .orElseThrow(
                        () -> Problem.invalid("sort", "must be one of " + names(orders) + ", or one of them after a -")
                                .exception());
        return order.descending == descending ? order : order.reversed();
    }

    private static String names(SortOrder... orders) {
        return Arrays.stream(orders).map(SortOrder::name).collect(Collectors.joining(", "));
    }
}
