package org.parallax.pipeline;

import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.Locale;
import org.parallax.article.Article;
import org.parallax.comparison.Utterance;

/** Counts what the pipeline takes in and finds, for the metrics. */
final class Tallies {
    private Tallies() {}

    static void accepted(List<Article.Accepted> accepted) {
        for (Article.Accepted one : accepted) {
            Metrics.counter(
                            "parallax.articles.accepted",
                            "outcome",
                            one.outcome().name().toLowerCase(Locale.ROOT))
                    .increment();
        }
    }

    static void analysed(boolean done) {
        Metrics.counter("parallax.articles.analysed", "outcome", done ? "done" : "failed")
                .increment();
    }

    static void compared(StoryComparison comparison) {
        found(
                "altered_quotation",
                comparison.quotations().stream()
                        .flatMap(utterance -> utterance.versions().stream())
                        .filter(version -> version.relation() == Utterance.Relation.ALTERED)
                        .count());
        found("framing", comparison.framing().size());
        found(
                "unconfirmed",
                comparison.claims().stream()
                        .filter(claim -> !claim.unconfirmed().isEmpty())
                        .count());
        found(
                "number_conflict",
                comparison.numbers().stream()
                        .filter(StoryComparison.NumberEntry::conflict)
                        .count());
    }

    private static void found(String kind, double count) {
        Metrics.counter("parallax.findings", "kind", kind).increment(count);
    }
}
