package org.parallax.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody would print, sent in over HTTP: read in bounded time or refused, and never a 5xx. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class HostileTextsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = AnalysesResource.MAX_TEXT;

    private static ValidatableResponse analysis(String text) throws JsonProcessingException {
        return given().contentType("application/json")
                .body(JSON.writeValueAsString(Map.of("text", text)))
                .post("/api/v1/analyses")
                .then();
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(length / piece.length());
    }

    @ParameterizedTest
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    @ValueSource(strings = {"\"", "“", "(((", "x", "Vale said, ", "(( a ", "字", "😀", "\u0301", "\u202e", "\n“A”"})
    void aPieceRepeatedIsReadInBoundedTime(String piece) throws JsonProcessingException {
        analysis(repeated(piece, 8_000)).statusCode(200);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aTextOfEveryScriptIsReadAndItsSpansAreExact() throws JsonProcessingException {
        String text = "Ann Lee said on Monday: “Yes.” "
                + IntStream.range(0x20, 0x20000)
                        .filter(point -> Character.isDefined(point) && !Character.isISOControl(point))
                        .filter(point -> Character.getType(point) != Character.SURROGATE && point % 7 == 0)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        List<Map<String, Object>> sentences =
                analysis(text).statusCode(200).extract().jsonPath().getList("sentences");
        assertThat(sentences).isNotEmpty().allSatisfy(sentence -> {
            int start = text.offsetByCodePoints(0, (int) sentence.get("start"));
            int end = text.offsetByCodePoints(0, (int) sentence.get("end"));
            assertThat(text.substring(start, end)).isEqualTo(sentence.get("text"));
        });
    }

    @Test
    void whatPlainlyCannotSpeakIsADefectOfTheText() throws JsonProcessingException {
        List<Map<String, Object>> defects = analysis("“The quay will open,” Brexit said on Monday.")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("defects");
        assertThat(defects).containsExactly(Map.of("start", 22, "end", 28, "text", "Brexit", "kind", "mute_speaker"));
    }

    @ParameterizedTest
    @ValueSource(ints = {MOST + 1, 1_200_000, 10_000_000})
    void aTextPastTheLimitIsRefusedWithItsReason(int length) throws JsonProcessingException {
        String detail = analysis(repeated("He said so. ", length + 12))
                .statusCode(413)
                .contentType(Problem.MEDIA_TYPE)
                .extract()
                .path("detail");
        assertThat(detail).matches("text .*" + MOST + "|The body is larger than this address takes\\.");
    }

    @Test
    void aLineOfABatchPastTheLimitIsRefusedAloneAndHindersNoOther() throws JsonProcessingException {
        String body = List.of(
                        repeated("long ", ArticleRequest.MAX_TEXT + 5),
                        repeated("long ", 10_000_000),
                        "The mill burns.")
                .stream()
                .map(text -> line(text) + "\n")
                .collect(Collectors.joining());
        String answers = given().urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/articles:batch")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answers.lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"status\":413", "\"field\":\"text\""),
                        line -> assertThat(line).contains("\"status\":413"),
                        line -> assertThat(line).contains("\"status\":201"));
    }

    private static String line(String text) {
        try {
            return JSON.writeValueAsString(Map.of("source", "Hostile Gazette", "text", text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
