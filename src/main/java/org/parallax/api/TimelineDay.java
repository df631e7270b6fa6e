package org.parallax.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.story.Story;
import org.parallax.text.Days;

/**
 * One day of a story, or a month, year or interval: the articles published on it and the claims that speak of it. What is
 * only known until when stands before that day. No date comes last, as null.
 */
public record TimelineDay(@Nullable String date, List<String> articles, List<TimelineClaim> claims) {
    private static final String UNDATED = "~";

    public record TimelineClaim(
            String id, String text, int outlets, int origins, int credibility, List<String> unconfirmed) {}

    static List<TimelineDay> of(long story) {
        Map<String, TimelineDay> days = new TreeMap<>(Days.inOrder());
        for (Object[] row : rows(
                "SELECT left(v.published, 10), a.id FROM article a JOIN article_version v ON v.article = a.id"
                        + " AND v.number = a.version WHERE a.story = ?1 ORDER BY v.published, a.id",
                story)) {
            day(days, (String) row[0]).articles.add(row[1].toString());
        }
        for (Object[] row : rows(
                "SELECT date, id, text, outlets, origins, credibility, unconfirmed FROM claim WHERE story = ?1"
                        + " ORDER BY outlets DESC, id",
                story)) {
            day(days, (String) row[0])
                    .claims
                    .add(new TimelineClaim(
                            (String) row[1], (String) row[2], (int) row[3], (int) row[4], (int) row[5], List.of((String
                                            [])
                                    row[6])));
        }
        return List.copyOf(days.values());
    }

    private static TimelineDay day(Map<String, TimelineDay> days, @Nullable String date) {
        return days.computeIfAbsent(
                date == null ? UNDATED : date, d -> new TimelineDay(date, new ArrayList<>(), new ArrayList<>()));
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(String sql, long story) {
        return Story.getEntityManager()
                .createNativeQuery(sql, Object[].class)
                .setParameter(1, story)
                .getResultList();
    }
}
