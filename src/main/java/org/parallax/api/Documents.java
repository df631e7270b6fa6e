package org.parallax.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.parallax.claim.Claim;

/** What a comparison found, as it is stored: a JSON document in each row, answered as it is. */
@ApplicationScoped
public class Documents {
    private final ObjectMapper mapper;

    Documents(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A page of the column {@code document}. */
    static Page<RawJson> page(Listing listing, SortedPageRequest request, SortOrder... orders) {
        return listing.page(
                request, SortOrder.chosen(request.sort, orders), row -> new RawJson(row.get("document", String.class)));
    }

    /** The document of a claim or quotation; 404 where there is none. */
    static String of(Class<?> entity, String id) {
        return Found.or404(Claim.getEntityManager()
                .createQuery("SELECT document FROM " + entity.getSimpleName() + " WHERE id = :id", String.class)
                .setParameter("id", id)
                .getSingleResultOrNull());
    }

    <T> T read(String document, Class<T> type) {
        try {
            return mapper.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
