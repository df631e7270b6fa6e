package org.parallax.reliability;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.text.Lexicon;

class ClaimReviewReaderTest {
    private static final String REVIEW = """
            {"@type": "ClaimReview", "url": "https://desk.example/1", "claimReviewed": "The dam is cracked.",
             "author": {"@type": "Organization", "name": "Invented Desk"},
             "itemReviewed": {"@type": "Claim", "datePublished": "2026-03-05T10:00:00Z"},
             "reviewRating": {"@type": "Rating", "ratingValue": "1", "bestRating": "5", "worstRating": "1",
                              "alternateName": "False"}}""";

    private final ClaimReviewReader reader = new ClaimReviewReader();

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void aDataFeedAGraphAListAndOneAloneAreRead() throws JsonProcessingException {
        String feed = "{\"@context\":\"https://schema.org\",\"@type\":\"DataFeed\",\"dataFeedElement\":"
                + "[{\"@type\":\"DataFeedItem\",\"item\":[" + REVIEW + "]},{\"item\":null}]}";
        for (String form : List.of(feed, "{\"@graph\":[" + REVIEW + "]}", "[" + REVIEW + "]", REVIEW)) {
            FactCheck found = read(form);
            assertEquals("The dam is cracked.", found.claim());
            assertEquals("2026-03-05", found.claimed());
            assertEquals("Invented Desk", found.publisher());
            assertEquals(Review.Verdict.FALSE, found.verdict());
        }
        assertEquals(0, reader.read(json("{\"@type\":\"Article\"}")).size());
    }

    @ParameterizedTest
    @CsvSource({
        "5,5,1,TRUE",
        "3,5,1,MIXED",
        "1,5,1,FALSE",
        "-1,5,1,",
        "9,5,1,", // one to five
        "10,10,0,TRUE",
        "5,10,0,MIXED",
        "0,1,0,FALSE",
        "100,100,0,TRUE", // other lengths
        "1,1,6,TRUE",
        "6,1,6,FALSE",
        "3,3,3," // school marks, and no scale at all
    })
    void withoutKnownWordsTheScaleSpeaks(String value, int best, int worst, Review.Verdict verdict)
            throws JsonProcessingException {
        JsonNode rating =
                json("{\"ratingValue\":\"%s\",\"bestRating\":%d,\"worstRating\":%d}".formatted(value, best, worst));
        assertEquals(verdict, reader.verdict("Four pinocchios", rating));
    }

    @Test
    void withoutEndsTheScaleIsThatOfSchemaOrg() throws JsonProcessingException {
        assertEquals(Review.Verdict.TRUE, reader.verdict("", json("{\"ratingValue\":5}")));
        assertEquals(Review.Verdict.FALSE, reader.verdict("", json("{\"ratingValue\":\"1\"}")));
    }

    @Test
    void everyRatingIsReadAsItsExampleShows() throws JsonProcessingException {
        JsonNode none = json("{}");
        for (Lexicon.Entry entry : Lexicon.named("ratings").entries()) {
            Review.Verdict verdict = Review.Verdict.valueOf(entry.type().toUpperCase(Locale.ROOT));
            assertEquals(verdict, reader.verdict(entry.example(), none), entry.phrase());
            assertNotEquals(verdict, reader.verdict(entry.counterExample(), none), entry.phrase());
        }
        assertNull(reader.verdict("Three whoppers", none));
    }

    @Test
    void aReviewWithoutAddressOrClaimIsWrongAndTheOthersAreRead() throws JsonProcessingException {
        String second = REVIEW.replace("https://desk.example/1", "");
        List<FactCheck.Entry> found = reader.read(json("[" + REVIEW + "," + second + "," + REVIEW + "]"));
        assertEquals("url", requireNonNull(found.get(1).wrong()).field());
        assertNull(found.get(1).factCheck());
        assertNotNull(found.get(2).factCheck());
    }

    @Test
    void theAddressesOfAppearancesAreReadInEveryForm() throws JsonProcessingException {
        String places =
                "\"appearance\": [{\"@type\": \"Article\", \"url\": \"https://a.example/1\"}, \"https://b.example/2\"],"
                        + " \"firstAppearance\": {\"@id\": \"https://c.example/3\"}, \"datePublished\"";
        String review = REVIEW.replace("\"datePublished\"", places);
        assertEquals(
                List.of("https://a.example/1", "https://b.example/2", "https://c.example/3"),
                read(review).appearances());
        assertEquals(List.of(), read(REVIEW).appearances());
    }

    private FactCheck read(String document) throws JsonProcessingException {
        return requireNonNull(reader.read(json(document)).get(0).factCheck());
    }
}
