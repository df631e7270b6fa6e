package org.parallax.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
            FactCheck found = reader.read(json(form)).get(0);
            assertEquals("The dam is cracked.", found.claim());
            assertEquals("2026-03-05", found.claimed());
            assertEquals("Invented Desk", found.publisher());
            assertEquals(Review.Verdict.FALSE, found.verdict());
        }
        assertEquals(0, reader.read(json("{\"@type\":\"Article\"}")).size());
    }

    @ParameterizedTest
    @CsvSource({"5,TRUE", "3,MIXED", "1,FALSE", "-1,", "9,"})
    void withoutKnownWordsTheScaleSpeaks(String value, Review.Verdict verdict) throws JsonProcessingException {
        JsonNode rating = json("{\"ratingValue\":" + value + ",\"bestRating\":5,\"worstRating\":1}");
        assertEquals(verdict, reader.verdict("Four pinocchios", rating));
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
    void aReviewWithoutAddressOrClaimIsRefusedByItsNumber() throws JsonProcessingException {
        JsonNode second = json("[" + REVIEW + "," + REVIEW.replace("https://desk.example/1", "") + "]");
        InvalidInput wrong = assertThrows(InvalidInput.class, () -> reader.read(second));
        assertEquals("ClaimReview 2: url", wrong.field());
    }
}
