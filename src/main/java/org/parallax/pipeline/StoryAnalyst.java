package org.parallax.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.article.ArticleReading;
import org.parallax.article.Credit;
import org.parallax.article.Defect;
import org.parallax.claim.ClaimGrouper;
import org.parallax.claim.Grouping;
import org.parallax.claim.MatcherModel;
import org.parallax.claim.Merge;
import org.parallax.comparison.Comparison;
import org.parallax.comparison.StoryComparer;
import org.parallax.comparison.TextDefect;
import org.parallax.comparison.TextDefects;
import org.parallax.reliability.Credibility;
import org.parallax.story.Account;
import org.parallax.story.Provenance;
import org.parallax.story.ProvenanceFinder;
import org.parallax.text.Encoder;

/** The second half of stop 6 and stop 7: what the accounts of one story say side by side. */
public final class StoryAnalyst {
    private final ProvenanceFinder provenanceFinder = new ProvenanceFinder();
    private final StoryComparer storyComparer = new StoryComparer();
    private final Credibility credibility = new Credibility();
    private final TextDefects textDefects = new TextDefects();
    private final Versions versions;
    private final ClaimGrouper claimGrouper;

    /** What was found in a story, its accounts by day; {@code credibility} is the digit of each claim by its id. */
    public record Found(
            List<Account> accounts,
            List<Provenance> provenance,
            Grouping grouping,
            Comparison comparison,
            Map<String, Integer> credibility,
            List<TextDefect> defects,
            Versions versions) {

        /** The document that shows it. */
        public StoryComparison document(String story) {
            return new ComparisonWriter(story, this).write();
        }
    }

    public StoryAnalyst(Encoder encoder, MatcherModel matcher, Versions versions) {
        this.versions = versions;
        claimGrouper = new ClaimGrouper(encoder::embed, matcher);
    }

    /** Why the wordings of each claim of a story are one, by the claim's id. */
    public Map<String, List<Merge>> explain(List<Account> story) {
        return Stop.CLAIM.call(() -> claimGrouper.explain(story));
    }

    /** @param layouts the layout of each account's text, by the account's id */
    public Found compare(List<Account> story, Map<String, ArticleReading> layouts) {
        List<Account> accounts = story.stream().sorted(Account.BY_DAY).toList();
        Map<String, List<Credit>> credits = new HashMap<>();
        layouts.forEach(
                (account, layout) -> credits.put(account, layout.imprint().credits()));
        List<Provenance> provenance = provenanceFinder.find(accounts, credits);
        Grouping grouping = Stop.CLAIM.call(() -> claimGrouper.group(accounts, provenance));
        Map<String, Provenance> byAccount = new HashMap<>();
        provenance.forEach(p -> byAccount.put(p.account(), p));
        Comparison comparison = Stop.COMPARISON.call(
                () -> storyComparer.compare(accounts, grouping.claims(), grouping.relations(), byAccount));
        Map<String, List<Defect>> defects = new HashMap<>();
        layouts.forEach((account, layout) -> defects.put(account, layout.defects()));
        return new Found(
                accounts,
                provenance,
                grouping,
                comparison,
                credibility.judge(grouping),
                textDefects.find(accounts, defects, comparison.quotations()),
                versions);
    }
}
