package org.parallax.api;

import java.util.List;
import java.util.Map;

/** Ids of things that are there, by the first words of the addresses that take them. */
record KnownIds(Map<String, List<String>> byCollection) {

    static KnownIds gather() {
        return new KnownIds(Map.of(
                "articles", ids("/articles"),
                "stories", ids("/stories"),
                "claims", ids("/claims"),
                "quotations", ids("/quotations"),
                "sources", ids("/sources")));
    }

    private static List<String> ids(String path) {
        return SampleLedger.get(path + "?size=5").getList("items.id");
    }

    List<String> of(String path) {
        return byCollection.getOrDefault(path.replaceFirst("^/api/v1/", "").replaceFirst("[/:].*", ""), List.of("1"));
    }
}
