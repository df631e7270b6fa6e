package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we ask of every image and of the compose file; no engine is needed for it. */
class ContainerFilesTest {
    private static final Path DOCKER = Path.of("src/main/docker");
    private static final Set<String> INSTRUCTIONS = Set.of(
            "ARG",
            "FROM",
            "LABEL",
            "RUN",
            "WORKDIR",
            "COPY",
            "USER",
            "ENV",
            "VOLUME",
            "EXPOSE",
            "STOPSIGNAL",
            "HEALTHCHECK",
            "ENTRYPOINT");

    /** One instruction on a line: comments dropped, continued lines joined. */
    private static List<String> instructions(String name) throws IOException {
        List<String> instructions = new ArrayList<>();
        for (String line :
                Files.readString(DOCKER.resolve(name)).replace("\\\n", " ").split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                instructions.add(line.strip());
            }
        }
        return instructions;
    }

    private static String only(List<String> instructions, String keyword) {
        List<String> found = instructions.stream()
                .filter(line -> line.startsWith(keyword + " "))
                .toList();
        assertThat(found).as(keyword).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native", "Dockerfile.native-micro"})
    void anImageRunsWithoutRightsAndSaysWhatItIs(String name) throws IOException {
        List<String> lines = instructions(name);
        assertThat(lines).allSatisfy(line -> assertThat(INSTRUCTIONS).contains(line.split(" ")[0]));
        assertThat(only(lines, "USER"))
                .as("a number, which an orchestrator can check")
                .isEqualTo("USER 1001:1001");
        assertThat(only(lines, "FROM")).isEqualTo("FROM ${BASE}:${TAG}");
        assertThat(lines).noneMatch(line -> line.matches("ARG TAG=(latest)?"));
        assertThat(only(lines, "ENTRYPOINT"))
                .as("no shell between, so that signals arrive")
                .startsWith("ENTRYPOINT [");
        assertThat(only(lines, "HEALTHCHECK")).contains("--timeout=").contains(" CMD bash /app/healthy.sh");
        for (String label : List.of("title", "description", "version", "licenses")) {
            assertThat(only(lines, "LABEL")).contains("org.opencontainers.image." + label + "=");
        }
        assertThat(lines)
                .filteredOn(line -> line.startsWith("RUN microdnf"))
                .allMatch(line -> line.contains("clean all"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native", "Dockerfile.native-micro"})
    void whatAnImageCopiesIsThereOrIsBuilt(String name) throws IOException {
        Pattern copied = Pattern.compile("src/\\S+");
        for (String line : instructions(name)) {
            Matcher files = copied.matcher(line);
            while (line.startsWith("COPY") && files.find()) {
                assertThat(Path.of(files.group())).exists();
            }
        }
        assertThat(Files.readString(Path.of(".dockerignore")))
                .contains("!target/quarkus-app")
                .contains("!target/*-runner");
    }

    @Test
    void theVersionIsTheBuilds() throws IOException {
        Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        for (String name : List.of("Dockerfile.jvm", "Dockerfile.native", "Dockerfile.native-micro")) {
            assertThat(instructions(name)).contains("ARG VERSION=" + version.group(1));
        }
        assertThat(compose().at("/services/parallax/image").asText()).endsWith(":" + version.group(1));
    }

    @Test
    void composeStartsAServiceWithoutRightsOnceItsDatabaseAnswers() throws IOException {
        JsonNode parallax = compose().at("/services/parallax");
        assertThat(parallax.path("read_only").asBoolean()).isTrue();
        assertThat(parallax.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
        assertThat(parallax.at("/depends_on/database/condition").asText()).isEqualTo("service_healthy");
        assertThat(compose().at("/services/database/healthcheck/test").isArray())
                .isTrue();
        assertThat(parallax.at("/ports/0").asText())
                .as("on the loopback address only")
                .startsWith("127.0.0.1:");
        Path build = DOCKER.resolve(parallax.at("/build/context").asText());
        assertThat(build.resolve(parallax.at("/build/dockerfile").asText()).normalize())
                .exists();
        assertThat(parallax.at("/environment/QUARKUS_DATASOURCE_JDBC_URL").asText())
                .isEqualTo("jdbc:postgresql://database:5432/"
                        + compose()
                                .at("/services/database/environment/POSTGRES_DB")
                                .asText());
        Set<String> volumes = new HashSet<>();
        compose().path("volumes").fieldNames().forEachRemaining(volumes::add);
        compose()
                .at("/services/database/volumes")
                .forEach(volume -> assertThat(volumes).contains(volume.asText().split(":")[0]));
    }

    private static JsonNode compose() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(DOCKER.resolve("compose.yml").toFile());
    }
}
