package org.parallax.api;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
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

    private static long from(@Nullable String after) {
        return after == null || after.isEmpty()
                ? 0
                : Math.max(0, (Long) Cursor.of(after, PLACE, PLACE).value());
    }

    static String next(UriInfo uri, String after) {
        UriBuilder next = UriBuilder.fromPath(uri.getPath());
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("after")) {
                next.queryParam(
                        escaped(name), values.stream().map(Page::escaped).toArray());
            }
        });
        return next.queryParam("after", after).build().toString();
    }

    /** A value that the URI builder does not take for a template. */
    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
