package org.parallax.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parallax.article.ArticleReading;
import org.parallax.article.Hints;
import org.parallax.claim.MatcherModel;
import org.parallax.story.Account;
import org.parallax.text.Annotator;
import org.parallax.text.Encoder;
import org.parallax.text.ReaderModel;
import org.parallax.text.WordPiece;

/** The whole document of the sample story, made by the engines alone. */
class StoryAnalystTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MatcherModel MATCHER = new MatcherModel(WordPiece.shared());
    private static final Versions VERSIONS = Versions.of("parallax-test");
    private static final List<Account> ACCOUNTS = new ArrayList<>();
    private static final Map<String, ArticleReading> LAYOUTS = new HashMap<>();
    private static final Map<String, String> TEXTS = new HashMap<>();

    private static Encoder encoder;
    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        encoder = new Encoder(1);
        ArticleAnalyst analyst = new ArticleAnalyst(new Annotator(), new ReaderModel(WordPiece.shared()));
        for (JsonNode article : sample()) {
            String id = article.get("externalId").asText();
            String text = article.get("text").asText();
            String title = article.path("title").asText(null);
            Hints hints = new Hints(title, article.path("published").asText(null), null);
            ArticleAnalyst.Analysed analysed = analyst.analyse(text, hints);
            String source = article.get("source").asText();
            ACCOUNTS.add(new Account(id, source, title, analysed.publishedOn(), analysed.reading()));
            LAYOUTS.put(id, analysed.layout());
            TEXTS.put(id, text);
        }
        document = compare(new StoryAnalyst(encoder, MATCHER, VERSIONS), ACCOUNTS);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    private static List<JsonNode> sample() throws IOException {
        List<JsonNode> articles = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StoryAnalystTest.class.getResourceAsStream("/sample/story.ndjson")),
                StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                articles.add(JSON.readTree(line));
            }
        }
        return articles;
    }

    private static JsonNode compare(StoryAnalyst analyst, List<Account> accounts) {
        return JSON.valueToTree(analyst.compare(accounts, LAYOUTS).document("1"));
    }

    @Test
    void theSameTextsMakeTheSameDocumentWhateverCameFirst() {
        List<Account> shuffled = new ArrayList<>(ACCOUNTS);
        Collections.shuffle(shuffled, new Random(3));
        StoryAnalyst growing = new StoryAnalyst(encoder, MATCHER, VERSIONS);
        for (int i = 1; i < shuffled.size(); i++) {
            compare(growing, shuffled.subList(0, i));
        }
        assertThat(compare(growing, shuffled)).isEqualTo(document);
    }

    @Test
    void itNamesTheVersionsOfEngineLexiconsModelsAndTexts() {
        assertThat(document.get("engine").asText()).isEqualTo("parallax-test");
        JsonNode made = document.get("made");
        assertThat(made.get("lexicons").get("cues").asText()).matches("[0-9a-f]{12}");
        assertThat(made.get("models").get("reader").asText()).isNotBlank();
        assertThat(made.get("texts")).hasSameSizeAs(ACCOUNTS);
    }

    @Test
    void everyFindingSaysWhyAndHowSure() {
        Map<String, List<JsonNode>> findings = new HashMap<>();
        document.get("quotations").forEach(q -> add(findings, "versions", q.get("versions")));
        document.get("claims").forEach(claim -> add(findings, "unconfirmed", claim.get("unconfirmed")));
        for (String kind : List.of("framing", "omissions", "numbers", "relations", "defects")) {
            add(findings, kind, document.get(kind));
        }
        assertThat(findings).containsKeys("versions", "unconfirmed", "framing", "omissions");
        findings.forEach((kind, all) -> assertThat(all).as(kind).allSatisfy(finding -> {
            assertThat(finding.path("explanation").asText()
                            + finding.path("why").asText())
                    .isNotBlank();
            JsonNode sure = finding.has("confidence") ? finding.get("confidence") : finding.get("probability");
            assertThat(sure.asDouble(-1)).isBetween(0.0, 1.0);
        }));
    }

    private static void add(Map<String, List<JsonNode>> findings, String kind, JsonNode items) {
        items.forEach(
                item -> findings.computeIfAbsent(kind, k -> new ArrayList<>()).add(item));
    }

    @Test
    void everySpanIsTheExactTextOfItsArticle() {
        int spans = check(document, null, null);
        assertThat(spans).isGreaterThan(100);
    }

    /** Checks each span below the node against the article that the nearest node above names; returns how many. */
    private static int check(JsonNode node, String article, String reference) {
        String here = node.path("article").isTextual() ? node.get("article").asText() : article;
        String first = node.path("versions").isArray()
                ? node.get("versions").get(0).get("article").asText()
                : reference;
        int spans = 0;
        if (node.has("start") && node.has("end") && here != null) {
            String text = TEXTS.get(here);
            int start = text.offsetByCodePoints(0, node.get("start").asInt());
            int end = text.offsetByCodePoints(0, node.get("end").asInt());
            assertThat(text.substring(start, end)).isEqualTo(node.get("text").asText());
            spans++;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            spans += check(field.getValue(), field.getKey().equals("referenceSpan") ? first : here, first);
        }
        if (node.isArray()) {
            for (JsonNode item : node) {
                spans += check(item, here, first);
            }
        }
        return spans;
    }

    @Test
    void everyMentionHasAChainFromWhoStatesItToTheOutlet() {
        document.get("claims")
                .forEach(claim -> claim.get("mentions").forEach(mention -> {
                    JsonNode chain = mention.get("chain");
                    assertThat(chain).isNotEmpty();
                    assertThat(chain.get(0).get("vouches").asText()).isEqualTo("CONTENT");
                    JsonNode last = chain.get(chain.size() - 1);
                    assertThat(last.get("role").asText()).isEqualTo("OUTLET");
                    boolean ownVoice = mention.get("cue").isNull()
                            && mention.get("speaker").isNull();
                    assertThat(chain.size()).isGreaterThanOrEqualTo(ownVoice ? 1 : 2);
                }));
    }
}
