package org.parallax.api;

import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parallax.source.Source;

/**
 * A page of a table by keyset: what is asked for, the conditions, one total order, and behind which row the page begins.
 * Deep pages cost what the first one costs.
 */
final class Listing {
    private final String select;
    private final SortOrder id;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /**
     * @param select the columns and tables, such as {@code SELECT c.document FROM claim c}; its last FROM is that of the rows
     * @param id the order by the unique id, which breaks all ties
     */
    Listing(String select, SortOrder id) {
        this.select = select;
        this.id = id;
    }

    Listing where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds the condition with its one value, unless the value is null: then nothing is asked of it. */
    Listing where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    <T> Page<T> page(PageRequest request, SortOrder order, Function<Tuple, T> view) {
        List<Tuple> found = rows(request, order);
        if (found.size() <= request.size) {
            return new Page<>(found.stream().map(view).toList(), null);
        }
        Tuple last = found.get(request.size - 1);
        Cursor cursor = new Cursor(order.name(), last.get("cursor_value"), last.get("cursor_id"));
        return new Page<>(
                found.subList(0, request.size).stream().map(view).toList(), Page.next(request.uri, cursor.text()));
    }

    /** The rows of the page, and one more where there are more. */
    @SuppressWarnings("unchecked")
    private List<Tuple> rows(PageRequest request, SortOrder order) {
        String direction = order.descending() ? " DESC" : "";
        String after = request.after;
        if (after != null && !after.isEmpty()) {
            Cursor cursor = Cursor.of(after, order, id);
            String beyond = order.descending() ? " < " : " > ";
            conditions.add("(" + order.column() + ", " + id.column() + ")" + beyond + "(:cursorValue, :cursorId)");
            values.put("cursorValue", cursor.value());
            values.put("cursorId", cursor.id());
        }
        int from = select.lastIndexOf(" FROM ");
        String sql = select.substring(0, from) + ", " + order.column() + " AS cursor_value, " + id.column()
                + " AS cursor_id" + select.substring(from)
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions)) + " ORDER BY "
                + order.column() + direction + ", " + id.column() + direction + " LIMIT :most";
        Query query = Source.getEntityManager().createNativeQuery(sql, Tuple.class);
        values.forEach(query::setParameter);
        return query.setParameter("most", request.size + 1).getResultList();
    }
}
