package org.parallax.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.Event;

/** One reader's place in the list of events. */
final class EventStream {
    private static final int CHUNK = 500;
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final LatestEvent latest;
    private final Sse sse;
    private final @Nullable Long resume;
    private final Set<String> kinds;
    private long seen = -1;
    private long spokenAt;

    /** @param kinds the kinds that are wanted; all where there are none */
    EventStream(LatestEvent latest, Sse sse, @Nullable Long resume, @Nullable Set<Event.Kind> kinds) {
        this.latest = latest;
        this.sse = sse;
        this.resume = resume;
        this.kinds = kinds == null
                ? Set.of()
                : Set.copyOf(kinds.stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** What happened since the last call; a comment now and then where nothing did. */
    List<OutboundSseEvent> next() {
        List<OutboundSseEvent> out = new ArrayList<>();
        if (seen < 0) {
            begin(out);
        }
        if (latest.id() > seen) {
            for (Event event : QuarkusTransaction.requiringNew().call(() -> Event.after(seen, CHUNK))) {
                seen = event.id;
                if (kinds.isEmpty() || kinds.contains(event.kind)) {
                    out.add(view(event));
                }
            }
        }
        long now = System.nanoTime();
        if (out.isEmpty() && now - spokenAt > SILENCE.toNanos()) {
            out.add(sse.newEventBuilder().comment("still here").build());
        }
        if (!out.isEmpty()) {
            spokenAt = now;
        }
        return out;
    }

    private void begin(List<OutboundSseEvent> out) {
        long last = QuarkusTransaction.requiringNew().call(Event::latest);
        long oldest = QuarkusTransaction.requiringNew().call(Event::oldest);
        out.add(sse.newEventBuilder().comment("connected").build());
        seen = resume == null ? last : Math.max(Math.min(resume, last), oldest - 1);
        if (resume != null && resume != seen) {
            out.add(sse.newEventBuilder()
                    .name("gap")
                    .data("{\"asked\":\"" + resume + "\",\"from\":\"" + seen + "\"}")
                    .build());
        }
    }

    private OutboundSseEvent view(Event event) {
        return sse.newEventBuilder()
                .id(event.id.toString())
                .name(event.kind)
                .data(event.data)
                .build();
    }
}
