package org.parallax.comparison;

import java.util.Locale;
import java.util.Set;
import org.parallax.text.Span;

/** Tells whether one phrase explains the one before it: only a comma and an article between them, a pause after. */
final class Apposition {
    private static final Set<String> LINKS = Set.of("", "the", "a", "an", "its", "their", "his", "her");
    private static final int LONGEST_LINK = 10;

    private Apposition() {}

    static boolean between(String text, int firstEnd, Span second) {
        if (second.start() - firstEnd > LONGEST_LINK || firstEnd >= text.length() || text.charAt(firstEnd) != ',') {
            return false;
        }
        String link = text.substring(firstEnd + 1, second.start()).trim().toLowerCase(Locale.ROOT);
        char after = second.end() < text.length() ? text.charAt(second.end()) : '.';
        return LINKS.contains(link)
                && (",.;:)”\"\n".indexOf(after) >= 0
                        || text.startsWith(" who ", second.end())
                        || text.startsWith(" of ", second.end()));
    }
}
