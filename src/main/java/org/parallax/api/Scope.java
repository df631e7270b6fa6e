package org.parallax.api;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a caller may do. Where access is closed, every address asks for one of these. */
public enum Scope {
    /** Read what was found, and use the stateless calls. */
    READ,
    /** Read whole texts of articles, too. */
    TEXT,
    /** Send articles in, and keep the feeds. */
    INGEST,
    /** Give verdicts on claims, overrides and priors of sources. */
    REVIEW,
    /** Everything, and keep keys and subscriptions. */
    ADMIN;

    private record Rule(Pattern methods, Pattern path, Scope scope) {
        Rule(String methods, String path, Scope scope) {
            this(Pattern.compile(methods), Pattern.compile("/api/v1/(" + path + ")"), scope);
        }

        boolean covers(String method, String address) {
            return methods.matcher(method).matches() && path.matcher(address).matches();
        }
    }

    /** The first rule that covers an address counts; what none covers is for administrators. */
    private static final List<Rule> RULES = List.of(
            new Rule(".*", "(keys|subscriptions)(/.*)?", ADMIN),
            new Rule("GET|HEAD", "audit(/.*)?", ADMIN),
            new Rule("GET|HEAD", ".*", READ),
            new Rule(
                    "POST",
                    "analyses|extractions|comparisons|claim-relations|quotation-relations|reliability-estimates"
                            + "|claims:check",
                    READ),
            new Rule(".*", "(articles|feeds)([/:].*)?", INGEST),
            new Rule(
                    "POST|DELETE",
                    "(claims/[^/]+/reviews|sources/[^/]+/overrides|priors|claim-reviews)([/:].*)?",
                    REVIEW));

    static Scope of(String method, String path) {
        if (path.contains(";") || path.contains("//")) {
            return ADMIN; // no address is spelt so
        }
        return RULES.stream()
                .filter(rule -> rule.covers(method, path))
                .findFirst()
                .map(Rule::scope)
                .orElse(ADMIN);
    }

    /** As keys and tokens spell it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
