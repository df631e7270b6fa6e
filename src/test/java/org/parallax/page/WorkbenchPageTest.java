package org.parallax.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.parallax.api.EmbeddedDatabaseResource;

/** Articles that are compared and not kept. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@EnabledIf("org.parallax.page.Chromium#isThere")
class WorkbenchPageTest extends SamplePage {
    @Test
    void theWorkbenchComparesWithoutStoringAndItsReportNeedsNothingElse() throws IOException {
        long before = Desk.get("status").getLong("articles");
        open("#/workbench");
        button("Compare").click();
        assertThat(page.getByText("Name the outlet.").first()).isVisible();
        String[] texts = {
            "“The dam is safe and will stay safe,” engineer Ina Roth said on Thursday.\n\nSome 300 people left their homes.",
            "“The dam is safe,” engineer Ina Roth said on Thursday.\n\nAbout 900 people left their homes."
        };
        for (int i = 0; i < texts.length; i++) {
            page.locator("#source-" + i).fill(i == 0 ? "Alpha" : "Beta");
            page.locator("#published-" + i).fill("2026-03-05");
            page.locator("#text-" + i).fill(texts[i]);
        }
        button("Compare").click();
        assertThat(page.locator(".story .matrix")).isVisible();
        Download report = page.waitForDownload(() -> button("Save as a report").click());
        String html = Files.readString(report.path());
        assertThat(html).contains("will stay safe").doesNotContain("<script", "src=", "url(", "<button");
        Page alone = chromium.page(1000);
        alone.route("**", Route::abort);
        alone.setContent(html);
        assertThat(alone.locator(".matrix")).isVisible();
        assertThat(Desk.get("status").getLong("articles")).isEqualTo(before);
    }

    @Test
    void theWorkbenchReadsPagesByTheirAddress() throws IOException {
        String dam = "<article><h1>Dam holds</h1><p>“The dam is safe,” engineer Ina Roth said on Thursday. "
                + "Some 300 people left their homes by the river in the night. ".repeat(4) + "</p></article>";
        open("#/workbench");
        try (OtherHost other = new OtherHost(dam)) {
            page.locator("#text-0").fill(other.address());
            page.locator("#source-1").fill("Beta");
            page.locator("#text-1").fill("About 900 people left their homes, engineer Ina Roth said.");
            button("Compare").click();
            assertThat(page.locator(".story .matrix")).isVisible();
            assertThat(page.locator("#articles")).containsText("127.0.0.2");
            assertThat(page.locator("#articles")).containsText("Dam holds");
            page.locator("#text-0").fill(other.address() + "none");
            button("Compare").click();
            assertThat(page.getByRole(AriaRole.ALERT))
                    .containsText("Article 1: url cannot be had: the server answered 404");
        }
        page.route(
                "**/api/v1/extractions",
                route -> route.fulfill(
                        new Route.FulfillOptions()
                                .setStatus(403)
                                .setContentType("application/problem+json")
                                .setBody(
                                        "{\"detail\": \"Fetching is switched off; PARALLAX_FETCH_ENABLED=true switches it on.\"}")));
        button("Compare").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This service does not fetch pages.");
        assertThat(chromium.faults()).allMatch(fault -> fault.contains("api/v1/extractions"));
    }
}
