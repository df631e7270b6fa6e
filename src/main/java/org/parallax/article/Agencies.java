package org.parallax.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Lexicon;

/** Knows the news agencies of {@code agencies.tsv} in datelines, credit lines and captions. */
final class Agencies {
    private static final int DATELINE_REACH = 90;
    private static final String PLACE = "\\p{Lu}[\\p{L}.'’/ -]{2,30}(?:, ?\\p{Lu}[\\p{L}. ]{1,20})?";
    private static final String DAY = "(?:, ?\\p{L}{3,9}\\.? \\d{1,2})?";
    private static final Pattern BARE_DATELINE = Pattern.compile(
            "^\\p{Lu}[\\p{Lu}.'’/ -]{3,30}(?:, ?\\p{Lu}[\\p{L}. ]{1,20})?" + DAY + " (?:—|–|--?) ?(?=\\p{Lu}|[\"“])");
    private final Map<String, String> names;
    private final Pattern dateline;
    private final Pattern nothingElse;
    private final Pattern opening;
    private final Pattern anywhere;

    Agencies() {
        List<Lexicon.Entry> rows = Lexicon.named("agencies").entries();
        names = rows.stream()
                .collect(Collectors.toMap(
                        row -> row.phrase().toLowerCase(Locale.ROOT), Lexicon.Entry::type, (a, b) -> a));
        String one = rows.stream().map(row -> Pattern.quote(row.phrase())).collect(Collectors.joining("|", "(", ")"));
        dateline = Pattern.compile(
                "^(?:" + PLACE + DAY + " ?)?(?:\\(" + one + "\\)|/" + one + "/)[.:]?\\s?(?:—|–|--?)?\\s?",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        nothingElse =
                Pattern.compile("^[(\\[—– -]{0,3}" + one + "(?:[ ,/&|•-]{1,3}(?:and )?" + one + "){0,4}[)\\]. ]{0,2}$");
        opening = Pattern.compile("^" + one + "(?::[\\p{L} ]{2,30}?)?(?: - " + one + ")? (?=\\p{Lu})");
        anywhere = Pattern.compile("\\b" + one + "\\b");
    }

    /** A dateline at the start of a paragraph, and the agency it credits; the name is empty where it names none. */
    @Nullable
    Credit datelineOf(Line line) {
        String start = line.text().substring(0, Math.min(line.length(), DATELINE_REACH));
        Matcher credited = dateline.matcher(start);
        if (credited.find() && credited.end() < line.length()) {
            String name = credited.group(1) != null ? credited.group(1) : credited.group(2);
            return new Credit(line.span(0, credited.end()), fullName(name));
        }
        Matcher bare = BARE_DATELINE.matcher(start);
        return bare.find() ? new Credit(line.span(0, bare.end()), "") : null;
    }

    boolean nothingElseIn(Line line) {
        return nothingElse.matcher(line.text()).find();
    }

    boolean open(Line line) {
        return opening.matcher(line.text()).find();
    }

    /** The agencies that a line names, in full, in order. */
    List<String> in(String text) {
        return anywhere.matcher(text)
                .results()
                .map(found -> fullName(found.group()))
                .distinct()
                .toList();
    }

    private String fullName(String name) {
        return names.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }
}
