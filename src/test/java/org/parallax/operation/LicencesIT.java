package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the bill of materials in the packaged jar. {@code -Ddependencies.write=true} writes docs/DEPENDENCIES.md. */
class LicencesIT {
    private static final Path LIST = Path.of("docs/DEPENDENCIES.md");

    /** As the bill names them: what may be passed on with an Apache-2.0 program. Of several, one must be among these. */
    private static final Set<String> PERMITTED = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "0BSD",
            "ISC",
            "MIT",
            "MIT-0",
            "CC0-1.0",
            "Public Domain",
            "EPL-2.0",
            // JDOM
            "Similar to Apache License but with the acknowledgment clause removed");

    /** The licences of each component, which may be taken under any one of them. */
    private static final Map<String, Set<String>> LICENCES = new TreeMap<>();

    private static final Set<String> ARTIFACTS = new TreeSet<>();

    @BeforeAll
    static void read() throws IOException {
        for (JsonNode component : bill().path("components")) {
            String artifact = component.path("name").asText();
            ARTIFACTS.add(artifact);
            Set<String> licences = LICENCES.computeIfAbsent(
                    component.path("group").asText() + ":" + artifact, name -> new TreeSet<>());
            component.path("licenses").forEach(choice -> licences.addAll(names(choice)));
        }
    }

    private static JsonNode bill() throws IOException {
        try (Stream<Path> app = Files.list(Path.of("target/quarkus-app/app"));
                JarFile jar = new JarFile(app.findFirst().orElseThrow().toFile())) {
            JarEntry bill = jar.getJarEntry("META-INF/sbom/bom.json");
            assumeTrue(bill != null, "no bill of materials in the jar: it is made where Maven is online");
            try (InputStream in = jar.getInputStream(bill)) {
                return new ObjectMapper().readTree(in);
            }
        }
    }

    private static List<String> names(JsonNode choice) {
        if (choice.hasNonNull("expression")) {
            return List.of(
                    choice.path("expression").asText().replaceAll("[()]", "").split(" OR "));
        }
        JsonNode licence = choice.path("license");
        return List.of(licence.path("id").asText(licence.path("name").asText()));
    }

    @Test
    void everyDependencyIsUnderALicenceThatMayBePassedOn() {
        assertThat(LICENCES).hasSizeGreaterThan(100);
        assertThat(LICENCES.entrySet())
                .allSatisfy(entry -> assertThat(entry.getValue())
                        .as(entry.getKey() + ": see PERMITTED")
                        .anyMatch(PERMITTED::contains));
    }

    @Test
    void everyLibraryOfThePackageIsInTheBill() throws IOException {
        try (Stream<Path> libraries = Files.list(Path.of("target/quarkus-app/lib/main"))) {
            assertThat(libraries.map(file -> file.getFileName().toString()))
                    .hasSizeGreaterThan(100)
                    .allMatch(file -> ARTIFACTS.stream().anyMatch(artifact -> file.contains("." + artifact + "-")));
        }
    }

    @Test
    void theListInTheDocumentationIsTheBuilds() throws IOException {
        StringBuilder list = new StringBuilder("""
                # Dependencies

                What is in the package, and under which licence; where several stand, any one may be chosen. Versions and hashes are in
                the CycloneDX bill of materials, `META-INF/sbom/bom.json` in the jar and `target/classes`. This list is written by

                ```sh
                ./mvnw verify -Dquick -Dtest=ArchitectureTest -Dit.test=LicencesIT -Ddependencies.write=true
                ```

                | component | licence |
                |---|---|
                """);
        LICENCES.forEach((component, licences) -> {
            if (!component.contains(":native-")) { // which of these there are hangs on the platform
                list.append("| " + component + " | " + String.join(" or ", licences) + " |\n");
            }
        });
        if (Boolean.getBoolean("dependencies.write")) {
            Files.writeString(LIST, list);
        }
        assertThat(Files.readString(LIST)).as("run the command that it names").isEqualTo(list.toString());
    }
}
