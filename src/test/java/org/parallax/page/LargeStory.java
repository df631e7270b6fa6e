package org.parallax.page;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An invented story of many articles, as the service would tell it. */
final class LargeStory {
    private static final int DAYS = 25;

    private LargeStory() {}

    static String story(int articles) {
        return """
                {"id": "999", "title": "A very long story", "openedAt": "2026-03-01T00:00:00Z", "comparedAt": "2026-03-28T00:00:00Z", "articles": [%s]}""".formatted(each(articles, i -> """
                        {"id": "%d", "source": "outlet-%d", "sourceName": "Outlet %d", "published": "%s", "title": "Report %d"}""".formatted(i, i % 300, i % 300, day(i), i)));
    }

    static String comparison(int articles, int claims) {
        return """
                {"engine": "0", "stories": [], "claims": [%s], "relations": [], "quotations": [], "framing": [], "referents": [],
                 "omissions": [%s], "numbers": [], "provenance": [%s], "defects": []}""".formatted(
                        each(claims, i -> claim(i, articles)),
                        each(100 * articles, i -> """
                                {"claim": "c-%d", "article": "%d", "state": "omitted", "why": "not found here"}""".formatted(i / articles, i % articles)),
                        each(articles, i -> """
                                {"article": "%d", "kind": "own", "from": null, "evidence": []}""".formatted(i)));
    }

    private static String claim(int i, int articles) {
        String mentions =
                each(1 + i % 6, m -> """
                {"article": "%d", "start": 0, "end": 6, "text": "A long", "speaker": %s, "via": [], "cue": null, "certainty": "certain",
                 "polarity": "positive", "quotation": null, "chain": []}""".formatted((i * 7 + m * 31) % articles, m % 2 == 0 ? "null" : "\"Ada Roe\""));
        return """
                {"id": "c-%d", "text": "Claim number %d of a very long story about a river", "date": "%s", "story": "999", "mentions": [%s],
                 "support": {"outlets": %d, "collections": 1, "origins": 1}, "unconfirmed": [%s], "credibility": 3}""".formatted(
                        i,
                        i,
                        day(i),
                        mentions,
                        1 + i % 6,
                        i % 3 == 0 ? "{\"reason\": \"single_origin\", \"why\": \"one origin\"}" : "");
    }

    private static String day(int i) {
        return "2026-03-%02d".formatted(1 + i % DAYS);
    }

    private static String each(int count, java.util.function.IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(","));
    }
}
