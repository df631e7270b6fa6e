package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallax.operation.FaultyService.SCALE;
import static org.parallax.operation.FaultyService.observed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parallax.api.InventedArticles;

/** Nothing that is taken is doubled, and one article that breaks the analysis stops no other. */
@EnabledIfSystemProperty(named = "operation", matches = "true")
class IntakeFaultsIT {
    @RegisterExtension
    static final FaultyService service = new FaultyService(
            "intake-faults", Map.of("PARALLAX_WORKERS", "2", "QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "20"), "-Xmx2g");

    @Test
    void theSameBatchFromEightSendersThreeTimesIsStoredOnce() throws Exception {
        List<String> lines = InventedArticles.lines("same", 20 * SCALE, 5);
        ExecutorService senders = Executors.newFixedThreadPool(8);
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            calls.add(() -> service.http().send(service.http().batch(lines)).body());
        }
        int created = 0;
        for (Future<String> answer : senders.invokeAll(calls)) {
            for (String line : answer.get().strip().split("\n")) {
                int status = PackagedService.JSON.readTree(line).path("status").asInt();
                assertThat(status).isIn(200, 201);
                created += status == 201 ? 1 : 0;
            }
        }
        senders.shutdown();
        observed("24 batches of " + lines.size() + " lines, created", created, "articles");
        assertThat(created).isEqualTo(lines.size());
        assertThat(service.count("article WHERE external_id LIKE 'same-%'")).isEqualTo(lines.size());
    }

    @Test
    void aPoisonArticleIsQuarantinedWithItsReasonAndTheOthersAreAnalysed() throws Exception {
        service.sql(
                "CREATE FUNCTION poison() RETURNS trigger AS $$ BEGIN IF NEW.text LIKE '%poison%' AND NEW.state ="
                        + " 'analysed' THEN RAISE EXCEPTION 'poisoned'; END IF; RETURN NEW; END $$ LANGUAGE plpgsql",
                "CREATE TRIGGER poison BEFORE UPDATE ON article_version FOR EACH ROW EXECUTE FUNCTION poison()");
        List<String> lines = new ArrayList<>(InventedArticles.lines("beside", 20 * SCALE, 9));
        lines.add(
                lines.size() / 2,
                "{\"externalId\":\"poison\",\"source\":\"Fault Gazette\",\"text\":\"The well was full of poison.\"}");
        PackagedService http = service.http();
        assertThat(http.send(http.batch(lines)).statusCode()).isEqualTo(200);
        http.awaitNothingPending(Duration.ofMinutes(5L + SCALE));
        assertThat(http.status().path("failed").asInt()).isEqualTo(1);
        assertThat(service.count("article_version WHERE state = 'analysed' AND article IN (SELECT id FROM article"
                        + " WHERE external_id LIKE 'beside-%')"))
                .isEqualTo(lines.size() - 1);
        var poison = http.json("/api/v1/articles?state=failed").path("items").path(0);
        assertThat(poison.path("externalId").asText()).isEqualTo("poison");
        String path = "/api/v1/articles/" + poison.path("id").asText();
        assertThat(http.get(path).body()).contains("\"state\":\"failed\"").contains("poisoned");
        service.sql("DROP TRIGGER poison ON article_version");
        assertThat(http.post(path + ":retry", "").statusCode()).isEqualTo(202);
        http.awaitNothingPending(Duration.ofMinutes(2));
        assertThat(http.status().path("failed").asInt()).isZero();
    }
}
