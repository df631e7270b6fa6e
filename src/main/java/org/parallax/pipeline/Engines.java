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
    StoryAnalyst storyAnalyst(Encoder encoder, @ConfigProperty(name = "quarkus.application.version") String version) {
        return new StoryAnalyst(encoder, Versions.of("parallax-" + version));
    }

    @Produces
    @Singleton
    ClaimRelations claimRelations(Encoder encoder) {
        return new ClaimRelations(new Annotator(), encoder::embed, new MatcherModel(new WordPiece(Encoder.VOCABULARY)));
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
