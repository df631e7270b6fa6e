package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.api.InventedArticles;

/**
 * Kills the packaged service with SIGKILL while it takes articles in, at seeded moments, and starts it again over the same
 * data. {@code -Dcrash.articles=2000 -Dcrash.moments=20} is the full size.
 */
class CrashIT {
    private static final int ARTICLES = Integer.getInteger("crash.articles", 300);
    private static final int MOMENTS = Integer.getInteger("crash.moments", 1);
    private static final int CHUNK = 50;

    @TempDir
    Path data;

    private PackagedService service;

    @AfterEach
    void stop() throws InterruptedException {
        service.close();
    }

    @Test
    void everyAcknowledgedArticleIsThereOnceAndGetsAnalysed() throws Exception {
        List<String> lines = InventedArticles.lines("crash", ARTICLES, 7);
        Random random = new Random(11);
        Set<String> acknowledged = new HashSet<>();
        service = new PackagedService("crash", Map.of("PARALLAX_DATA_DIR", data.toString()), "-Xmx2g");
        service.start();
        int chunks = (ARTICLES + CHUNK - 1) / CHUNK;
        for (int moment = 0; moment < MOMENTS; moment++) {
            int killAt = MOMENTS == 1 ? chunks / 2 : random.nextInt(chunks);
            for (int chunk = Math.max(0, killAt - 2); chunk < killAt; chunk++) {
                acknowledged.addAll(send(chunk(lines, chunk)));
            }
            service.sendAndForget(service.batch(chunk(lines, killAt)));
            Thread.sleep(random.nextInt(60));
            service.kill();
            service.start();
            assertThat(service.status().path("articles").asInt()).isGreaterThanOrEqualTo(acknowledged.size());
        }
        for (int chunk = 0; chunk < chunks; chunk++) {
            send(chunk(lines, chunk));
        }
        service.awaitNothingPending(Duration.ofMinutes(15 + ARTICLES / 50));
        assertThat(service.status().path("articles").asInt()).isEqualTo(ARTICLES);
        assertThat(service.status().path("failed").asInt()).isZero();
        assertThat(stored()).doesNotHaveDuplicates().hasSize(ARTICLES).containsAll(acknowledged);
    }

    private static List<String> chunk(List<String> lines, int chunk) {
        return lines.subList(chunk * CHUNK, Math.min(lines.size(), (chunk + 1) * CHUNK));
    }

    /** The external ids of the articles that the service says it has. */
    private Set<String> send(List<String> lines) throws IOException, InterruptedException {
        HttpResponse<String> answer = service.send(service.batch(lines));
        assertThat(answer.statusCode()).isEqualTo(200);
        Set<String> taken = new HashSet<>();
        for (String line : answer.body().strip().split("\n")) {
            JsonNode one = PackagedService.JSON.readTree(line);
            assertThat(one.path("status").asInt()).isIn(200, 201);
            taken.add(one.path("externalId").asText());
        }
        return taken;
    }

    private List<String> stored() throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String next = "/api/v1/stories?size=200";
        while (next != null) {
            JsonNode page = service.json(next);
            page.path("items")
                    .forEach(story -> story.path("articles")
                            .forEach(article ->
                                    ids.add(article.path("externalId").asText())));
            next = page.path("next").isNull() ? null : page.path("next").asText();
        }
        return ids;
    }
}
