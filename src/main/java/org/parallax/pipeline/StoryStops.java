package org.parallax.pipeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Article;
import org.parallax.article.ArticleReading;
import org.parallax.article.ArticleVersion;
import org.parallax.article.Revision;
import org.parallax.claim.Merge;
import org.parallax.comparison.Utterance;
import org.parallax.pipeline.ArticleAnalyst.Analysed;
import org.parallax.reliability.Conduct;
import org.parallax.reliability.ConductReader;
import org.parallax.reliability.Testimony;
import org.parallax.reliability.TestimonyReader;
import org.parallax.source.Source;
import org.parallax.story.Account;
import org.parallax.story.Story;

/** Stops 6 and 7 for one story: its claims, and its accounts side by side. */
@ApplicationScoped
class StoryStops {
    private static final int LONGEST_TITLE = 160;

    private final StoryAnalyst analyst;
    private final TestimonyReader testimonyReader = new TestimonyReader();
    private final ConductReader conductReader = new ConductReader();
    private final Readings readings;
    private final StoryLedger ledger;
    private final StoredJson json;
    private final Clock clock;

    StoryStops(StoryAnalyst analyst, Readings readings, StoryLedger ledger, StoredJson json, Clock clock) {
        this.analyst = analyst;
        this.readings = readings;
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
    }

    /** The accounts of a story at one moment, which {@code change} names; the maps are by the account's id. */
    private record Accounts(
            long change,
            @Nullable String trace,
            List<Account> accounts,
            Map<String, ArticleReading> layouts,
            Map<String, ConductReader.Corrections> corrections) {}

    void compare(long storyId) {
        Accounts now = QuarkusTransaction.requiringNew().call(() -> accounts(storyId));
        Stop.within(now.trace(), () -> {
            StoryAnalyst.Found found = analyst.compare(now.accounts(), now.layouts());
            QuarkusTransaction.requiringNew().run(() -> store(storyId, now, found));
        });
    }

    /** Why the wordings of each claim of a story as it is now are one, by the claim's id. */
    Map<String, List<Merge>> explain(long storyId) {
        Accounts now = QuarkusTransaction.requiringNew().call(() -> accounts(storyId));
        return analyst.explain(now.accounts());
    }

    private Accounts accounts(long storyId) {
        Story story = Story.findById(storyId);
        List<Account> accounts = new ArrayList<>();
        Map<String, ArticleReading> layouts = new HashMap<>();
        Map<String, ConductReader.Corrections> corrections = new HashMap<>();
        for (Article article : Article.<Article>list("story = ?1 order by id", storyId)) {
            ArticleVersion version = article.analysed();
            Analysed analysed = version == null ? null : readings.of(version);
            if (version != null && analysed != null) {
                String id = article.id.toString();
                String source = Source.<Source>findById(article.source).name;
                accounts.add(new Account(id, source, version.title, analysed.publishedOn(), analysed.reading()));
                layouts.put(id, analysed.layout());
                corrections.put(id, corrections(article.id));
            }
        }
        return new Accounts(story.change, story.trace, accounts, layouts, corrections);
    }

    private static ConductReader.Corrections corrections(Long article) {
        return new ConductReader.Corrections(
                ArticleVersion.count("article = ?1 and revision = ?2", article, Revision.Kind.CORRECTED),
                ArticleVersion.count("article = ?1 and revision = ?2 and factual", article, Revision.Kind.SILENT));
    }

    private void store(long storyId, Accounts compared, StoryAnalyst.Found found) {
        StoryComparison comparison = found.document(Long.toString(storyId));
        Tallies.compared(comparison);
        Story story = Story.findById(storyId);
        story.comparison = json.of(comparison);
        story.archive = null;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        story.comparedAt = now;
        story.comparedChange = compared.change();
        story.leasedBy = null;
        story.failure = null;
        story.title = title(compared);
        count(story, comparison);
        storeEvidence(storyId, compared, found);
        ledger.rewrite(storyId, comparison, found, now);
        ledger.announce(storyId);
    }

    private static void count(Story story, StoryComparison comparison) {
        story.articles = comparison.stories().get(0).articles().size();
        story.claims = comparison.claims().size();
        story.unconfirmed = (int) comparison.claims().stream()
                .filter(claim -> !claim.unconfirmed().isEmpty())
                .count();
        story.altered = (int) comparison.quotations().stream()
                .filter(quotation -> quotation.versions().stream()
                        .anyMatch(version -> version.relation() == Utterance.Relation.ALTERED))
                .count();
    }

    private void storeEvidence(long storyId, Accounts compared, StoryAnalyst.Found found) {
        TestimonyReader.Found heard = testimonyReader.read(found.grouping(), found.provenance(), found.credibility());
        heard.sources().forEach(Source::ensure);
        heard.testimonies().forEach(testimony -> testimony.story = storyId);
        Testimony.replace(storyId, heard.testimonies());
        List<Conduct> conducts =
                conductReader.read(compared.accounts(), found.provenance(), found.comparison(), compared.corrections());
        conducts.forEach(conduct -> conduct.story = storyId);
        Conduct.replace(storyId, conducts);
    }

    /** The first headline that an account has, else the first sentence of one. */
    private static String title(Accounts compared) {
        Stream<String> headlines =
                compared.accounts().stream().map(account -> account.title() == null ? "" : account.title());
        Stream<String> sentences = compared.accounts().stream().map(StoryStops::firstSentence);
        return Stream.concat(headlines, sentences)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String firstSentence(Account account) {
        return account.reading().text().sentences().stream()
                .findFirst()
                .map(sentence -> shortened(sentence.span().of(account.text())))
                .orElse("");
    }

    /** Cut between two words. */
    private static String shortened(String sentence) {
        if (sentence.length() <= LONGEST_TITLE) {
            return sentence;
        }
        int space = sentence.lastIndexOf(' ', LONGEST_TITLE);
        return sentence.substring(0, space < LONGEST_TITLE / 2 ? LONGEST_TITLE : space) + " …";
    }
}
