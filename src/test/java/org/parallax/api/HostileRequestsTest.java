package org.parallax.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is no JSON, or JSON that nobody means well with: always a problem of the sender, never one of the service. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class HostileRequestsTest {
    /** Not JSON, wherever a value may stand; a character is a byte. */
    private static final List<String> BROKEN = List.of(
            "-",
            "+1",
            "01",
            "-01",
            "1.",
            ".5",
            "-.5",
            "1e",
            "1e+",
            "1.e1",
            "0x1F",
            "0b1",
            "0o7",
            "1_000",
            "--1",
            "1.2.3",
            "NaN",
            "-NaN",
            "Infinity",
            "-Infinity",
            "1f",
            "1 000",
            "\u00b2",
            "True",
            "TRUE",
            "nul",
            "nulll",
            "NULL",
            "undefined",
            "tru",
            "falsee",
            "None",
            "nil",
            "\"",
            "\"open",
            "'single'",
            "`tick`",
            "\"\\x41\"",
            "\"\\u12\"",
            "\"\\u12G4\"",
            "\"\\U0041\"",
            "\"\\\"",
            "\"\\'\"",
            "\"\\0\"",
            "\"line\nbreak\"",
            "\"tab\tstop\"",
            "\"nul\u0000byte\"",
            "\"bell\u0007\"",
            "\"\\",
            "\"\\u\"",
            "\"a\"b\"",
            "bare",
            "[",
            "]",
            "{",
            "}",
            "[1,]",
            "[,1]",
            "[,]",
            "[1 2]",
            "[1;2]",
            "[1:2]",
            "[\"a\"",
            "[1}",
            "{]",
            "{\"a\"}",
            "{\"a\":}",
            "{a:1}",
            "{'a':1}",
            "{\"a\":1,}",
            "{,\"a\":1}",
            "{\"a\" 1}",
            "{\"a\"=1}",
            "{\"a\"::1}",
            "{\"a\":1 \"b\":2}",
            "{1:2}",
            "{null:1}",
            "{\"a\":1,,\"b\":2}",
            "{\"a\":1}}",
            "[[]",
            "[]]",
            "{\"a\":[}",
            "//x",
            "/* x */",
            "# x",
            "<a/>",
            "=1",
            "&",
            "*",
            "\u00ff",
            "\u00c0\u00af",
            "\u00ed\u00a0\u0080",
            "\u00e2\u0082",
            "\"\u00ff\"",
            "\"\u00c0\u00af\"",
            "\"\u00f5\u0080\u0080\u0080\"",
            "\"\u00ed\u00a0\u0080\"",
            "\"\u00e2\u0082\"",
            "\u0000",
            "\u0001",
            "\u000c",
            "\u001e{}",
            "\u00a0",
            "\u00e2\u0080\u00a8",
            "{\"a\":1,\"a\":2}",
            "{\"a\":{\"b\":1,\"b\":1}}");

    private static List<String> documents() {
        List<String> documents = new ArrayList<>();
        for (String broken : BROKEN) {
            documents.add(broken);
            documents.add("{\"source\":\"A\",\"text\":" + broken + "}");
            documents.add("{\"source\":\"A\",\"text\":\"x\",\"more\":" + broken + "}");
            documents.add("[" + broken + "]");
            documents.add("{\"source\":\"A\",\"text\":\"x\"}" + broken);
        }
        return documents;
    }

    private static Response post(byte[] body) {
        return given().contentType("application/json").body(body).post("/api/v1/articles");
    }

    private static void isRefused(String name, Response answer) {
        assertThat(answer.statusCode()).as(name).isBetween(400, 499);
        assertThat(answer.contentType()).as(name).startsWith("application/problem+json");
    }

    @Test
    void whatIsNoJsonIsRefusedWithAProblem() {
        List<String> documents = documents();
        assertThat(documents).hasSizeGreaterThan(500);
        for (String document : documents) {
            isRefused(document, post(document.getBytes(ISO_8859_1)));
        }
    }

    @Test
    void whatIsNoJsonOnALineSpoilsNoOtherLine() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        List<String> lines = documents().stream()
                .filter(document -> document.indexOf('\n') < 0 && !document.isBlank())
                .toList();
        lines.forEach(line -> body.writeBytes((line + "\n").getBytes(ISO_8859_1)));
        body.writeBytes("{\"source\":\"Last Line\",\"text\":\"The mill stood still.\"}".getBytes(UTF_8));
        String[] answers = given().urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .body(body.toByteArray())
                .post("/api/v1/articles:batch")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .strip()
                .split("\n");
        assertThat(answers).hasSize(lines.size() + 1);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(answers[i]).as(lines.get(i)).contains("\"status\":4");
        }
        assertThat(answers[lines.size()]).contains("\"status\":201");
    }

    @Test
    void giantsAreRefused() {
        String many =
                IntStream.range(0, 1_000_000).mapToObj(i -> "\"k" + i + "\":0,").collect(Collectors.joining());
        List<String> giants = List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{\"source\":\"A\",\"text\":\"x\",\"more\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                "{\"source\":\"A\",\"text\":" + "9".repeat(1_000_000) + "}",
                "{\"source\":\"A\",\"text\":1e999999999}",
                "{\"" + "k".repeat(1_000_000) + "\":1}",
                "{\"source\":\"" + "s".repeat(100_000) + "\",\"text\":\"x\"}",
                "{\"source\":\"A\",\"text\":\"" + "x".repeat(400_001) + "\"}",
                "{" + many.substring(0, 5_000_000) + "\"a\":1}",
                "{\"source\":\"A\",\"text\":\"x\",\"url\":\"https://a.example/" + "x".repeat(100_000) + "\"}");
        for (String giant : giants) {
            isRefused(giant.substring(0, Math.min(60, giant.length())), post(giant.getBytes(UTF_8)));
        }
    }

    @Test
    void noTwoAddressesBecomeOne() {
        List<String> paths = List.of(
                "a",
                "A",
                "a/",
                "a//",
                "a%20",
                "a%00",
                "a%2500",
                "a\\u0000",
                "a\\ud800",
                "a\\ud801",
                "a\\udc00",
                "a?",
                "a?b",
                "a#b",
                "\\u00fc",
                "u\\u0308",
                "%C3%BC",
                "\\ufb01",
                "fi",
                "a\\u200b",
                "a\\u00ad",
                "\\ud83d\\ude00",
                "\\ud83d\\ude01",
                "a\\u2028",
                "a.",
                "a;x",
                "\\uff41",
                "\\ufffd",
                "?");
        Set<String> ids = new HashSet<>();
        int taken = 0;
        for (String path : paths) {
            Response answer = post(
                    ("{\"source\":\"Path Post\",\"text\":\"One text.\",\"url\":\"https://path.example/" + path + "\"}")
                            .getBytes(UTF_8));
            assertThat(answer.statusCode()).as(path).isIn(201, 400);
            if (answer.statusCode() == 201) {
                taken++;
                ids.add(answer.path("id"));
            }
        }
        assertThat(taken).isGreaterThan(15);
        assertThat(ids).hasSize(taken);
    }
}
