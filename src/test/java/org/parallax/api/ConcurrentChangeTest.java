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
        long id = Long.parseLong(given().contentType("application/json")
                .body(
                        "{\"source\":\"Dune Gazette\",\"url\":\"https://dune.example/1\",\"text\":\"The well ran dry on Monday.\"}")
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id"));
        QuarkusTransaction.requiringNew().run(() -> {
            Article article = Article.findById(id);
            QuarkusTransaction.requiringNew().run(() -> Article.update("version = 7 where id = ?1", id));
            article.url = "https://dune.example/one";
        });
        Article now = QuarkusTransaction.requiringNew().call(() -> Article.findById(id));
        assertThat(now.version).isEqualTo(7);
        assertThat(now.url).isEqualTo("https://dune.example/one");
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
