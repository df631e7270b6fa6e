package org.parallax.article;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the title among the first lines of a text. */
final class TitleFinder {
    private static final int REACH = 6;
    private static final int LONGEST = 200;
    private static final int FEWEST_WORDS = 3;
    private final FurnitureFinder furniture;

    TitleFinder(FurnitureFinder furniture) {
        this.furniture = furniture;
    }

    /** The line that says what the hint says; without a hint, a first line that looks like a title. */
    @Nullable
    Line title(List<Line> lines, @Nullable String hint) {
        List<Line> top = lines.subList(0, Math.min(REACH, lines.size()));
        if (hint != null) {
            String wanted = letters(hint);
            return top.stream()
                    .filter(line -> line.length() <= 2 * hint.length() + 2
                            && letters(line.text()).equals(wanted))
                    .findFirst()
                    .orElse(null);
        }
        Line first = lines.size() > 1 ? lines.get(0) : null;
        return first != null && looksLikeTitle(first) ? first : null;
    }

    private boolean looksLikeTitle(Line line) {
        return line.length() <= LONGEST
                && line.words() >= FEWEST_WORDS
                && !line.endsSentence()
                && !line.leadsOn()
                && Masthead.byline(line) == null
                && furniture.kindOf(line) == null;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
