package org.parallax.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parallax.text.Lexicon;

class VersionsTest {

    @Test
    void everyLexiconIsNamedAndHashed() throws IOException {
        List<String> files;
        try (Stream<Path> found = Files.list(Path.of("src/main/resources/lexicon/en"))) {
            files = found.map(file -> file.getFileName().toString().replace(".tsv", ""))
                    .sorted()
                    .toList();
        }
        assertThat(Lexicon.NAMES).as("add new lexicons to Lexicon.NAMES").containsExactlyElementsOf(files);
        Versions versions = Versions.of("parallax-test");
        assertThat(versions.lexicons().keySet()).containsExactlyElementsOf(files);
        byte[] cues = Files.readAllBytes(Path.of("src/main/resources/lexicon/en/cues.tsv"));
        assertThat(versions.lexicons()).containsEntry("cues", Versions.digest(cues));
    }

    @Test
    void everyModelThatIsListedIsNamedWithItsHash() {
        assertThat(Versions.of("parallax-test").models())
                .containsKeys("reader", "matcher", "claim-relations")
                .allSatisfy((model, version) -> assertThat(version).matches("\\d+ [0-9a-f]{12}"));
    }
}
