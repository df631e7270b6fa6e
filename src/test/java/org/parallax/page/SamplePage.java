package org.parallax.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A page of the browser on the sample story, on which nothing may go wrong. */
abstract class SamplePage {
    @TestHTTPResource("/")
    String host;

    Chromium chromium;
    Page page;
    String story;

    @BeforeEach
    void openTheSample() throws IOException {
        story = Desk.sampleStory();
        chromium = Chromium.at(host);
        page = chromium.page(1440);
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(chromium.faults()).isEmpty();
    }

    void open(String address) {
        page.navigate(host + address);
        assertThat(page.locator("h1").first()).isVisible();
        assertThat(page.locator(".waiting")).hasCount(0);
    }

    void hasNoBarrier(String view) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                    .as(view + " in " + scheme)
                    .isEmpty();
        }
    }

    Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    void hasNoBarrierAtAnyWidth(String view, String picture) {
        picture(picture + "-1440");
        hasNoBarrier(view);
        page.setViewportSize(390, 844);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(view + " fits a phone")
                .isLessThanOrEqualTo(390);
        picture(picture + "-390");
        hasNoBarrier(view + " on a phone");
        page.setViewportSize(1440, 900);
    }

    /** Keeps what is seen, where {@code -Dpage.pictures} names a directory. */
    void picture(String name) {
        String directory = System.getProperty("page.pictures");
        if (directory != null) {
            page.evaluate(
                    "document.querySelectorAll('.story > section').forEach(s => s.style.contentVisibility = 'visible')");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(page.locator("dialog").count() == 0)
                    .setPath(Path.of(directory, name + ".png")));
        }
    }

    static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    void answer(String path, String json) {
        page.route(
                "**/api/v1/" + path,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(json)));
    }
}
