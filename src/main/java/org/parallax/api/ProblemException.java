package org.parallax.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** Ends a request with a problem. */
final class ProblemException extends WebApplicationException {
    private static final long serialVersionUID = 1;

    ProblemException(Problem problem) {
        super(problem.detail(), problem.response());
    }

    /** @param response a problem document */
    ProblemException(Response response) {
        super(response);
    }
}
