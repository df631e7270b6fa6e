package org.parallax.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.text.Encoder;

/**
 * Runs every folder under {@code stories}: invented articles (outlet and day in the first line) and, in expected.tsv,
 * one finding a line that the comparison must show, or must not. To add a story, add a folder.
 */
class GoldenStoriesTest {
    private static final Path STORIES = Path.of("src/test/resources/stories");

    private static Encoder encoder;

    @BeforeAll
    static void load() {
        encoder = new Encoder(1);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    static List<Path> stories() throws IOException {
        try (Stream<Path> folders = Files.list(STORIES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void showsWhatIsExpected(Path folder) throws IOException {
        GoldenStory story = GoldenStory.read(folder, encoder);
        List<String> expected = Files.readAllLines(folder.resolve("expected.tsv"));
        assertThat(expected).isNotEmpty();
        for (String line : expected) {
            assertThat(holds(story, line.split("\t")))
                    .as("%s: %s in %s %s", folder, line, story.comparison(), story.defects())
                    .isTrue();
        }
    }

    private static boolean holds(GoldenStory story, String[] finding) {
        return switch (finding[0]) {
            case "version" -> version(story, finding[1], finding[2], finding[3], finding[4]);
            case "altered-somewhere" ->
                Stream.of("a", "b").anyMatch(account -> version(story, account, finding[1], "altered", finding[2]));
            case "apart" ->
                story.comparison().quotations().stream()
                        .noneMatch(u -> prints(story, u, finding[1]) && prints(story, u, finding[2]));
            case "framing", "no-framing" -> framing(story, finding[1], finding[2]) == finding[0].equals("framing");
            case "wording" -> wording(story, finding);
            case "no-wording" -> !wording(story, finding);
            case "why" -> why(story, finding[1], finding[2], finding[3]);
            case "same" -> same(story, finding[1], finding[2]);
            case "other" -> !same(story, finding[1], finding[2]);
            case "omitted" -> story.omission(Omission.State.OMITTED, finding[1], finding[2]);
            case "not-applicable" -> story.omission(Omission.State.NOT_APPLICABLE, finding[1], finding[2]);
            case "mark", "no-mark" -> story.mark(finding[1], finding[2]) == finding[0].equals("mark");
            case "number" -> number(story, finding[1].equals("conflict"), finding[2]);
            case "no-conflict" -> story.comparison().numbers().stream().noneMatch(NumberComparison::conflict);
            case "chain" -> story.chains(finding[1], finding[2]).contains(finding[3]);
            case "defect" -> story.defect(finding[1], finding[2], finding[3]);
            case "no-defect" -> !story.defect(finding[1], finding[2], "");
            default -> throw new IllegalArgumentException("unknown finding: " + finding[0]);
        };
    }

    private static boolean version(
            GoldenStory story, String account, String fragment, String relation, String severity) {
        return story.comparison().quotations().stream()
                .flatMap(utterance -> utterance.versions().stream())
                .filter(v -> v.account().equals(account)
                        && v.span().of(story.text(account)).contains(fragment))
                .anyMatch(v -> name(v.relation()).equals(relation)
                        && List.of(severity.split("\\|")).contains(name(v.severity())));
    }

    private static boolean prints(GoldenStory story, Utterance utterance, String fragment) {
        return utterance.versions().stream()
                .anyMatch(v -> v.span().of(story.text(v.account())).contains(fragment));
    }

    private static boolean framing(GoldenStory story, String kind, String referent) {
        return story.comparison().framing().stream()
                .anyMatch(f -> name(f.kind()).equals(kind) && f.referent().equals(referent));
    }

    private static boolean why(GoldenStory story, String kind, String referent, String words) {
        return story.comparison().framing().stream()
                .filter(f -> name(f.kind()).equals(kind) && f.referent().equals(referent))
                .anyMatch(f -> f.explanation().contains(words));
    }

    private static boolean wording(GoldenStory story, String[] finding) {
        return story.comparison().framing().stream()
                .filter(f -> name(f.kind()).equals(finding[1]) && f.referent().equals(finding[2]))
                .flatMap(f -> f.wordings().stream())
                .anyMatch(w -> w.account().equals(finding[3])
                        && w.text().equals(finding[4])
                        && (finding.length == 5 ? w.count() > 0 : w.count() == Integer.parseInt(finding[5])));
    }

    private static boolean number(GoldenStory story, boolean conflict, String quantity) {
        return story.comparison().numbers().stream()
                .anyMatch(n -> n.conflict() == conflict && n.quantity().contains(quantity));
    }

    private static boolean same(GoldenStory story, String inA, String inB) {
        return story.comparison().referents().stream()
                .anyMatch(referent -> has(referent, "a", inA) && has(referent, "b", inB));
    }

    private static boolean has(Referent referent, String account, String text) {
        return referent.wordings().stream()
                .anyMatch(w -> w.account().equals(account) && w.text().equals(text));
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
