package org.parallax.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.article.ArticleReading;
import org.parallax.article.Credit;
import org.parallax.claim.ClaimGrouper;
import org.parallax.claim.Grouping;
import org.parallax.story.Account;
import org.parallax.story.Provenance;
import org.parallax.story.ProvenanceFinder;
import org.parallax.text.Encoder;

/** The second half of stop 6 and stop 7: what the accounts of one story say side by side. */
public final class StoryAnalyst {
    private final ProvenanceFinder provenanceFinder = new ProvenanceFinder();
    private final ClaimGrouper claimGrouper;

    /** What was found in a story, and the document that shows it. */
    public record Compared(Grouping grouping, List<Provenance> provenance, StoryComparison document) {}

    public StoryAnalyst(Encoder encoder) {
        claimGrouper = new ClaimGrouper(encoder::embed);
    }

    /** @param layouts the layout of each account's text, by the account's id */
    public Compared compare(String story, List<Account> accounts, Map<String, ArticleReading> layouts) {
        Map<String, List<Credit>> credits = new HashMap<>();
        layouts.forEach(
                (account, layout) -> credits.put(account, layout.imprint().credits()));
        List<Provenance> provenance = provenanceFinder.find(accounts, credits);
        Grouping grouping = claimGrouper.group(accounts, provenance);
        return new Compared(grouping, provenance, StoryComparison.of(story, accounts, grouping, provenance));
    }
}
