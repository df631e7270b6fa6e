package org.parallax.api;

import java.util.List;
import org.parallax.claim.Claim;
import org.parallax.claim.Merge;
import org.parallax.claim.Proposition;
import org.parallax.pipeline.StoryComparison.PlaceEntry;
import org.parallax.text.CodePoints;
import org.parallax.text.Explanation;
import org.parallax.text.TextSpan;

/** Why the wordings of a claim are one claim; a claim that is worded in one way only has none to show. */
public record ClaimExplanation(String claim, String story, List<WordingView> wordings) {

    /**
     * @param places where it is said in these words
     * @param nearest of the claim's other wordings the one it matches best
     * @param probability that both state the same
     * @param explanation log odds of that, down to the signals
     */
    public record WordingView(
            List<PlaceEntry> places, PlaceEntry nearest, double probability, Explanation explanation) {

        private static WordingView of(Merge merge) {
            return new WordingView(
                    merge.stating().stream().map(WordingView::place).toList(),
                    place(merge.nearest()),
                    merge.probability(),
                    merge.explanation());
        }

        private static PlaceEntry place(Proposition stated) {
            TextSpan span = new CodePoints(stated.account().text()).of(stated.whole());
            return new PlaceEntry(stated.account().id(), span.start(), span.end(), span.text());
        }
    }

    static ClaimExplanation of(Claim claim, List<Merge> merges) {
        return new ClaimExplanation(
                claim.id,
                claim.story.toString(),
                merges.stream().map(WordingView::of).toList());
    }
}
