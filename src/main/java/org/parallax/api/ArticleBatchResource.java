package org.parallax.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Article;
import org.parallax.article.Submission;
import org.parallax.pipeline.KeptAnswer;
import org.parallax.pipeline.Pipeline;
import org.parallax.pipeline.QueueFullException;

/** Many articles, a line each: a wrong line is answered on its own line and hinders no other. */
@Path("/api/v1/articles:batch")
@Tag(name = "articles")
public class ArticleBatchResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final int CHUNK = 100;

    private final Pipeline pipeline;
    private final ObjectMapper mapper;
    private final Validator validator;
    private final IdempotencyKeys keys;

    ArticleBatchResource(Pipeline pipeline, ObjectMapper mapper, Validator validator, IdempotencyKeys keys) {
        this.pipeline = pipeline;
        this.mapper = mapper;
        this.validator = validator;
        this.keys = keys;
    }

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(operationId = "addArticles", summary = "Take in many articles, one JSON object a line")
    @APIResponse(
            responseCode = "429",
            description = "the queue is full; where it fills up on the way, the lines from there on have this status")
    public byte[] add(
            InputStream body, @HeaderParam(IdempotencyKeys.HEADER) @Size(max = 255) @WellFormed @Nullable String key)
            throws IOException {
        if (key == null) {
            return take(body);
        }
        DigestInputStream digested = new DigestInputStream(body, IdempotencyKeys.digest());
        byte[] answer = keys.isKnown(key) ? new byte[0] : take(digested);
        digested.transferTo(OutputStream.nullOutputStream());
        byte[] hash = digested.getMessageDigest().digest();
        KeptAnswer kept = keys.answer(key, hash);
        if (kept != null) {
            return kept.answer;
        }
        keys.keep(key, hash, 200, answer);
        return answer;
    }

    private byte[] take(InputStream body) throws IOException {
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
        private boolean stored;

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
                return BatchLine.refused(
                        line.number(), request.externalId(), Problem.invalid(Problems.errors(violations)));
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
            try {
                List<Article.Accepted> accepted = pipeline.accept(List.copyOf(waiting));
                for (int i = 0; i < accepted.size(); i++) {
                    lines.set(places.get(i), lines.get(places.get(i)).accepted(accepted.get(i)));
                }
                stored = true;
            } catch (QueueFullException e) {
                if (!stored) {
                    throw e;
                }
                places.forEach(place -> lines.set(place, lines.get(place).refused(Problems.queueFull())));
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
