package org.parallax.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.parallax.api.EmbeddedDatabaseResource;

/** The page in a browser, on the sample story: every view works, says nothing wrong and shuts nobody out. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@EnabledIf("org.parallax.page.Chromium#isThere")
class PageTest {
    private static final Path SEEDS = Path.of("../shared/seeds/articles.ndjson");

    @TestHTTPResource("/")
    String host;

    private Chromium chromium;
    private Page page;
    private String story;

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

    private void open(String address) {
        page.navigate(host + address);
        assertThat(page.locator("h1").first()).isVisible();
        assertThat(page.locator(".waiting")).hasCount(0);
    }

    private void hasNoBarrier(String view) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                    .as(view + " in " + scheme)
                    .isEmpty();
        }
    }

    private Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void noViewHasABarrierInLightOrDarkOnALaptopOrAPhone() {
        String claim = Desk.get("claims?q=400+jobs").getString("items[0].id");
        List<String> views = List.of(
                "#/stories",
                "#/stories?q=terminal",
                "#/stories/" + story,
                "#/stories/" + story + "?claim=" + claim,
                "#/sources",
                "#/sources/varrow-courier",
                "#/workbench",
                "#/review",
                "#/review?claim=" + claim,
                "#/review?source=varrow-courier",
                "embed.html?claim=" + claim,
                "embed.html?story=" + story);
        for (int i = 0; i < views.size(); i++) {
            String view = views.get(i);
            page.navigate("about:blank");
            open(view);
            hasNoBarrierAtAnyWidth(view, Integer.toString(i));
        }
    }

    private void hasNoBarrierAtAnyWidth(String view, String picture) {
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
    private void picture(String name) {
        String directory = System.getProperty("page.pictures");
        if (directory != null) {
            page.evaluate(
                    "document.querySelectorAll('.story > section').forEach(s => s.style.contentVisibility = 'visible')");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(page.locator("dialog").count() == 0)
                    .setPath(Path.of(directory, name + ".png")));
        }
    }

    @Test
    void storiesTellWhatIsNewAndAreFoundByTheWordsOfTheirClaims() {
        open("#/stories");
        Locator item = page.locator(".stories li")
                .filter(new Locator.FilterOptions().setHasText("Ferry terminal shuts as dock strike begins"));
        assertThat(item).containsText("4 outlets");
        assertThat(item).containsText("1 altered quotation");
        assertThat(item.locator("svg[role=img]")).hasAttribute("aria-label", Pattern.compile("5 articles.*"));
        page.getByPlaceholder("Words of a claim or a headline").fill("sale terminal");
        assertThat(page.locator(".found-claims li").first()).containsText("sale");
        page.getByPlaceholder("Words of a claim or a headline").fill("xylophone");
        assertThat(heading("Nothing for “xylophone”")).isVisible();
    }

    @Test
    void aCellOpensTheTwoTextsWithTheirSpansLitAndEscapeLeadsBack() {
        open("#/stories/" + story);
        Locator row = page.locator(".matrix tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Norlane plans to cut 400 jobs"));
        assertThat(row.getByRole(AriaRole.BUTTON, named("Varrow Courier: denies")))
                .isVisible();
        Locator reports = row.getByRole(AriaRole.BUTTON, named("Coastal Tribune: reports"));
        reports.focus();
        page.keyboard().press("Enter");
        Locator sides = page.locator("dialog .side");
        assertThat(sides).hasCount(2);
        assertThat(sides.first().locator("mark")).containsText("plans to cut 400 jobs");
        assertThat(sides.last().locator("mark")).containsText("it plans to cut 400 jobs");
        assertThat(sides.last().locator(".chain")).containsText("Norlane");
        assertThat(page.locator("dialog .reasons")).containsText("denied");
        assertThat(page.url()).contains("claim=").contains("outlet=coastal-tribune");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(reports).isFocused();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    @Test
    void aStoryShowsAlteredWordsLabelsWithZerosNumbersAndDays() {
        open("#/stories/" + story);
        Locator altered = page.locator("#quotations .version-altered");
        assertThat(altered.locator("blockquote del").first()).hasText("not");
        assertThat(altered.locator("blockquote ins")).hasText("never");
        Locator labels = page.locator("#framing .counts-table").first();
        assertThat(labels.locator("thead")).containsText("union boss");
        assertThat(labels.locator("td.zero")).hasCount(4);
        assertThat(page.locator("#numbers .number-conflict").first()).containsText("$4 million");
        assertThat(page.locator("#timeline time").first()).hasAttribute("datetime", "2026-03-05");
        assertThat(page.locator("#articles")).containsText("syndicated copy of Varrow Courier");
        assertThat(page.locator(".look-first")).containsText("Altered quotation");
    }

    @Test
    void theSeedsStoryWorksLikeTheSample() throws IOException {
        assumeTrue(Files.exists(SEEDS), "needs " + SEEDS);
        String seeds = Desk.story(Files.readAllBytes(SEEDS), "000");
        open("#/stories/" + seeds);
        assertThat(page.locator(".matrix tbody tr").first()).isVisible();
        assertThat(page.locator("#quotations .version-altered").first()).isVisible();
        hasNoBarrierAtAnyWidth("the seeds' story", "seeds");
        page.locator(".matrix td.cell button").first().click();
        assertThat(page.locator("dialog mark").first()).isVisible();
    }

    @Test
    void aSourceWithTooLittleEvidenceShowsAbsenceInsteadOfANumber() {
        await().until(() -> Desk.get("sources/varrow-courier/reliability").get("run") != null);
        open("#/sources");
        Locator row =
                page.locator(".forest tbody tr").filter(new Locator.FilterOptions().setHasText("Coastal Tribune"));
        assertThat(row).containsText("too little evidence");
        assertThat(row.locator(".dot")).hasCount(0);
        open("#/sources/varrow-courier");
        assertThat(page.locator(".profile tbody tr")).hasCount(7);
        assertThat(page.locator(".headline")).containsText("Too little evidence");
        assertThat(page.locator(".evidence-list li").first()).isVisible();
    }

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

    @Test
    void aVerdictIsKeptWithItsReasonAndCanBeWithdrawn() {
        String claim = Desk.get("claims?q=terminal+sale").getString("items[0].id");
        open("#/review?claim=" + claim);
        page.getByLabel("Unproven").check();
        page.getByLabel("Reason").fill("Asked Norlane twice, no answer.");
        page.getByLabel("Your name").fill("Desk Test");
        button("Keep it").click();
        Locator entry = page.locator(".review-columns section")
                .first()
                .locator(".audit li")
                .first();
        assertThat(entry).containsText("Unproven Asked Norlane twice");
        assertThat(page.locator(".review-columns section")
                        .last()
                        .locator(".audit li")
                        .first())
                .containsText("Desk Test gave a verdict on a claim");
        entry.getByText("Withdraw").first().click();
        entry.getByLabel("Why it is withdrawn").fill("They answered.");
        entry.getByRole(AriaRole.BUTTON, named("Withdraw")).click();
        assertThat(page.locator(".audit .withdrawn")).containsText("Asked Norlane twice");
    }

    @Test
    void aCardMayStandInTheFrameOfAnotherPageAndNothingElseMay() throws IOException {
        try (OtherHost other = new OtherHost("<iframe src='" + host + "embed.html?story=" + story + "'></iframe>")) {
            page.navigate(other.address());
            assertThat(page.frameLocator("iframe").locator("h1")).hasText("Ferry terminal shuts as dock strike begins");
            assertThat(chromium.faults()).allMatch(fault -> fault.contains(other.address()));
        }
        try (OtherHost other = new OtherHost("<iframe src='" + host + "#/stories/" + story + "'></iframe>")) {
            page.navigate(other.address());
            assertThat(page.frameLocator("iframe").locator("h1")).hasCount(0);
            assertThat(chromium.faults()).anyMatch(fault -> fault.contains("frame-ancestors"));
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
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(90_000));
        page.locator(".opblock-summary-control").first().click();
        assertThat(page.locator(".opblock-body").first()).isVisible();
    }
}
