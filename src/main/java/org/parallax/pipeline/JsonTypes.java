package org.parallax.pipeline;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.parallax.article.ArticleReading;
import org.parallax.article.Submission;
import org.parallax.claim.Sense;
import org.parallax.mention.Reading;
import org.parallax.reliability.Place;
import org.parallax.reliability.Profile;
import org.parallax.text.Explanation;

/** What is written and read as JSON outside of the resources' answers, for the native executable. */
@RegisterForReflection(
        targets = {
            ArticleReading.class,
            Reading.class,
            Submission.class,
            StoryComparison.class,
            Event.Ingested.class,
            Event.Analysed.class,
            Event.Compared.class,
            Event.Scored.class,
            Sense.class,
            Profile.Dimension.class,
            Place.class,
            Explanation.class
        },
        registerFullHierarchy = true)
final class JsonTypes {
    private JsonTypes() {}
}
