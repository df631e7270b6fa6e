package org.parallax.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.parallax.claim.ClaimChecker;
import org.parallax.claim.ClaimRelations;
import org.parallax.claim.MatcherModel;
import org.parallax.text.Annotator;
import org.parallax.text.Encoder;
import org.parallax.text.ReaderModel;
import org.parallax.text.WordPiece;

/** Builds the engines once; they hold only models and lexicons, so all threads share them. */
@ApplicationScoped
class Engines {

    @Produces
    @Singleton
    ReaderModel readerModel() {
        return new ReaderModel(new WordPiece(Encoder.VOCABULARY));
    }

    @Produces
    @Singleton
    ArticleAnalyst articleAnalyst(ReaderModel model) {
        return new ArticleAnalyst(model);
    }

    @Produces
    @Singleton
    Encoder encoder() {
        return new Encoder(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    @Produces
    @Singleton
    StoryAnalyst storyAnalyst(Encoder encoder) {
        return new StoryAnalyst(encoder);
    }

    @Produces
    @Singleton
    MatcherModel matcherModel() {
        return new MatcherModel(new WordPiece(Encoder.VOCABULARY));
    }

    @Produces
    @Singleton
    ClaimRelations claimRelations(Encoder encoder, MatcherModel matcher) {
        return new ClaimRelations(new Annotator(), encoder::embed, matcher);
    }

    @Produces
    @Singleton
    ClaimChecker claimChecker(Encoder encoder, MatcherModel matcher) {
        return new ClaimChecker(encoder::embed, matcher);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
