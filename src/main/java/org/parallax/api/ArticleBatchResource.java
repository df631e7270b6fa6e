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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    private static final int MOST_LINES = 100;
    private static final int MOST_CHARACTERS = 4_000_000;

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
            responseCode = "200",
            description = "a line for each line, in the same order",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BatchLine.class)))
    @APIResponse(
            responseCode = "429",
            description = "the queue is full; where it fills up on the way, the lines from there on have this status")
    public StreamingOutput add(
            InputStream body, @HeaderParam(IdempotencyKeys.HEADER) @Size(max = 255) @WellFormed @Nullable String key)
            throws IOException {
        if (key == null) {
            return take(body);
        }
        DigestInputStream digested = new DigestInputStream(body, IdempotencyKeys.digest());
        BatchAnswer answer = keys.isKnown(key) ? null : take(digested);
        digested.transferTo(OutputStream.nullOutputStream());
        byte[] hash = digested.getMessageDigest().digest();
        KeptAnswer kept = keys.answer(key, hash);
        if (kept != null) {
            byte[] again = kept.answer;
            return out -> out.write(again);
        }
        if (answer == null) {
            throw Problem.of(409, "The answer kept for this Idempotency-Key has just expired; send it again.")
                    .exception();
        }
        if (answer.length() <= IdempotencyKeys.LONGEST_ANSWER) {
            keys.keep(key, hash, 200, answer.bytes());
        }
        return answer;
    }

    private BatchAnswer take(InputStream body) throws IOException {
        BatchAnswer answer = new BatchAnswer(mapper);
        try {
            Chunk chunk = new Chunk(answer);
            NdjsonLines lines = new NdjsonLines(body);
            for (NdjsonLines.Line line = lines.next(); line != null; line = lines.next()) {
                chunk.add(line);
                if (chunk.isFull()) {
                    chunk.store();
                }
            }
            chunk.store();
            answer.end();
            return answer;
        } catch (IOException | RuntimeException e) {
            answer.discard();
            throw e;
        }
    }

    /** The lines that are stored together; {@link #store} fills in the answers to those that wait for it. */
    private final class Chunk {
        private final BatchAnswer answer;
        private final List<BatchLine> lines = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private final List<Submission> waiting = new ArrayList<>();
        private int characters;

        Chunk(BatchAnswer answer) {
            this.answer = answer;
        }

        boolean isFull() {
            return lines.size() >= MOST_LINES || characters >= MOST_CHARACTERS;
        }

        void add(NdjsonLines.Line line) {
            Problem problem = line.problem();
            lines.add(problem == null ? read(line) : BatchLine.refused(line.number(), null, problem));
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
                wait(request.submission());
            } catch (ProblemException e) {
                return BatchLine.refused(line.number(), request.externalId(), (Problem)
                        e.getResponse().getEntity());
            }
            return new BatchLine(line.number(), 202, null, request.externalId(), null);
        }

        private void wait(Submission submission) {
            waiting.add(submission);
            places.add(lines.size());
            characters += submission.text().length();
        }

        void store() throws IOException {
            if (!waiting.isEmpty()) {
                accept();
            }
            for (BatchLine line : lines) {
                answer.add(line);
            }
            lines.clear();
            places.clear();
            waiting.clear();
            characters = 0;
        }

        private void accept() {
            try {
                List<Article.Accepted> accepted = pipeline.accept(List.copyOf(waiting));
                for (int i = 0; i < accepted.size(); i++) {
                    lines.set(places.get(i), lines.get(places.get(i)).accepted(accepted.get(i)));
                }
            } catch (QueueFullException e) {
                if (answer.length() == 0) {
                    throw e;
                }
                places.forEach(place -> lines.set(place, lines.get(place).refused(Problems.queueFull())));
            }
        }
    }
}
