package org.parallax.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job on what is shipped: the jar, or the native executable where that was built. */
@QuarkusIntegrationTest
class LedgerIT extends LedgerTest {
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/extractions", "/api/v1/feeds"})
    void nothingIsFetchedUnlessThatIsSwitchedOn(String path) {
        given().contentType("application/json")
                .body(Map.of("source", "Norda Post", "url", "https://norda.example/2026/03/05/fares"))
                .post(path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("PARALLAX_FETCH_ENABLED"));
    }
}
