package org.parallax.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.Fault;
import org.parallax.pipeline.QueueFullException;

/** Turns whatever goes wrong into a problem document that gives nothing of the inside away. */
public final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final int RETRY_SECONDS = 2;
    private static final int RETRY_QUEUE_SECONDS = 30;

    @ServerExceptionMapper
    Response http(WebApplicationException e, UriInfo uri) {
        if (e instanceof ProblemException) {
            return e.getResponse();
        }
        JsonProcessingException json = cause(e, JsonProcessingException.class);
        if (json != null) {
            return malformed(json);
        }
        if (e instanceof NotFoundException && e.getCause() instanceof NumberFormatException number) {
            return noNumber(number, uri);
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(e);
        }
        return Problem.of(status, detail(status)).response();
    }

    @ServerExceptionMapper
    Response mismatch(MismatchedInputException e) {
        return malformed(e);
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException e) {
        return malformed(e);
    }

    @ServerExceptionMapper
    Response constraint(ConstraintViolationException e) {
        return of(e.getConstraintViolations()).response();
    }

    @ServerExceptionMapper
    Response full(QueueFullException e) {
        return Response.fromResponse(queueFull().response())
                .header("Retry-After", RETRY_QUEUE_SECONDS)
                .build();
    }

    static Problem queueFull() {
        return Problem.of(429, "Too many articles wait to be analysed; nothing was taken. Send it again later.");
    }

    @ServerExceptionMapper
    Response any(Throwable e, UriInfo uri) {
        JsonProcessingException json = cause(e, JsonProcessingException.class);
        if (json != null) {
            return malformed(json);
        }
        WebApplicationException http = cause(e, WebApplicationException.class);
        if (http != null) {
            return http(http, uri);
        }
        return new Fault(e).isPassing() ? unavailable() : unexpected(e);
    }

    /** 413 where a text or page is longer than the service reads, else 400. */
    static Problem of(Collection<? extends ConstraintViolation<?>> violations) {
        return Problem.invalid(violations.stream().anyMatch(Problems::isTooLong) ? 413 : 400, errors(violations));
    }

    private static boolean isTooLong(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof Size size
                && size.max() >= AnalysesResource.MAX_TEXT;
    }

    static List<Problem.FieldError> errors(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(v -> new Problem.FieldError(field(v), v.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
    }

    /** The path of the property, without the method and parameter before it. */
    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        int parameter = violation.getLeafBean() == violation.getRootBean() ? path.indexOf('.') : -1;
        String[] parts = path.split("\\.");
        boolean method = parts.length > 2 && parameter < 0;
        return method ? String.join(".", List.of(parts).subList(2, parts.length)) : parts[parts.length - 1];
    }

    static Problem of(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            return Problem.invalid(field, "has the wrong type or form" + where);
        }
        return Problem.invalid("body", "is not well-formed JSON" + where + ": " + firstLine(e.getOriginalMessage()));
    }

    private static Response malformed(JsonProcessingException e) {
        ProblemException whileReading = cause(e, ProblemException.class);
        return whileReading == null ? of(e).response() : whileReading.getResponse();
    }

    private static String firstLine(@Nullable String message) {
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    /** A query parameter that is no number is wrong input; a part of the path that is none leads nowhere. */
    private static Response noNumber(NumberFormatException e, UriInfo uri) {
        String message = String.valueOf(e.getMessage());
        return uri.getQueryParameters().entrySet().stream()
                .filter(parameter ->
                        parameter.getValue().stream().anyMatch(value -> message.contains('"' + value + '"')))
                .findFirst()
                .map(parameter -> Problem.invalid(parameter.getKey(), "must be a whole number of its range"))
                .orElse(Problem.of(404, detail(404)))
                .response();
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method.";
            case 406 -> "This address cannot answer in an accepted media type.";
            case 413 -> "The body is larger than this address takes.";
            case 415 -> "This address does not take this content type.";
            default -> "The request cannot be served.";
        };
    }

    private static Response unavailable() {
        LOG.warn("the database cannot be reached");
        return Response.fromResponse(Problem.of(503, "The store cannot be reached just now; nothing was taken.")
                        .response())
                .header("Retry-After", RETRY_SECONDS)
                .build();
    }

    private static Response unexpected(Throwable e) {
        LOG.error("a request failed", e);
        return Problem.of(500, "Something went wrong on our side; it has been logged.")
                .response();
    }

    private static <T extends Throwable> @Nullable T cause(Throwable e, Class<T> type) {
        Throwable at = e;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
            at = at.getCause();
        }
        return null;
    }
}
