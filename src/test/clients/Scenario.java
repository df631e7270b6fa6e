import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.parallax.client.ApiClient;
import org.parallax.client.ApiException;
import org.parallax.client.api.ArticlesApi;
import org.parallax.client.api.ClaimsApi;
import org.parallax.client.api.OperationApi;
import org.parallax.client.api.StoriesApi;
import org.parallax.client.model.ArticleRequest;
import org.parallax.client.model.ClaimPage;
import org.parallax.client.model.Problem;
import org.parallax.client.model.StoryView;

/** Sample in, wait, comparison, pages of claims, an event, a problem: with the generated Java client. */
public class Scenario {
    public static void main(String[] args) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(args[0]);
        ObjectMapper json = client.getObjectMapper();
        ArticlesApi articles = new ArticlesApi(client);
        for (String line : Files.readAllLines(Path.of(args[1]))) {
            articles.addArticle(json.readValue(line, ArticleRequest.class), null);
        }
        OperationApi operation = new OperationApi(client);
        while (operation.getStatus(OperationApi.APIGetStatusRequest.newBuilder().build()).getPending() > 0) {
            Thread.sleep(500);
        }

        StoriesApi stories = new StoriesApi(client);
        StoryView story = stories.listStories(StoriesApi.APIListStoriesRequest.newBuilder()
                        .sort("-articles")
                        .build())
                .getItems()
                .get(0);
        long altered = stories.getComparison(story.getId(), null, null).getQuotations().stream()
                .flatMap(quotation -> quotation.getVersions().stream())
                .filter(version -> version.getRelation().getValue().equals("altered"))
                .filter(version -> version.getText().contains("never go back"))
                .count();
        check(altered > 0, "no altered quotation");

        List<String> claims = new ArrayList<>();
        String after = null;
        do {
            ClaimPage page = new ClaimsApi(client)
                    .listClaims(ClaimsApi.APIListClaimsRequest.newBuilder()
                            .size(5)
                            .after(after)
                            .build());
            page.getItems().forEach(claim -> claims.add(claim.getId()));
            after = page.getNext() == null ? null : page.getNext().replaceFirst(".*after=", "");
        } while (after != null);
        check(new HashSet<>(claims).size() == claims.size(), "a claim came twice");

        String event = firstEvent(args[0]);
        check(event.equals("event:ingest"), event);

        Problem problem = wrongArticle(articles, json);
        check(problem.getErrors().get(0).getField().equals("published"), problem.getDetail());
        System.out.println(altered + " altered quotation versions, " + claims.size() + " claims, " + event + ", "
                + problem.getDetail());
        System.exit(0); // the stream of events keeps the client's threads
    }

    private static String firstEvent(String base) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/v1/events"))
                .header("Last-Event-ID", "0")
                .build();
        HttpResponse<InputStream> stream =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
        return lines.lines().filter(line -> line.startsWith("event:")).findFirst().orElse("no event");
    }

    private static Problem wrongArticle(ArticlesApi articles, ObjectMapper json) throws Exception {
        try {
            ArticleRequest wrong = new ArticleRequest()
                    .source("Varrow Courier")
                    .published("yesterday")
                    .text("Rain fell.");
            articles.addArticle(wrong, null);
            throw new IllegalStateException("a wrong article was taken");
        } catch (ApiException e) {
            check(e.getCode() == 400, e.getMessage());
            return json.readValue(e.getResponseBody(), Problem.class);
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
