package org.parallax.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from a credit line whose work it credits. */
final class CreditReader {
    private static final Pattern LABEL = Pattern.compile(
            "^[(\\[]?(?:credits?:|source:|agency:|with (?:agency )?(?:inputs|files|reporting) (?:from|by)|by arrangement with"
                    + "|(?:copyright )?(?:\\(c\\)|©)|copyright)\\s*(?:\\d{4})?[,\\s]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORIGIN = Pattern.compile(
            "originally (?:appeared|published) (?:on|in|by|at) ([^.,;]{2,60})", Pattern.CASE_INSENSITIVE);
    private static final Pattern STAFF = Pattern.compile("^(.{2,200}?) contributed (?:to this|reporting)");
    private static final Pattern PERSON = Pattern.compile("\\s*(\\p{Lu}[\\p{L}.'’ -]{2,58})");
    private final Agencies agencies;

    CreditReader(Agencies agencies) {
        this.agencies = agencies;
    }

    Credit read(Line line) {
        return new Credit(line.span(), name(line.text()));
    }

    /** The person after the house in "(c) 2031, Norda Post · Ana Velo". */
    static @Nullable Wording person(Line line) {
        int dot = line.text().lastIndexOf('·');
        Matcher name = PERSON.matcher(line.text().substring(dot + 1));
        if (dot < 0 || !name.matches()) {
            return null;
        }
        return new Wording(name.group(1), line.span(dot + 1 + name.start(1), dot + 1 + name.end(1)));
    }

    private String name(String text) {
        Matcher label = LABEL.matcher(text);
        if (label.find()) {
            return text.substring(label.end()).split("[.;·|()\\]]", 2)[0].strip();
        }
        Matcher origin = ORIGIN.matcher(text);
        if (origin.find()) {
            return origin.group(1).strip();
        }
        List<String> houses = agencies.in(text);
        Matcher staff = STAFF.matcher(text);
        return !houses.isEmpty() ? String.join(", ", houses) : staff.find() ? staff.group(1) : text;
    }
}
