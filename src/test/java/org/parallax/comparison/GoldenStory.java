package org.parallax.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parallax.article.ArticleReader;
import org.parallax.article.ArticleReading;
import org.parallax.article.Block;
import org.parallax.article.Defect;
import org.parallax.article.Hints;
import org.parallax.claim.ClaimGroup;
import org.parallax.claim.ClaimGrouper;
import org.parallax.claim.Grouping;
import org.parallax.claim.Proposition;
import org.parallax.mention.MentionExtractor;
import org.parallax.story.Account;
import org.parallax.story.Provenance;
import org.parallax.story.ProvenanceFinder;
import org.parallax.text.Annotator;
import org.parallax.text.Encoder;

/** An invented story and all that the engines, without trained reading, find in it. */
record GoldenStory(
        List<Account> accounts,
        Grouping grouping,
        Comparison comparison,
        List<TextDefect> defects,
        Map<String, Provenance> provenance) {
    private static final Annotator ANNOTATOR = new Annotator();
    private static final MentionExtractor EXTRACTOR = new MentionExtractor();
    private static final ArticleReader READER = new ArticleReader();

    /** Reads the articles of a folder: outlet and day in the first line of each file, parted by a tab. */
    static GoldenStory read(Path folder, Encoder encoder) throws IOException {
        List<Account> accounts = new ArrayList<>();
        Map<String, List<Defect>> defects = new HashMap<>();
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        for (Path file : files) {
            String content = Files.readString(file);
            int head = content.indexOf('\n');
            String[] imprint = content.substring(0, head).split("\t");
            String id = file.getFileName().toString().replace(".txt", "");
            accounts.add(account(id, imprint[0], LocalDate.parse(imprint[1]), content.substring(head + 1), defects));
        }
        List<Provenance> provenance = new ProvenanceFinder().find(accounts, Map.of());
        Grouping grouping = new ClaimGrouper(encoder::embed).group(accounts, provenance);
        Map<String, Provenance> byAccount = new HashMap<>();
        provenance.forEach(p -> byAccount.put(p.account(), p));
        Comparison comparison =
                new StoryComparer().compare(accounts, grouping.claims(), grouping.relations(), byAccount);
        return new GoldenStory(
                accounts,
                grouping,
                comparison,
                new TextDefects().find(accounts, defects, comparison.quotations()),
                byAccount);
    }

    private static Account account(
            String id, String outlet, LocalDate day, String text, Map<String, List<Defect>> defects) {
        ArticleReading layout = READER.read(text, new Hints(null, day.toString(), null));
        defects.put(id, layout.defects());
        List<Annotator.Block> blocks = layout.blocks().stream()
                .map(block -> new Annotator.Block(block.span(), block.kind() == Block.Kind.HEADING))
                .toList();
        return new Account(id, outlet, null, day, EXTRACTOR.read(ANNOTATOR.annotate(text, blocks, day)));
    }

    String text(String account) {
        return accounts.stream()
                .filter(a -> a.id().equals(account))
                .findFirst()
                .orElseThrow()
                .text();
    }

    /** The claims of which a member has the words. */
    List<String> claims(String fragment) {
        return grouping.claims().stream()
                .filter(claim -> claim.members().stream().anyMatch(m -> m.text().contains(fragment)))
                .map(ClaimGroup::id)
                .toList();
    }

    boolean omission(Omission.State state, String account, String fragment) {
        List<String> claims = claims(fragment);
        return comparison.omissions().stream()
                .anyMatch(o -> o.state() == state && o.account().equals(account) && claims.contains(o.claim()));
    }

    boolean mark(String reason, String fragment) {
        List<String> claims = claims(fragment);
        return comparison.unconfirmed().stream()
                .anyMatch(mark -> (reason.equals("any")
                                || GoldenStoriesTest.name(mark.reason()).equals(reason))
                        && claims.contains(mark.claim()));
    }

    boolean defect(String kind, String account, String fragment) {
        return defects.stream()
                .anyMatch(defect -> GoldenStoriesTest.name(defect.kind()).equals(kind)
                        && defect.account().equals(account)
                        && defect.span().of(text(account)).contains(fragment));
    }

    /** The chains of the account's propositions with the words, as "Orla Vane content > Morning Quay utterance". */
    List<String> chains(String account, String fragment) {
        AttributionChains chains = new AttributionChains(provenance);
        return grouping.claims().stream()
                .flatMap(claim -> claim.members().stream())
                .filter(m -> m.account().id().equals(account) && m.text().contains(fragment))
                .map(member -> chain(chains, member))
                .toList();
    }

    private static String chain(AttributionChains chains, Proposition member) {
        return String.join(
                " > ",
                chains.of(member).stream()
                        .map(link -> (link.name() == null ? "?" : link.name()) + " "
                                + GoldenStoriesTest.name(link.vouches()))
                        .toList());
    }
}
