package org.parallax.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error as RFC 9457 has it. {@code errors} names the fields where input was wrong. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<FieldError> errors) {
    static final String MEDIA_TYPE = "application/problem+json";

    public record FieldError(String field, String message) {}

    static Problem of(int status, String detail) {
        return new Problem("about:blank", title(status), status, detail, null);
    }

    static Problem invalid(List<FieldError> errors) {
        return invalid(400, errors);
    }

    static Problem invalid(int status, List<FieldError> errors) {
        String detail = errors.size() == 1
                ? errors.get(0).field() + " " + errors.get(0).message()
                : errors.size() + " fields are wrong";
        return new Problem("about:blank", title(status), status, detail, errors);
    }

    static Problem invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known != null ? known.getReasonPhrase() : status == 422 ? "Unprocessable Content" : "Error " + status;
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    ProblemException exception() {
        return new ProblemException(this);
    }
}
