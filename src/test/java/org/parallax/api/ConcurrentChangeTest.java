package org.parallax.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.parallax.article.Article;
import org.parallax.story.Story;

/** Two transactions change different facts of one row: neither may write back what it read of the other's. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ConcurrentChangeTest {

    @Test
    void aStoryGivenToAnArticleDoesNotTakeBackItsNewVersion() {
        String first =
                "{\"source\":\"Dune Gazette\",\"url\":\"https://dune.example/1\",\"text\":\"The well ran dry.\"}";
        long id = post(first);
        QuarkusTransaction.requiringNew().run(() -> {
            Article article = Article.findById(id);
            post(first.replace("dry", "over"));
            article.externalId = "dune-1";
        });
        Article now = QuarkusTransaction.requiringNew().call(() -> Article.findById(id));
        assertThat(now.version).isEqualTo(2);
        assertThat(now.externalId).isEqualTo("dune-1");
    }

    private static long post(String article) {
        return Long.parseLong(given().contentType("application/json")
                .body(article)
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id"));
    }

    @Test
    void aStoredComparisonDoesNotTakeBackAChangeOfItsStory() {
        long id = QuarkusTransaction.requiringNew().call(() -> Story.open(Instant.EPOCH).id);
        QuarkusTransaction.requiringNew().run(() -> {
            Story story = Story.findById(id);
            QuarkusTransaction.requiringNew().run(() -> Story.update("change = change + 1 where id = ?1", id));
            story.title = "A well runs dry";
        });
        Story now = QuarkusTransaction.requiringNew().call(() -> Story.findById(id));
        assertThat(now.change).isEqualTo(2);
        assertThat(now.title).isEqualTo("A well runs dry");
    }
}
