package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.api.GradeView.Voucher;
import org.parallax.claim.Claim;
import org.parallax.claim.Support;
import org.parallax.pipeline.Examinations;
import org.parallax.reliability.Score;
import org.parallax.reliability.ScoringRun;
import org.parallax.reliability.Testimony;
import org.parallax.text.Explanation;

@Path("/api/v1/claims/{id}/grade")
@Tag(name = "claims")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class GradeResource {
    private static final Comparator<Voucher> MOST_RELIABLE_FIRST = Comparator.comparing(Voucher::letter)
            .thenComparing(Comparator.comparingDouble(Voucher::low).reversed())
            .thenComparing(Voucher::source);

    private final Examinations examinations;
    private final Clock clock;

    GradeResource(Examinations examinations, Clock clock) {
        this.examinations = examinations;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getGrade",
            summary = "The Admiralty pair of a claim: its sources' reliability and its own credibility, on two axes")
    public GradeView grade(@Size(max = 100) @WellFormed String id) {
        Claim claim = Found.or404(Claim.findById(id));
        ScoringRun run = ScoringRun.latest(clock.instant());
        List<Testimony> testimony =
                Testimony.list("story = ?1 and claim = ?2 and superseded = false order by source", claim.story, id);
        List<Voucher> sources = vouchers(testimony, true, claim.credibility, run);
        String letter = sources.isEmpty() ? "F" : sources.get(0).letter();
        return new GradeView(
                id,
                letter + claim.credibility,
                letter,
                claim.credibility,
                new Support(claim.outlets, claim.collections, claim.origins),
                voices(id, testimony, run),
                sources,
                vouchers(testimony, false, claim.credibility, run));
    }

    private static List<Voucher> vouchers(
            List<Testimony> testimony, boolean content, int digit, @Nullable ScoringRun run) {
        return testimony.stream()
                .filter(t -> t.isContent() == content)
                .map(t -> t.source)
                .distinct()
                .map(source ->
                        Voucher.of(SourcesResource.find(source), run == null ? null : Score.at(source, run.id), digit))
                .sorted(MOST_RELIABLE_FIRST)
                .toList();
    }

    private @Nullable Explanation voices(String claim, List<Testimony> testimony, @Nullable ScoringRun run) {
        if (run == null) {
            return null;
        }
        return testimony.stream()
                .filter(Testimony::isContent)
                .findFirst()
                .map(t -> examinations.of(run).voices(t.object, claim))
                .orElse(null);
    }
}
