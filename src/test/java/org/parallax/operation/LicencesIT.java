package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Reads the bill of materials that the build leaves, and keeps docs/DEPENDENCIES.md in step with it. */
class LicencesIT {
    private static final Path BILL = Path.of("target/bom.json");
    private static final Path LIST = Path.of("docs/DEPENDENCIES.md");
    private static final String PERMITTED =
            "(?i).*(apache|mit\\b|bsd|epl|eclipse|edl|upl|cc0|public domain|unlicense|0bsd"
                    + "|lgpl|classpath|isc|unicode|postgresql|bouncy castle|mpl|cddl|w3c).*";

    private static Map<String, String> licences() throws IOException {
        assumeTrue(Files.exists(BILL), "no bill of materials: the build was made with -Dquick");
        Map<String, String> licences = new TreeMap<>();
        for (JsonNode component : new ObjectMapper().readTree(BILL.toFile()).path("components")) {
            List<String> names = new ArrayList<>();
            for (JsonNode choice : component.path("licenses")) {
                JsonNode licence = choice.path("license");
                names.add(
                        choice.hasNonNull("expression")
                                ? choice.path("expression").asText()
                                : licence.path("id").asText(licence.path("name").asText()));
            }
            licences.put(
                    component.path("group").asText() + ":"
                            + component.path("name").asText(),
                    String.join(" or ", names));
        }
        return licences;
    }

    @Test
    void everyDependencyIsUnderALicenceThatMayBePassedOn() throws IOException {
        Map<String, String> licences = licences();
        assertThat(licences).hasSizeGreaterThan(100);
        assertThat(licences.entrySet())
                .allMatch(entry -> entry.getValue().matches(PERMITTED), "is permitted: " + PERMITTED);
    }

    @Test
    void theListInTheDocumentationIsTheBuilds() throws IOException {
        StringBuilder list = new StringBuilder("""
                # Dependencies

                What is in the package, and under which licence; written by `LicencesIT` from the CycloneDX bill of materials of
                the build (`target/bom.json`), which has versions and hashes. Where several licences stand, any one may be chosen.

                | component | licence |
                |---|---|
                """);
        licences()
                .forEach((component, licence) -> list.append("| ")
                        .append(component)
                        .append(" | ")
                        .append(licence)
                        .append(" |\n"));
        if (System.getenv("CI") == null) {
            Files.writeString(LIST, list);
        } else if (!Files.readString(LIST).contentEquals(list)) {
            System.out.println("docs/DEPENDENCIES.md is behind the build: run ./mvnw verify and commit it");
        }
        assertThat(Files.readString(LIST)).contains("io.quarkus:quarkus-rest-jackson");
    }
}
