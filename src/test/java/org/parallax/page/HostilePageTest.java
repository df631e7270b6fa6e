package org.parallax.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.parallax.api.EmbeddedDatabaseResource;

/** What outlets write is shown as they wrote it and never becomes part of the page. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@EnabledIf("org.parallax.page.Chromium#isThere")
class HostilePageTest {
    private static final List<String> CORPUS = List.of(
            "<script>window.ran=1</script>",
            "<img src=x onerror=window.ran=1>",
            "\"><svg onload=window.ran=1>",
            "'><iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
            "</title><script>window.ran=1</script>",
            "</script><script>window.ran=1</script>",
            "javascript:window.ran=1//",
            "<a href=\"javascript:window.ran=1\">here</a>",
            "<style>*{display:none}</style>",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=window.ran=1>",
            "{{constructor.constructor('window.ran=1')()}}",
            "${window.ran=1}",
            "&lt;script&gt;window.ran=1&lt;/script&gt;",
            "<template><script>window.ran=1</script></template>");
    private static final String UNSEEN = "Gate\u202Elive\u202C and zero\u200Bwidth and \u2066aside\u2069";

    @TestHTTPResource("/")
    String host;

    private static String articles() throws JsonProcessingException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < CORPUS.size(); i++) {
            String hostile = CORPUS.get(i);
            lines.append(new ObjectMapper()
                            .writeValueAsString(Map.of(
                                    "externalId",
                                    "hostile-" + i,
                                    "source",
                                    hostile,
                                    "title",
                                    hostile + " " + UNSEEN,
                                    "published",
                                    "2026-04-02",
                                    "text",
                                    "The lock keeper of Ostrava closed the Brenn gate on Thursday " + hostile + " "
                                            + UNSEEN
                                            + ".\n\n“The gate stays shut " + hostile + " " + i
                                            + ",” keeper Olda Brom said.\n\nThe Brenn gate holds " + (200 + i)
                                            + " boats, according to " + hostile + ".")))
                    .append('\n');
        }
        return lines.toString();
    }

    private static void theReportHoldsNothingThatRuns(Page page) throws IOException {
        Locator save = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save as a report"));
        String report = Files.readString(page.waitForDownload(save::click).path());
        assertThat(report)
                .contains("&lt;script&gt;window.ran=1&lt;/script&gt;")
                .doesNotContain("<script", "<img", "<iframe", "<template");
    }

    @Test
    void hostileArticlesRunNothingAndAreShownLiterally() throws IOException {
        String story = Desk.story(articles(), "hostile-0");
        String source = Desk.get("articles/"
                        + Desk.get("stories/" + story).getString("articles.find { it.externalId == 'hostile-0' }.id"))
                .getString("source");
        String claim = Desk.get("stories/" + story + "/comparison").getString("claims[0].id");
        Chromium chromium = Chromium.at(host);
        Page page = chromium.page(1440);
        for (String view : List.of(
                "#/stories",
                "#/stories/" + story,
                "#/stories/" + story + "?claim=" + claim,
                "#/sources",
                "#/sources/" + source,
                "#/review?claim=" + claim,
                "embed.html?claim=" + claim,
                "embed.html?story=" + story)) {
            page.navigate("about:blank");
            page.navigate(host + view);
            assertThat(page.locator("h1").first()).isVisible();
            assertThat(page.locator(".waiting")).hasCount(0);
            assertThat(page.evaluate("window.ran")).as(view).isNull();
            assertThat(page.locator("main script, main iframe, main img, main style, dialog script, dialog img"))
                    .hasCount(0);
            assertThat((Boolean) page.evaluate("[...document.links].every(a => a.protocol.startsWith('http'))"))
                    .as("links of " + view)
                    .isTrue();
        }
        page.navigate(host + "#/stories/" + story);
        page.reload();
        assertThat(page.locator("#articles")).containsText("<script>window.ran=1</script>");
        assertThat(page.locator("#articles")).containsText("GateU+202EliveU+202C and zeroU+200Bwidth");
        assertThat(page.locator("#articles bdi").first()).isVisible();
        theReportHoldsNothingThatRuns(page);
        assertThat(chromium.faults()).isEmpty();
    }
}
