package org.parallax.api;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** One page of a collection; {@code next} leads to the one after it, null on the last. */
public record Page<T>(List<T> items, @Nullable String next) {
    static final int MOST = 500;
    private static final SortOrder PLACE = SortOrder.byWhole("place", "");

    /** A page of what is in memory already, in its own order. */
    static <E, T> Page<T> of(List<E> all, PageRequest request, Function<E, T> view) {
        long from = from(request.after);
        List<T> shown = all.stream().skip(from).limit(request.size).map(view).toList();
        long end = from + request.size;
        boolean more = all.size() - from > request.size;
        return new Page<>(shown, more ? next(request.uri, new Cursor(PLACE.name(), end, end).text()) : null);
    }

    /**
     * A page of rows in the order of their ids.
     *
     * @param rowsAfter the rows behind an id, in order; behind 0 all of them
     */
    static <E, T> Page<T> byId(
            PageRequest request, LongFunction<PanacheQuery<E>> rowsAfter, ToLongFunction<E> id, Function<E, T> view) {
        List<E> found =
                rowsAfter.apply(from(request.after)).page(0, request.size + 1).list();
        if (found.size() <= request.size) {
            return new Page<>(found.stream().map(view).toList(), null);
        }
        long last = id.applyAsLong(found.get(request.size - 1));
        return new Page<>(
                found.subList(0, request.size).stream().map(view).toList(),
                next(request.uri, new Cursor(PLACE.name(), last, last).text()));
    }

    private static long from(@Nullable String after) {
        return after == null || after.isEmpty()
                ? 0
                : Math.max(0, (Long) Cursor.of(after, PLACE, PLACE).value());
    }

    static String next(UriInfo uri, String after) {
        StringBuilder next = new StringBuilder(uri.getRequestUri().getRawPath()).append('?');
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("after")) {
                values.forEach(value -> next.append(escaped(name))
                        .append('=')
                        .append(escaped(value))
                        .append('&'));
            }
        });
        return next.append("after=").append(after).toString();
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
