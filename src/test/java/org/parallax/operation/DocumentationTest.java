package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever file or class the documentation names is there. */
class DocumentationTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");
    private static final Pattern FILE = Pattern.compile("`((?:src|docs|\\.ci)/[\\w./-]*\\w)(?=[`\\s])");
    private static final Pattern TEST = Pattern.compile("`(?:[a-z]+\\.)?([A-Z]\\w+(?:Test|IT|Benchmark))(?:#[^`]*)?`");
    private static final Pattern CLASS = Pattern.compile("`((?:api|article|claim|comparison|mention|operation|pipeline"
            + "|reliability|source|story|text)\\.[A-Z]\\w+)");

    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md")
                                    .map(Path::of),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    private static Set<String> named(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> classes() {
        return Stream.of("src/main/java", "src/test/java", "src/fuzz/java", "src/kafka", "src/spark")
                .map(Path::of)
                .flatMap(DocumentationTest::files)
                .map(file -> file.getName(file.getNameCount() - 2) + "." + file.getFileName())
                .map(name -> name.replace(".java", ""))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatADocumentNamesIsThere(Path document) throws IOException {
        String text = Files.readString(document);
        assertThat(named(LINK, text))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
        assertThat(named(FILE, text))
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
        Set<String> classes = classes();
        assertThat(classes).containsAll(named(CLASS, text));
        assertThat(classes.stream().map(name -> name.substring(name.indexOf('.') + 1)))
                .containsAll(named(TEST, text));
    }
}
