package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the README's calls as they are written, and finds in each answer what the README shows of it. */
class ReadmeIT {
    /** A command, the part of the answer that its comment names, and the JSON below it. */
    private static final Pattern CALL = Pattern.compile(
            "```sh\\n\\s*(curl .*?)(?:\\s+# \\.(\\w+)\\[])?\\n\\s*```\\s+```json\\n\\s*(.*?)\\n\\s*```",
            Pattern.DOTALL);

    private static final String LEFT_OUT = "…";

    @TempDir
    static Path data;

    private static PackagedService service;

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> settings = Map.of("PARALLAX_SAMPLE", "true", "PARALLAX_DATA_DIR", data.toString());
        service = new PackagedService("readme", settings, "-Xmx1g");
        service.start();
        service.awaitNothingPending(Duration.ofMinutes(3));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> service.json("/api/v1/sources/varrow-courier/reliability")
                        .path("run")
                        .isTextual());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        service.close();
    }

    static List<MatchResult> calls() throws IOException {
        List<MatchResult> calls =
                CALL.matcher(Files.readString(Path.of("README.md"))).results().toList();
        assertThat(calls).hasSize(5);
        return calls;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theAnswerHoldsWhatTheReadmeShows(MatchResult call) throws Exception {
        String command = call.group(1).replace("localhost:8080", "127.0.0.1:" + service.port());
        Process curl = new ProcessBuilder("bash", "-c", command).start();
        String body = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(curl.waitFor()).isZero();
        JsonNode shown = PackagedService.JSON.readTree(call.group(3));
        JsonNode answer = PackagedService.JSON.readTree(body);
        if (call.group(2) == null) {
            assertThat(holds(answer, shown)).as(body).isTrue();
        } else {
            assertThat(answer.path(call.group(2))).as(body).anyMatch(one -> holds(one, shown));
        }
    }

    /** Whether the answer has every field that is shown, with its text; numbers move with the models. */
    private static boolean holds(JsonNode answer, JsonNode shown) {
        if (shown.isObject()) {
            return StreamSupport.stream(((Iterable<Map.Entry<String, JsonNode>>) shown::fields).spliterator(), false)
                    .filter(field -> !field.getKey().equals(LEFT_OUT))
                    .allMatch(field ->
                            answer.has(field.getKey()) && holds(answer.path(field.getKey()), field.getValue()));
        }
        if (shown.isArray()) {
            Iterator<JsonNode> rest = answer.elements();
            return StreamSupport.stream(shown.spliterator(), false)
                    .filter(one -> !one.asText().equals(LEFT_OUT))
                    .allMatch(one -> rest.hasNext() && holds(rest.next(), one));
        }
        return shown.isNumber() ? answer.isNumber() : answer.equals(shown);
    }
}
