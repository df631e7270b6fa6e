package org.parallax.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parallax.article.Article;
import org.parallax.article.Submission;
import org.parallax.pipeline.Pipeline;

/** Many articles, a line each: a wrong line is answered on its own line and hinders no other. */
@Path("/api/v1/articles:batch")
@Tag(name = "articles")
public class ArticleBatchResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final int CHUNK = 100;

    private final Pipeline pipeline;
    private final ObjectMapper mapper;
    private final Validator validator;

    ArticleBatchResource(Pipeline pipeline, ObjectMapper mapper, Validator validator) {
        this.pipeline = pipeline;
        this.mapper = mapper;
        this.validator = validator;
    }

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(operationId = "addArticles", summary = "Take in many articles, one JSON object a line")
    public byte[] add(InputStream body) throws IOException {
        Answers answers = new Answers();
        NdjsonLines lines = new NdjsonLines(body);
        for (NdjsonLines.Line line = lines.next(); line != null; line = lines.next()) {
            answers.add(line);
            if (answers.waiting.size() == CHUNK) {
                answers.store();
            }
        }
        answers.store();
        return answers.toNdjson();
    }

    /** The answers to one batch; those that wait for their chunk to be stored are filled in by {@link #store}. */
    private final class Answers {
        private final List<BatchLine> lines = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private final List<Submission> waiting = new ArrayList<>();

        void add(NdjsonLines.Line line) {
            BatchLine answer =
                    line.problem() == null ? read(line) : new BatchLine(line.number(), 413, null, null, line.problem());
            lines.add(answer);
        }

        private BatchLine read(NdjsonLines.Line line) {
            ArticleRequest request;
            try {
                request = mapper.readValue(line.bytes(), ArticleRequest.class);
            } catch (JsonProcessingException e) {
                return BatchLine.refused(line.number(), null, Problems.of(e));
            } catch (IOException e) {
                return BatchLine.refused(line.number(), null, Problem.invalid("line", "is not UTF-8"));
            }
            if (request == null) {
                return BatchLine.refused(line.number(), null, Problem.invalid("line", "must be a JSON object"));
            }
            Set<ConstraintViolation<ArticleRequest>> violations = validator.validate(request);
            if (!violations.isEmpty()) {
                return BatchLine.refused(line.number(), request.externalId(), Problems.of(violations));
            }
            try {
                waiting.add(request.submission());
            } catch (ProblemException e) {
                return BatchLine.refused(line.number(), request.externalId(), (Problem)
                        e.getResponse().getEntity());
            }
            places.add(lines.size());
            return new BatchLine(line.number(), 202, null, request.externalId(), null);
        }

        void store() {
            if (waiting.isEmpty()) {
                return;
            }
            List<Article.Accepted> accepted = pipeline.accept(List.copyOf(waiting));
            for (int i = 0; i < accepted.size(); i++) {
                lines.set(places.get(i), lines.get(places.get(i)).accepted(accepted.get(i)));
            }
            places.clear();
            waiting.clear();
        }

        byte[] toNdjson() {
            StringBuilder out = new StringBuilder();
            for (BatchLine line : lines) {
                try {
                    out.append(mapper.writeValueAsString(line)).append('\n');
                } catch (JsonProcessingException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return out.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
