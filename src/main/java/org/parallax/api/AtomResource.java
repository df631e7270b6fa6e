package org.parallax.api;

import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parallax.claim.Claim;
import org.parallax.comparison.Utterance;
import org.parallax.pipeline.Event;
import org.parallax.pipeline.StoryComparison.UtteranceEntry;

/** What is new, for feed readers: the latest {@value #MOST} entries of each kind. */
@Path("/api/v1/atom")
@Tag(name = "live")
@Produces(MediaType.APPLICATION_ATOM_XML)
@Transactional
public class AtomResource {
    private static final int MOST = 50;
    private static final String SITE = "tag:parallax,2026:";

    private final Documents documents;

    AtomResource(Documents documents) {
        this.documents = documents;
    }

    @GET
    @Path("/altered-quotations")
    @Operation(operationId = "followAlteredQuotations", summary = "Atom feed of quotations that somebody altered")
    public String alteredQuotations(@Context UriInfo uri) {
        List<AtomFeed.Entry> entries = rows(
                        "SELECT id, flagged_at, coalesce(speaker, 'unnamed') AS speaker, document, severity FROM quotation"
                                + " WHERE flagged_at IS NOT NULL ORDER BY flagged_at DESC, id DESC LIMIT " + MOST)
                .stream()
                .map(row -> new AtomFeed.Entry(
                        SITE + "quotation:" + row.get("id"),
                        "Altered in " + row.get("severity") + ": " + row.get("speaker"),
                        row.get("flagged_at", Instant.class),
                        row.get("speaker", String.class),
                        address(uri, "/api/v1/quotations/" + row.get("id")),
                        versions(row.get("document", String.class))))
                .toList();
        return feed(uri, "Altered quotations", entries);
    }

    @GET
    @Path("/unconfirmed-claims")
    @Operation(operationId = "followUnconfirmedClaims", summary = "Atom feed of claims that nobody confirms")
    public String unconfirmedClaims(@Context UriInfo uri) {
        List<AtomFeed.Entry> entries = rows(
                        "SELECT id, flagged_at, text, array_to_string(unconfirmed, ', ') AS reasons,"
                                + " array_to_string(sources, ', ') AS sources FROM claim"
                                + " WHERE flagged_at IS NOT NULL ORDER BY flagged_at DESC, id DESC LIMIT " + MOST)
                .stream()
                .map(row -> new AtomFeed.Entry(
                        SITE + "claim:" + row.get("id"),
                        row.get("text", String.class),
                        row.get("flagged_at", Instant.class),
                        row.get("sources", String.class),
                        address(uri, "/api/v1/claims/" + row.get("id")),
                        "Unconfirmed: " + row.get("reasons")))
                .toList();
        return feed(uri, "Unconfirmed claims", entries);
    }

    @GET
    @Path("/score-changes")
    @Operation(operationId = "followScoreChanges", summary = "Atom feed of sources whose letter changed")
    public String scoreChanges(@Context UriInfo uri) {
        List<AtomFeed.Entry> entries = new ArrayList<>();
        List<Event> runs = Event.<Event>find("kind = 'scored' and data not like '%\"changes\":[]%' order by id desc")
                .page(0, MOST)
                .list();
        for (Event run : runs) {
            Event.Scored scored = documents.read(run.data, Event.Scored.class);
            scored.changes()
                    .forEach(change -> entries.add(new AtomFeed.Entry(
                            SITE + "score:" + scored.run() + ":" + change.source(),
                            change.source() + " went from " + change.from() + " to " + change.to(),
                            run.at,
                            change.source(),
                            address(uri, "/api/v1/sources/" + change.source() + "/reliability"),
                            "Scoring run " + scored.run())));
        }
        return feed(uri, "Score changes", entries.subList(0, Math.min(MOST, entries.size())));
    }

    /** The reference and the versions that alter it. */
    private String versions(String document) {
        UtteranceEntry quotation = documents.read(document, UtteranceEntry.class);
        return quotation.versions().stream()
                .filter(version ->
                        version == quotation.versions().get(0) || version.relation() == Utterance.Relation.ALTERED)
                .map(version -> "“" + version.text() + "” (article " + version.article() + ")")
                .collect(Collectors.joining("; altered: "));
    }

    private static String feed(UriInfo uri, String title, List<AtomFeed.Entry> entries) {
        String self = uri.getAbsolutePath().toString();
        String name = self.substring(self.lastIndexOf('/') + 1);
        return new AtomFeed(SITE + name, "Parallax: " + title, self, entries).toXml();
    }

    private static String address(UriInfo uri, String path) {
        return uri.getBaseUriBuilder().path(path).build().toString();
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(String sql) {
        return Claim.getEntityManager().createNativeQuery(sql, Tuple.class).getResultList();
    }
}
