package org.parallax.pipeline;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The stops of an article's way, by the packages where they are made. What runs in a stop is timed as {@code
 * parallax.stop} and is a span of that name; the request that brought the article is the first stop's span. Spans and
 * measures carry no text.
 */
enum Stop {
    PIPELINE,
    ARTICLE,
    TEXT,
    MENTION,
    STORY,
    CLAIM,
    COMPARISON,
    RELIABILITY;

    private static final String PARENT = "traceparent";
    private static final W3CTraceContextPropagator PROPAGATOR = W3CTraceContextPropagator.getInstance();

    <T> T call(Supplier<T> work) {
        Span span =
                GlobalOpenTelemetry.getTracer("org.parallax").spanBuilder(tag()).startSpan();
        Timer.Sample sample = Timer.start(Metrics.globalRegistry);
        String outcome = "failed";
        try (Scope scope = span.makeCurrent()) {
            T result = work.get();
            outcome = "done";
            return result;
        } finally {
            if (outcome.equals("failed")) {
                span.setStatus(StatusCode.ERROR);
            }
            sample.stop(Metrics.timer("parallax.stop", "stop", tag(), "outcome", outcome));
            span.end();
        }
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    private String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The trace that runs now as a W3C {@code traceparent}, to be stored with the work; null where nothing is traced. */
    static @Nullable String trace() {
        Map<String, String> carrier = new HashMap<>();
        PROPAGATOR.inject(Context.current(), carrier, Map::put);
        return carrier.get(PARENT);
    }

    /** Does the work as a part of a stored trace. */
    static void within(@Nullable String trace, Runnable work) {
        Map<String, String> carrier = trace == null ? Map.of() : Map.of(PARENT, trace);
        try (Scope scope =
                PROPAGATOR.extract(Context.root(), carrier, Getter.INSTANCE).makeCurrent()) {
            work.run();
        }
    }

    private enum Getter implements TextMapGetter<Map<String, String>> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return List.of(PARENT);
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }
}
