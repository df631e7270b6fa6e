package org.parallax.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/** What a comparison found, as it is stored: a JSON document in each row, answered as it is. */
@ApplicationScoped
public class Documents {
    private final ObjectMapper mapper;
    private final DataSource store;

    Documents(ObjectMapper mapper, DataSource store) {
        this.mapper = mapper;
        this.store = store;
    }

    /** The tables that have documents. */
    enum Kind {
        CLAIM,
        QUOTATION
    }

    /** A page of the column {@code document}. */
    static Page<RawJson> page(Listing listing, SortedPageRequest request, SortOrder... orders) {
        return listing.page(
                request, SortOrder.chosen(request.sort, orders), row -> new RawJson(row.get("document", String.class)));
    }

    /** The document of a claim or quotation, read as plainly as can be; 404 where there is none. */
    String of(Kind kind, String id) {
        String sql = "SELECT document FROM " + kind.name().toLowerCase(Locale.ROOT) + " WHERE id = ?";
        try (Connection connection = store.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, id);
            ResultSet found = query.executeQuery();
            return Found.or404(found.next() ? found.getString(1) : null);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T read(String document, Class<T> type) {
        try {
            return mapper.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
