package org.parallax.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.parallax.api.EmbeddedDatabaseResource;

/** How light the first view is, and how quick a very large story stays. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@EnabledIf("org.parallax.page.Chromium#isThere")
class PageWeightTest {
    private static final int MOST_STARTS = 25;
    private static final int ARTICLES = 500;
    private static final int CLAIMS = 2500;

    @TestHTTPResource("/")
    String host;

    @Test
    void theFirstViewIsUnder200KilobytesAndUnderASecondWarm() throws IOException {
        Desk.sampleStory();
        Chromium chromium = Chromium.at(host);
        Page page = chromium.page(1440);
        page.navigate(host);
        assertThat(page.locator(".stories li").first()).isVisible();
        Number bytes = (Number) page.evaluate(
                "performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))"
                        + ".reduce((sum, e) => sum + e.transferSize, 0)");
        assertThat(bytes.intValue()).isBetween(10_000, 200_000);
        // the machine may be busy: the quickest of several counts, and one quick one is enough
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < MOST_STARTS && fastest >= 1000; i++) {
            fastest = Math.min(fastest, warmStart(page));
        }
        System.out.printf("first view: %d bytes, %.0f ms warm%n", bytes.intValue(), fastest);
        assertThat(fastest).isLessThan(1000);
    }

    private static double warmStart(Page page) {
        page.reload();
        page.waitForSelector(".stories li");
        return ((Number) page.evaluate("performance.now()")).doubleValue();
    }

    @Test
    void aStoryOfFiveHundredArticlesAnswersWithinATenthOfASecond() {
        Chromium chromium = Chromium.at(host);
        Page page = chromium.page(1440);
        page.route("**/api/v1/stories/999", route -> json(route, LargeStory.story(ARTICLES)));
        page.route("**/api/v1/stories/999/comparison", route -> json(route, LargeStory.comparison(ARTICLES, CLAIMS)));
        page.route("**/api/v1/articles/*", route -> json(route, "{\"text\": \"" + "A long text. ".repeat(400) + "\"}"));
        page.route("**/api/v1/claims/*/grade", route -> json(route, "{\"grade\": \"F6\", \"sources\": []}"));
        page.navigate(host + "#/stories/999");
        page.waitForSelector(".matrix tbody tr");
        assertThat(page.locator(".matrix tbody tr")).hasCount(12);
        assertThat((Integer) page.evaluate("document.querySelectorAll('*').length"))
                .isLessThan(6000);
        Locator claims = page.locator("#claims");
        Locator days = page.locator("#timeline");
        assertQuick("turning claims over", button(claims, "Next"), button(claims, "Previous"));
        assertQuick("turning outlets over", button(claims, "Outlets after"), button(claims, "Outlets before"));
        assertQuick("filtering", button(claims, "Unconfirmed"), button(claims, "All"));
        assertQuick("turning days over", button(days, "Next"), button(days, "Previous"));
        assertQuick("opening a cell", claims.locator("td.cell button").first());
        assertThat(chromium.faults()).isEmpty();
    }

    private static Locator button(Locator part, String name) {
        return part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .last();
    }

    private static void json(Route route, String body) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(body));
    }

    /**
     * The processor time that the page's thread takes from a click to the picture after it, the quickest of five: what
     * else the machine does is not the page's.
     */
    private static void assertQuick(String what, Locator... buttons) {
        Page page = buttons[0].page();
        CDPSession session = page.context().newCDPSession(page);
        JsonObject threadTime = new JsonObject();
        threadTime.addProperty("timeDomain", "threadTicks");
        session.send("Performance.enable", threadTime);
        double[] times = new double[5];
        for (int i = 0; i < times.length; i++) {
            double before = seconds(session);
            buttons[i % buttons.length].evaluate(
                    "b => { b.click(); return new Promise(done => requestAnimationFrame(() => setTimeout(done))); }");
            times[i] = 1000 * (seconds(session) - before);
        }
        session.detach();
        Arrays.sort(times);
        System.out.printf("500 articles, %s: %.0f to %.0f ms%n", what, times[0], times[4]);
        assertThat(times[0]).as(what).isLessThan(100);
    }

    private static double seconds(CDPSession session) {
        for (JsonElement metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("no TaskDuration");
    }
}
