package org.parallax.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Article;

/** The answer to one line of a batch: 201 stored, 200 already known, 4xx refused with the problem (429: send it again). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record BatchLine(
        int line,
        int status,
        @Nullable String id,
        @Nullable String externalId,
        @Nullable Problem problem) {

    static BatchLine refused(int line, @Nullable String externalId, Problem problem) {
        return new BatchLine(line, problem.status(), null, externalId, problem);
    }

    BatchLine refused(Problem why) {
        return refused(line, externalId, why);
    }

    BatchLine accepted(Article.Accepted accepted) {
        int outcome = accepted.outcome() == Article.Outcome.KNOWN ? 200 : 201;
        return new BatchLine(line, outcome, Long.toString(accepted.id()), externalId, null);
    }
}
