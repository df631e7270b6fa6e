package org.parallax.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.parallax.api.EmbeddedDatabaseResource;

/** The page in a browser, on the sample story: every view works, says nothing wrong and shuts nobody out. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@EnabledIf("org.parallax.page.Chromium#isThere")
class PageTest extends SamplePage {
    private static final Path SEEDS = Path.of("../shared/seeds/articles.ndjson");

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
    void whatWasSaidByADayStandsBeforeThatDay() {
        open("#/stories/" + story);
        Object sorted = page.evaluate("""
                async () => {
                  const {inOrder} = await import('/js/words.js');
                  return inOrder(['2031-05-07', '2031-05-06', '../2031-05-06', '2031-05']);
                }""");
        assertEquals(List.of("2031-05", "../2031-05-06", "2031-05-06", "2031-05-07"), sorted);
    }

    @Test
    void aTimeIsShownAsExactlyAsItIsKnown() {
        open("#/stories/" + story);
        Object shown = page.evaluate("""
                async () => {
                  const {when} = await import('/js/words.js');
                  return ['2031-05-06', '2031-05', '2031', '2030-11/2030-12', '2031-05-05/2031-05-09', '2020/2029', '31', '../2031-05-06', 'soon']
                    .map((time) => when(time).replace(/\\s*–\\s*/, '–'));
                }""");
        assertEquals(
                List.of(
                        "6 May 2031",
                        "May 2031",
                        "2031",
                        "November–December 2030",
                        "5–9 May 2031",
                        "2020 to 2029",
                        "31",
                        "by 6 May 2031",
                        "soon"),
                shown);
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
}
