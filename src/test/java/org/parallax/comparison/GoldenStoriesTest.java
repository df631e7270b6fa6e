package org.parallax.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.claim.ClaimGroup;
import org.parallax.claim.ClaimGrouper;
import org.parallax.claim.Grouping;
import org.parallax.mention.MentionExtractor;
import org.parallax.story.Account;
import org.parallax.story.Provenance;
import org.parallax.story.ProvenanceFinder;
import org.parallax.text.Annotator;
import org.parallax.text.Encoder;

/**
 * Runs every folder under {@code stories}: invented articles (outlet and day in the first line) and, in expected.tsv,
 * one finding a line that the comparison must show, or must not. To add a story, add a folder.
 */
class GoldenStoriesTest {
    private static final Path STORIES = Path.of("src/test/resources/stories");

    private static Encoder encoder;

    private record Told(List<Account> accounts, Grouping grouping, Comparison comparison) {
        String text(String account) {
            return accounts.stream()
                    .filter(a -> a.id().equals(account))
                    .findFirst()
                    .orElseThrow()
                    .text();
        }

        List<String> claims(String fragment) {
            return grouping.claims().stream()
                    .filter(claim ->
                            claim.members().stream().anyMatch(m -> m.text().contains(fragment)))
                    .map(ClaimGroup::id)
                    .toList();
        }

        boolean omission(Omission.State state, String account, String fragment) {
            List<String> claims = claims(fragment);
            return comparison.omissions().stream()
                    .anyMatch(o -> o.state() == state && o.account().equals(account) && claims.contains(o.claim()));
        }
    }

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
        Told told = tell(folder);
        List<String> expected = Files.readAllLines(folder.resolve("expected.tsv"));
        assertThat(expected).isNotEmpty();
        for (String line : expected) {
            assertThat(holds(told, line.split("\t")))
                    .as("%s: %s in %s", folder, line, told.comparison())
                    .isTrue();
        }
    }

    private static Told tell(Path folder) throws IOException {
        Annotator annotator = new Annotator();
        MentionExtractor extractor = new MentionExtractor();
        List<Account> accounts = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        for (Path file : files) {
            String content = Files.readString(file);
            int head = content.indexOf('\n');
            String[] imprint = content.substring(0, head).split("\t");
            LocalDate day = LocalDate.parse(imprint[1]);
            String id = file.getFileName().toString().replace(".txt", "");
            String text = content.substring(head + 1);
            accounts.add(new Account(id, imprint[0], null, day, extractor.read(annotator.annotate(text, day))));
        }
        List<Provenance> provenance = new ProvenanceFinder().find(accounts, Map.of());
        Grouping grouping = new ClaimGrouper(encoder::embed).group(accounts, provenance);
        Map<String, Provenance> byAccount = new HashMap<>();
        provenance.forEach(p -> byAccount.put(p.account(), p));
        Comparison comparison =
                new StoryComparer().compare(accounts, grouping.claims(), grouping.relations(), byAccount);
        return new Told(accounts, grouping, comparison);
    }

    private static boolean holds(Told told, String[] finding) {
        return switch (finding[0]) {
            case "version" -> version(told, finding[1], finding[2], finding[3], finding[4]);
            case "altered-somewhere" ->
                Stream.of("a", "b").anyMatch(account -> version(told, account, finding[1], "altered", finding[2]));
            case "apart" ->
                told.comparison().quotations().stream()
                        .noneMatch(u -> prints(told, u, finding[1]) && prints(told, u, finding[2]));
            case "framing" -> framing(told, finding[1], finding[2]);
            case "no-framing" -> !framing(told, finding[1], finding[2]);
            case "wording" -> wording(told, finding);
            case "same" -> same(told, finding[1], finding[2]);
            case "other" -> !same(told, finding[1], finding[2]);
            case "omitted" -> told.omission(Omission.State.OMITTED, finding[1], finding[2]);
            case "not-applicable" -> told.omission(Omission.State.NOT_APPLICABLE, finding[1], finding[2]);
            case "mark" ->
                told.comparison().unconfirmed().stream()
                        .anyMatch(mark -> name(mark.reason()).equals(finding[1])
                                && told.claims(finding[2]).contains(mark.claim()));
            default -> throw new IllegalArgumentException("unknown finding: " + finding[0]);
        };
    }

    private static boolean version(Told told, String account, String fragment, String relation, String severity) {
        return told.comparison().quotations().stream()
                .flatMap(utterance -> utterance.versions().stream())
                .filter(v -> v.account().equals(account)
                        && v.relation() != Utterance.Relation.INDIRECT
                        && v.span().of(told.text(account)).contains(fragment))
                .anyMatch(v -> name(v.relation()).equals(relation)
                        && name(v.severity()).equals(severity));
    }

    private static boolean prints(Told told, Utterance utterance, String fragment) {
        return utterance.versions().stream()
                .anyMatch(v -> v.span().of(told.text(v.account())).contains(fragment));
    }

    private static boolean framing(Told told, String kind, String referent) {
        return told.comparison().framing().stream()
                .anyMatch(f -> name(f.kind()).equals(kind) && f.referent().equals(referent));
    }

    private static boolean wording(Told told, String[] finding) {
        return told.comparison().framing().stream()
                .filter(f -> name(f.kind()).equals(finding[1]) && f.referent().equals(finding[2]))
                .flatMap(f -> f.wordings().stream())
                .anyMatch(w -> w.account().equals(finding[3])
                        && w.text().equals(finding[4])
                        && w.count() == Integer.parseInt(finding[5]));
    }

    private static boolean same(Told told, String inA, String inB) {
        return told.comparison().referents().stream()
                .anyMatch(referent -> has(referent, "a", inA) && has(referent, "b", inB));
    }

    private static boolean has(Referent referent, String account, String text) {
        return referent.wordings().stream()
                .anyMatch(w -> w.account().equals(account) && w.text().equals(text));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
