package org.parallax.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Lexicon;

/**
 * Reads fact-checks in schema.org's ClaimReview from JSON-LD: one, a list, a graph or a data feed, however nested. The
 * verdict is read off the rating's words ({@code ratings.tsv}), where they say nothing off its place on its scale, whichever end is the better one.
 */
public final class ClaimReviewReader {
    private static final int DEEPEST = 32;
    private static final int LONGEST_RATING = 300;
    private static final int MOST_APPEARANCES = 50;
    /** The ends of the scale where none are given, as schema.org has them. */
    private static final double USUAL_WORST = 1;

    private static final double USUAL_BEST = 5;
    /** So near to an end of its scale a rating is taken for the end itself. */
    private static final double NEAR_END = 0.125;

    private final List<Lexicon.Entry> ratings = Lexicon.named("ratings").entries().stream()
            .sorted(Comparator.comparingInt((Lexicon.Entry e) -> -e.phrase().length()))
            .toList();

    /**
     * All ClaimReviews in the document, in its order.
     *
     * @throws InvalidInput for a document nested too deep
     */
    public List<FactCheck.Entry> read(JsonNode document) {
        List<JsonNode> reviews = new ArrayList<>();
        collect(document, 0, reviews);
        return reviews.stream().map(this::entry).toList();
    }

    private FactCheck.Entry entry(JsonNode review) {
        try {
            return new FactCheck.Entry(factCheck(review), null);
        } catch (InvalidInput e) {
            return new FactCheck.Entry(null, e);
        }
    }

    private static void collect(JsonNode node, int depth, List<JsonNode> into) {
        if (depth > DEEPEST) {
            throw new InvalidInput("body", "is nested deeper than " + DEEPEST);
        }
        if (isClaimReview(node.path("@type"))) {
            into.add(node);
            return;
        }
        node.forEach(child -> collect(child, depth + 1, into));
    }

    private static boolean isClaimReview(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isClaimReview(one)) {
                    return true;
                }
            }
        }
        return type.asText("")
                .replaceFirst("^(?:https?://schema\\.org/|schema:)", "")
                .equals("ClaimReview");
    }

    private FactCheck factCheck(JsonNode review) {
        JsonNode rating = first(review.path("reviewRating"));
        String words = words(rating);
        JsonNode claim = first(review.path("itemReviewed"));
        return new FactCheck(
                required(review, "url", 2048),
                required(review, "claimReviewed", 1000),
                day(text(claim.path("datePublished"))),
                appearances(claim),
                shortened(text(first(review.path("author")).path("name")), 200),
                day(text(review.path("datePublished"))),
                shortened(words, LONGEST_RATING),
                verdict(words, rating));
    }

    /** The name of the rating; some put it where the number belongs. */
    private static String words(JsonNode rating) {
        String name = text(rating.path("alternateName"));
        return name.isEmpty() ? text(rating.path("ratingValue")) : name;
    }

    private static List<String> appearances(JsonNode claim) {
        List<String> addresses = new ArrayList<>();
        for (String field : List.of("appearance", "firstAppearance")) {
            JsonNode place = claim.path(field);
            (place.isArray() ? place : List.of(place)).forEach(one -> addresses.add(address(one)));
        }
        addresses.add(text(claim.path("url")));
        return addresses.stream()
                .filter(address -> !address.isEmpty() && address.indexOf('\0') < 0)
                .distinct()
                .limit(MOST_APPEARANCES)
                .toList();
    }

    private static String address(JsonNode work) {
        if (work.isTextual()) {
            return text(work);
        }
        String url = text(work.path("url"));
        return url.isEmpty() ? text(work.path("@id")) : url;
    }

    /** What a rating says; null where its words are none of the known and it lies on no scale. */
    Review.@Nullable Verdict verdict(String words, JsonNode rating) {
        String folded = " " + words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        for (Lexicon.Entry entry : ratings) {
            if (folded.contains(" " + entry.phrase() + " ")) {
                return Review.Verdict.valueOf(entry.type().toUpperCase(Locale.ROOT));
            }
        }
        double value = rating.path("ratingValue").asDouble(Double.NaN);
        double worst = rating.path("worstRating").asDouble(USUAL_WORST);
        double best = rating.path("bestRating").asDouble(USUAL_BEST);
        double place = (value - worst) / (best - worst);
        if (!(place >= 0 && place <= 1)) {
            return null;
        }
        return place >= 1 - NEAR_END
                ? Review.Verdict.TRUE
                : place <= NEAR_END ? Review.Verdict.FALSE : Review.Verdict.MIXED;
    }

    private static String required(JsonNode review, String field, int longest) {
        String text = text(review.path(field));
        if (text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0) {
            throw new InvalidInput(field, "must have 1 to " + longest + " characters, none of them NUL");
        }
        return text;
    }

    private static @Nullable String day(String date) {
        try {
            return date.length() < 10
                    ? null
                    : LocalDate.parse(date.substring(0, 10)).toString();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static JsonNode first(JsonNode node) {
        return node.isArray() ? node.path(0) : node;
    }

    private static String text(JsonNode node) {
        return first(node).asText("").strip();
    }

    private static String shortened(String text, int longest) {
        String clean = text.replace("\0", "");
        return clean.length() <= longest ? clean : clean.substring(0, longest - 1) + "…";
    }
}
