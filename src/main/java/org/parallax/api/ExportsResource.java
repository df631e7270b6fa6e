package org.parallax.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All of it, or all of a story, streamed. */
@Path("/api/v1/exports")
@Tag(name = "exports")
public class ExportsResource {
    private static final int SECONDS = 3600;

    private final ObjectMapper mapper;
    private final Clock clock;
    private final Caller caller;

    ExportsResource(ObjectMapper mapper, Clock clock, Caller caller) {
        this.mapper = mapper;
        this.clock = clock;
        this.caller = caller;
    }

    /** In which form the ledger leaves. */
    public enum Kind {
        CSV("text/csv", "csv"),
        JSONL("application/x-ndjson", "jsonl"),
        PARQUET("application/vnd.apache.parquet", "parquet"),
        JSONLD("application/ld+json", "jsonld"),
        CLAIMREVIEW("application/ld+json", "json"),
        STIX("application/stix+json", "json"),
        MISP("application/json", "json");

        private final String mediaType;
        private final String ending;

        Kind(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }
    }

    @GET
    @Path("/{kind}")
    @Operation(
            operationId = "export",
            summary = "Stream the ledger: tables, linked data, STIX or MISP",
            description = "`csv`, `jsonl` and `parquet` hold one table each; `jsonld` claims with their appearances,"
                    + " `claimreview` the reviews of people, `stix` a STIX 2.1 bundle, `misp` MISP events. Snippets and"
                    + " offsets, no whole texts; the table `texts`, which has them, needs the scope `text`.")
    @APIResponse(
            responseCode = "200",
            description = "The export",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = "application/vnd.apache.parquet",
                        schema = @Schema(implementation = String.class, format = "binary")),
                @Content(mediaType = "application/ld+json", schema = @Schema(implementation = Object.class)),
                @Content(mediaType = "application/stix+json", schema = @Schema(implementation = Object.class)),
                @Content(mediaType = "application/json", schema = @Schema(implementation = Object.class))
            })
    public Response export(
            Kind kind,
            @QueryParam("of") @Parameter(description = "Which table; mentions where none is named") @Nullable
                    ExportTable of,
            @QueryParam("story") @Min(1) @Parameter(description = "Only this story") @Nullable Long story,
            @Context UriInfo uri) {
        ExportTable table = of == null ? ExportTable.MENTIONS : of;
        if (table == ExportTable.TEXTS && !caller.mayReadTexts()) {
            throw Problem.of(403, "Whole texts need the scope text.").exception();
        }
        String base = uri.getBaseUri().toString().replaceAll("/$", "");
        Exported ledger = new Exported(mapper, story == null ? List.of() : List.of(story));
        StreamingOutput stream = out ->
                QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> write(kind, table, ledger, base, out));
        String name = "parallax-" + (isTable(kind) ? label(table) : label(kind)) + "." + kind.ending;
        return Response.ok(stream, kind.mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private void write(Kind kind, ExportTable table, Exported ledger, String base, OutputStream out) {
        try {
            if (isTable(kind)) {
                try (TableWriter writer = writer(kind, table, out)) {
                    table.write(ledger, writer);
                }
            } else {
                JsonGenerator json = mapper.createGenerator(out);
                switch (kind) {
                    case STIX -> new StixExport(base, clock.instant()).write(ledger, json);
                    case MISP -> new MispExport(clock.instant()).write(ledger, json);
                    case CLAIMREVIEW -> new ClaimReviewExport(base).write(ledger, json);
                    default -> new LinkedDataExport(base).write(ledger, json);
                }
                json.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TableWriter writer(Kind kind, ExportTable table, OutputStream out) throws IOException {
        return switch (kind) {
            case CSV -> new CsvWriter(out, table.columns());
            case PARQUET -> new ParquetWriter(out, table.columns());
            default -> new JsonLinesWriter(out, table.columns(), mapper);
        };
    }

    private static boolean isTable(Kind kind) {
        return kind == Kind.CSV || kind == Kind.JSONL || kind == Kind.PARQUET;
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
