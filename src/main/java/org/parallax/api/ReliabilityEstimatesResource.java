package org.parallax.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.reliability.Estimate;
import org.parallax.reliability.InvalidInput;
import org.parallax.reliability.Model;
import org.parallax.reliability.Models;
import org.parallax.reliability.Observation;
import org.parallax.reliability.ObservationTable;
import org.parallax.reliability.ObservationsBuilder;

@Path("/api/v1/reliability-estimates")
@Tag(name = "stateless")
@Produces(MediaType.APPLICATION_JSON)
public class ReliabilityEstimatesResource {
    private static final int MOST_OBSERVATIONS = 2_000_000;

    public record ObservationRequest(
            @NotNull String source,
            @NotNull String object,
            @NotNull String value,
            @Nullable Double confidence,
            @Nullable Double tolerance) {}

    public record KnownValue(
            @NotNull String object, @NotNull String value) {}

    public record EstimateRequest(
            @NotNull @Size(max = MOST_OBSERVATIONS) List<@Valid @NotNull ObservationRequest> observations,
            @Nullable List<@Valid @NotNull KnownValue> known) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "estimateReliability",
            summary = "Estimate source reliability and value beliefs from observations; nothing is kept")
    public Estimate estimate(
            @Valid @NotNull EstimateRequest request,
            @QueryParam("model") @DefaultValue(Models.DEFAULT) String model,
            @QueryParam("neutral") @Nullable String neutral) {
        Model chosen = named(model);
        ObservationsBuilder observations = new ObservationsBuilder();
        for (int i = 0; i < request.observations().size(); i++) {
            add(request.observations().get(i), i, observations);
        }
        Map<String, String> known = new HashMap<>();
        if (request.known() != null) {
            request.known().forEach(value -> known.put(value.object(), value.value()));
        }
        return estimate(chosen, observations, known, neutral);
    }

    @POST
    @Consumes("text/csv")
    @Operation(
            operationId = "estimateReliabilityOfTable",
            summary = "The same from a table with the header source,object,value[,confidence][,tolerance]")
    public Estimate estimate(
            InputStream csv,
            @QueryParam("model") @DefaultValue(Models.DEFAULT) String model,
            @QueryParam("neutral") @Nullable String neutral) {
        Model chosen = named(model);
        ObservationsBuilder observations = new ObservationsBuilder();
        try {
            new ObservationTable().read(new InputStreamReader(csv, StandardCharsets.UTF_8), observations::add);
        } catch (InvalidInput e) {
            throw Problem.invalid(e.field(), String.valueOf(e.getMessage())).exception();
        }
        return estimate(chosen, observations, Map.of(), neutral);
    }

    private static Estimate estimate(
            Model model, ObservationsBuilder observations, Map<String, String> known, @Nullable String neutral) {
        try {
            return model.estimate(observations.build(known, neutral));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("observations", "do not fit the model " + model.name() + ": " + e.getMessage())
                    .exception();
        }
    }

    private static void add(ObservationRequest o, int index, ObservationsBuilder observations) {
        try {
            double confidence = o.confidence() == null ? 1 : o.confidence();
            observations.add(new Observation(o.source(), o.object(), o.value(), confidence, o.tolerance()));
        } catch (InvalidInput e) {
            throw Problem.invalid("observations[" + index + "]." + e.field(), String.valueOf(e.getMessage()))
                    .exception();
        }
    }

    private static Model named(String name) {
        try {
            return Models.named(name);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("model", String.valueOf(e.getMessage())).exception();
        }
    }
}
