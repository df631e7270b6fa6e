package org.parallax.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.parallax.api.EmbeddedDatabaseResource;

/** Sources and what people say of them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
@EnabledIf("org.parallax.page.Chromium#isThere")
class SourcePageTest extends SamplePage {
    /** The scores are made up, here and below: how much evidence the sample gives is the model's affair. */
    @Test
    void aSourceWithTooLittleEvidenceShowsAbsenceInsteadOfANumber() {
        await().until(() -> Desk.get("sources/varrow-courier/reliability").get("run") != null);
        answer("sources?*", """
            {"items": [{"id": "varrow-courier", "name": "Varrow Courier", "kind": "outlet", "letter": "F", "reliability": null,
             "low": 0.3, "high": 0.98, "effectiveObservations": 2.5}], "next": null}""");
        answer("sources/varrow-courier/reliability", """
            {"source": "varrow-courier", "kind": "outlet", "letter": "F", "reliability": null, "low": 0.3, "high": 0.98,
             "effectiveObservations": 2.5, "asOf": "2026-03-08T10:00:00Z", "profile": [
             {"dimension": "accuracy", "value": null, "low": 0.3, "high": 0.98, "n": 2.5}]}""");
        open("#/sources");
        Locator row = page.locator(".forest tbody tr");
        assertThat(row).containsText("too little evidence");
        assertThat(row.locator(".dot")).hasCount(0);
        open("#/sources/varrow-courier");
        assertThat(page.locator(".headline")).containsText("Too little evidence");
        assertThat(page.locator(".source .dot")).hasCount(0);
        assertThat(page.getByText("Why this score")).hasCount(0);
        assertThat(page.locator(".evidence-list li").first()).isVisible();
    }

    @Test
    void everySourceHasItsSevenDimensions() {
        await().until(() -> Desk.get("sources/varrow-courier/reliability").get("run") != null);
        open("#/sources/varrow-courier");
        assertThat(page.locator(".profile tbody tr")).hasCount(7);
    }

    @Test
    void aScoreIsDrawnWithItsHistoryAndExplainedDownToTheArticles() {
        String claim = Desk.get("claims?q=400+jobs").getString("items[0].id");
        answer("sources/varrow-courier/reliability", """
            {"source": "varrow-courier", "kind": "outlet", "letter": "B", "reliability": 0.82, "low": 0.71, "high": 0.91,
             "effectiveObservations": 24.5, "asOf": "2026-03-08T10:00:00Z", "profile": []}""");
        answer("sources/varrow-courier/reliability/history?*", """
            {"items": [{"asOf": "2026-03-08T10:00:00Z", "reliability": 0.82, "low": 0.71, "high": 0.91},
             {"asOf": "2026-03-07T10:00:00Z", "reliability": 0.78, "low": 0.6, "high": 0.9},
             {"asOf": "2026-03-06T10:00:00Z", "reliability": null, "low": 0.4, "high": 0.95}], "next": null}""");
        answer("sources/varrow-courier/reliability/explanation?*", """
            {"name": "reliability", "value": 0.82, "detail": "", "parts": [
             {"name": "sources at large", "value": 0.8, "detail": "80 %% of what sources state holds", "parts": []},
             {"name": "content", "value": 0.02, "detail": "", "parts": [
              {"name": "%s", "value": 0.03, "detail": "holds with probability 0.97", "parts": []},
              {"name": "c-x", "value": -0.01, "detail": "holds with probability 0.20", "parts": []}]}]}""".formatted(claim));
        open("#/sources/varrow-courier");
        assertThat(page.locator(".headline")).containsText("usually borne out");
        assertThat(page.locator(".headline .dot")).hasCount(1);
        assertThat(page.locator(".history .band")).hasCount(1);
        assertThat(page.locator(".waterfall .total")).containsText("0.82");
        Locator step = page.locator(".waterfall li").filter(new Locator.FilterOptions().setHasText("400 jobs"));
        assertThat(step).containsText("+0.030");
        step.getByText("In which articles").click();
        assertThat(step.locator("ul")).containsText("Union refuses to return as harbour dispute deepens");
        hasNoBarrierAtAnyWidth("a scored source", "score");
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
}
