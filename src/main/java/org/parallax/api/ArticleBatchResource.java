package org.parallax.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.article.ArchivedPages;
import org.parallax.article.ArchivedPages.ArchivedPage;
import org.parallax.article.DamagedArchiveException;
import org.parallax.pipeline.KeptAnswer;
import org.parallax.pipeline.Pipeline;

/**
 * Many articles, a line or an archive's page each: a wrong one is answered on its own line and hinders no other.
 */
@Path("/api/v1/articles:batch")
@Tag(name = "articles")
public class ArticleBatchResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String WARC = "application/warc";

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
    @Consumes({NDJSON, WARC})
    @Produces(NDJSON)
    @Operation(
            operationId = "addArticles",
            summary = "Take in many articles, one JSON object a line, or the HTML pages of a web archive")
    @APIResponse(
            responseCode = "200",
            description =
                    "a line for each line, or for each HTML page with the number of its record, in the same order",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BatchLine.class)))
    @APIResponse(
            responseCode = "429",
            description = "the queue is full; where it fills up on the way, the lines from there on have this status")
    public StreamingOutput add(
            InputStream body,
            @Parameter(description = "who published the pages of an archive; without it the host of each")
                    @QueryParam("source")
                    @Size(max = 200)
                    @WellFormed
                    @Nullable
                    String source,
            @Context HttpHeaders headers,
            @HeaderParam(IdempotencyKeys.HEADER) @Size(max = 255) @WellFormed @Nullable String key)
            throws IOException {
        Reading reading = BodyLimit.WARC.isCompatible(headers.getMediaType())
                ? (in, chunk) -> readPages(in, source, chunk)
                : (in, chunk) -> readLines(in, chunk);
        if (key == null) {
            return take(body, reading);
        }
        DigestInputStream digested = new DigestInputStream(body, IdempotencyKeys.digest());
        BatchAnswer answer = keys.isKnown(key) ? null : take(digested, reading);
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

    /** Brings what a body holds into chunks. */
    private interface Reading {
        void read(InputStream body, BatchChunk chunk) throws IOException;
    }

    private BatchAnswer take(InputStream body, Reading reading) throws IOException {
        BatchAnswer answer = new BatchAnswer(mapper);
        try {
            BatchChunk chunk = new BatchChunk(pipeline, validator, answer);
            reading.read(body, chunk);
            chunk.store();
            answer.end();
            return answer;
        } catch (IOException | RuntimeException e) {
            answer.discard();
            throw e;
        }
    }

    private void readLines(InputStream body, BatchChunk chunk) throws IOException {
        NdjsonLines lines = new NdjsonLines(body);
        for (NdjsonLines.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.problem() != null) {
                chunk.refuse(line.number(), line.problem());
                continue;
            }
            try {
                ArticleRequest request = mapper.readValue(line.bytes(), ArticleRequest.class);
                if (request == null) {
                    chunk.refuse(line.number(), Problem.invalid("line", "must be a JSON object"));
                } else {
                    chunk.add(line.number(), request);
                }
            } catch (JsonProcessingException e) {
                chunk.refuse(line.number(), Problems.of(e));
            }
        }
    }

    /** Where the archive is damaged, what came before is taken and the last line says so. */
    private static void readPages(InputStream body, @Nullable String source, BatchChunk chunk) throws IOException {
        int record = 0;
        try (ArchivedPages pages = new ArchivedPages(body)) {
            for (ArchivedPage page = pages.next(); page != null; page = pages.next()) {
                record = page.record();
                if (page.html() == null) {
                    chunk.refuse(record, Problem.of(413, "The page is larger than the service reads."));
                } else {
                    chunk.add(record, ArticleRequest.ofPage(source, page.url(), page.html()));
                }
            }
        } catch (DamagedArchiveException e) {
            chunk.refuse(record + 1, Problem.invalid("body", "is no web archive from here on"));
        }
    }
}
