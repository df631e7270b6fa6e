package org.parallax.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parallax.article.AddressGuard;
import org.parallax.article.GuardedClient;
import org.parallax.article.Network;
import org.parallax.article.PageFetcher;
import org.parallax.claim.ArticleMatcher;
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
        return new ReaderModel(WordPiece.shared());
    }

    @Produces
    @Singleton
    Annotator annotator() {
        return new Annotator();
    }

    @Produces
    @Singleton
    ArticleAnalyst articleAnalyst(Annotator annotator, ReaderModel model) {
        return new ArticleAnalyst(annotator, model);
    }

    @Produces
    @Singleton
    Encoder encoder() {
        return new Encoder(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    @Produces
    @Singleton
    Versions versions(@ConfigProperty(name = "quarkus.application.version") String version) {
        return Versions.of("parallax-" + version);
    }

    @Produces
    @Singleton
    StoryAnalyst storyAnalyst(Encoder encoder, MatcherModel matcher, Versions versions) {
        return new StoryAnalyst(encoder, matcher, versions);
    }

    @Produces
    @Singleton
    MatcherModel matcherModel() {
        return new MatcherModel(WordPiece.shared());
    }

    @Produces
    @Singleton
    ClaimRelations claimRelations(Annotator annotator, Encoder encoder, MatcherModel matcher) {
        return new ClaimRelations(annotator, encoder::embed, matcher, new ArticleMatcher(WordPiece.shared()));
    }

    @Produces
    @Singleton
    ClaimChecker claimChecker(Encoder encoder, MatcherModel matcher) {
        return new ClaimChecker(encoder::embed, matcher);
    }

    @Produces
    @Singleton
    GuardedClient guardedClient(@ConfigProperty(name = "parallax.fetch.open-networks") Optional<List<String>> opened) {
        List<Network> networks =
                opened.orElse(List.of()).stream().map(Network::parse).toList();
        return new GuardedClient(new AddressGuard(networks));
    }

    @Produces
    @Singleton
    PageFetcher pageFetcher(
            GuardedClient client, @ConfigProperty(name = "parallax.fetch.pause", defaultValue = "1s") Duration pause) {
        return new PageFetcher(client, pause);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
