package org.parallax.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.parallax.api.EmbeddedDatabaseResource;

/** The page while the service works, fails or is shown by others. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@EnabledIf("org.parallax.page.Chromium#isThere")
class LivePageTest extends SamplePage {
    @Test
    void aCardMayStandInTheFrameOfAnotherPageAndNothingElseMay() throws IOException {
        try (OtherHost other = new OtherHost("<iframe src='" + host + "embed.html?story=" + story + "'></iframe>")) {
            page.navigate(other.address());
            assertThat(page.frameLocator("iframe").locator("h1")).hasText("Ferry terminal shuts as dock strike begins");
            assertThat(chromium.faults()).allMatch(fault -> fault.contains(other.address()));
        }
        try (OtherHost other = new OtherHost("<iframe src='" + host + "#/stories/" + story + "'></iframe>")) {
            page.waitForConsoleMessage(
                    new Page.WaitForConsoleMessageOptions()
                            .setPredicate(message -> message.text().contains("frame-ancestors")),
                    () -> page.navigate(other.address()));
            assertThat(page.frameLocator("iframe").locator("header.masthead")).hasCount(0);
            assertThat(chromium.faults()).isNotEmpty();
        }
    }

    @Test
    void aServiceThatFailsIsSaidSoWithAWayOn() {
        page.route("**/api/v1/stories?*", Route::abort);
        page.navigate(host + "#/stories");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("cannot be reached");
        page.unroute("**/api/v1/stories?*");
        button("Try again").click();
        assertThat(page.locator(".stories li").first()).isVisible();
        assertThat(chromium.faults()).allMatch(fault -> fault.contains("ERR_FAILED"));
    }

    @Test
    void theIngestShowsHowFarItIs() {
        page.route(
                "**/api/v1/status",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"articles\": 9, \"pending\": 6, \"failed\": 0, \"stories\": 1, \"claims\": 25}")));
        open("#/stories");
        assertThat(page.getByRole(AriaRole.PROGRESSBAR)).isVisible();
        assertThat(page.locator(".progress")).containsText("0 of 6 read");
    }

    @Test
    void theProgressFollowsTheEventsOfTheServiceWithoutAsking() {
        AtomicInteger pending = new AtomicInteger();
        page.route(
                "**/api/v1/status",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"articles\": 9, \"pending\": " + pending
                                + ", \"failed\": 0, \"stories\": 1, \"claims\": 25}")));
        open("#/stories");
        Locator bar = page.getByRole(AriaRole.PROGRESSBAR);
        assertThat(bar).hasCount(0);
        pending.set(6);
        for (int i = 0; i < 15 && bar.count() == 0; i++) { // the first events may come before the page listens
            Desk.send("{\"externalId\": \"event-" + i + "\", \"source\": \"Event Post\", \"text\": \"Mill " + i
                    + " closed.\"}");
            page.waitForTimeout(2000);
        }
        assertThat(bar).isVisible();
    }

    @Test
    void theDescriptionOfTheInterfaceWorksUnderItsOwnPolicy() {
        page.navigate(host + "q/swagger-ui/");
        assertThat(page.locator(".opblock-summary").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(90_000)); // it is a large script
        page.locator(".opblock-summary-control").first().click();
        assertThat(page.locator(".opblock-body").first()).isVisible();
    }
}
