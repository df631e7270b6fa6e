package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.reliability.AuditEntry;
import org.parallax.reliability.InvalidInput;
import org.parallax.reliability.Prior;
import org.parallax.reliability.PriorTable;
import org.parallax.source.Source;

/** What others have found of sources, each with where it comes from and under which licence. */
@Path("/api/v1/priors")
@Tag(name = "people")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class PriorsResource {
    private static final int MOST_ROWS = 100_000;

    private final Clock clock;
    private final Caller caller;

    PriorsResource(Clock clock, Caller caller) {
        this.clock = clock;
        this.caller = caller;
    }

    /** @param weight how many checked claims it counts for; 0 takes an earlier one of the same provenance back */
    public record PriorView(
            String id,
            String source,
            double reliability,
            double weight,
            String provenance,
            String licence,
            String author,
            Instant madeAt) {
        static PriorView of(Prior prior) {
            return new PriorView(
                    prior.id.toString(),
                    prior.source,
                    prior.reliability,
                    prior.weight,
                    prior.provenance,
                    prior.licence,
                    prior.author,
                    prior.madeAt);
        }
    }

    /** @param known rows that say what is stored already */
    public record PriorImport(int stored, int known) {}

    @GET
    @Operation(operationId = "listPriors", summary = "All imported priors, the oldest first")
    public Page<PriorView> list(
            @QueryParam("source") @Size(max = 400) @WellFormed @Nullable String source,
            @Valid @BeanParam PageRequest request) {
        return Page.byId(
                request,
                after -> Prior.<Prior>find("id > ?1 and (?2 is null or source = ?2) order by id", after, source),
                prior -> prior.id,
                PriorView::of);
    }

    @POST
    @Consumes("text/csv")
    @Operation(
            operationId = "importPriors",
            summary = "Import priors from a table with the header source,reliability,weight,provenance,licence",
            description =
                    "All rows or none. A source is given by its name and made known as an outlet where it is new. A"
                            + " later row of the same source and provenance takes the place of an earlier one.")
    public PriorImport add(
            InputStream csv,
            @QueryParam("author") @Size(max = 200) @WellFormed @Parameter(description = Caller.IMPORTER) @Nullable
                    String author,
            @QueryParam("reason") @DefaultValue("") @Size(max = 4000) @WellFormed String reason) {
        String importer = caller.author(author);
        List<PriorTable.Row> rows = read(csv);
        Instant now = clock.instant();
        int stored = 0;
        for (PriorTable.Row row : rows) {
            stored += store(row, importer, now) ? 1 : 0;
        }
        if (stored > 0) {
            AuditEntry.record(now, importer, AuditEntry.Action.PRIOR_IMPORT, "/api/v1/priors", reason);
        }
        return new PriorImport(stored, rows.size() - stored);
    }

    private static List<PriorTable.Row> read(InputStream csv) {
        List<PriorTable.Row> rows = new ArrayList<>();
        try {
            new PriorTable().read(new InputStreamReader(csv, StandardCharsets.UTF_8), row -> {
                rows.add(row);
                if (rows.size() > MOST_ROWS) {
                    throw new InvalidInput("body", "has more than " + MOST_ROWS + " rows");
                }
            });
        } catch (InvalidInput e) {
            throw Problem.invalid(e.field(), String.valueOf(e.getMessage())).exception();
        }
        return rows;
    }

    /** False where the same is stored already. */
    private static boolean store(PriorTable.Row row, String author, Instant now) {
        String source = Source.ensure(row.source(), Source.Kind.outlet);
        Prior last = Prior.find("source = ?1 and provenance = ?2 order by id desc", source, row.provenance())
                .firstResult();
        if (last != null && last.reliability == row.reliability() && last.weight == row.weight()) {
            return false;
        }
        Prior prior = new Prior();
        prior.source = source;
        prior.reliability = row.reliability();
        prior.weight = row.weight();
        prior.provenance = row.provenance();
        prior.licence = row.licence();
        prior.author = author;
        prior.madeAt = now;
        prior.persist();
        return true;
    }
}
