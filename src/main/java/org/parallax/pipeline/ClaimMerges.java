package org.parallax.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.parallax.claim.Claim;
import org.parallax.claim.Merge;
import org.parallax.story.Story;

/** Why the wordings of a claim are one, computed again from the stored readings by what merged them. */
@ApplicationScoped
public class ClaimMerges {
    private record State(long story, long change) {}

    private final StoryStops stories;
    private final Cache<State, Map<String, List<Merge>>> latest =
            Caffeine.newBuilder().maximumSize(3).build();

    ClaimMerges(StoryStops stories) {
        this.stories = stories;
    }

    /** One entry a wording; none where the claim has but one, or where its story has changed and no longer has it. */
    public List<Merge> of(Claim claim) {
        Story story = Story.findById(claim.story);
        return latest.get(new State(claim.story, story.change), state -> stories.explain(state.story()))
                .getOrDefault(claim.id, List.of());
    }
}
