package org.parallax.api;

import jakarta.ws.rs.core.Response;
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

    /**
     * Cuts a page out of what was found.
     *
     * @param found one item more than the page holds, where there are more
     * @param cursor what to pass as {@code after} to go on behind an item
     */
    static <E, T> Page<T> of(List<E> found, int size, UriInfo uri, Function<E, Object> cursor, Function<E, T> view) {
        List<E> shown = found.size() > size ? found.subList(0, size) : found;
        String next = found.size() > size ? next(uri, cursor.apply(shown.get(size - 1))) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }

    private static String next(UriInfo uri, Object after) {
        UriBuilder next = UriBuilder.fromPath(uri.getPath());
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("after")) {
                next.queryParam(name, values.stream().map(Page::escaped).toArray());
            }
        });
        return next.queryParam("after", escaped(after.toString())).build().toString();
    }

    /** A value that the URI builder does not take for a template. */
    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    Response response() {
        Response.ResponseBuilder response = Response.ok(this);
        if (next != null) {
            response.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return response.build();
    }
}
