package org.parallax.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.text.LanguageFinder;
import org.parallax.text.Span;

/** Reads an article's plain text: what is main text, what stands around it, and what the article says of itself. */
public final class ArticleReader {
    private static final int DATELINE_REACH = 3;
    private static final int CREDIT_REACH = 8;
    private final Agencies agencies = new Agencies();
    private final FurnitureFinder furniture = new FurnitureFinder(agencies);
    private final TitleFinder titles = new TitleFinder(furniture);
    private final RepetitionFinder repetitions = new RepetitionFinder();
    private final FragmentFinder fragments = new FragmentFinder();
    private final CreditReader credits = new CreditReader(agencies);
    private final LanguageFinder languages = new LanguageFinder();

    /** Reads a text of any length, in time linear in it; of more than half a million lines the first. */
    public ArticleReading read(String text, Hints hints) {
        Proof proof = new Proof(text);
        Published crawled = strikeCrawlerDate(proof);
        Line title = titles.title(proof.lines(), hints.title());
        Masthead masthead = Masthead.read(proof.linesBut(title));
        proof.strike(masthead.lines());
        List<Credit> credited = new ArrayList<>(strikeCreditsAtEnd(proof));
        Map<Line, Defect.Kind> struck = furniture.find(proof.linesBut(title));
        proof.strike(struck);
        credited.addAll(strikeDatelines(proof));
        struck.forEach((line, kind) -> {
            if (kind == Defect.Kind.CREDIT) {
                credited.add(credits.read(line));
            }
        });
        proof.strike(repetitions.repeated(proof.linesBut(title)));
        proof.lines().forEach(line -> fragments.fragments(line).forEach(proof::strikeWithin));
        Imprint imprint = new Imprint(
                wording(hints.title(), title),
                byline(hints.author(), masthead, struck),
                published(hints.published(), masthead, crawled),
                credited,
                English.isEnglish(text) ? "en" : languages.find(text));
        return new ArticleReading(imprint, proof.blocks(), proof.defects());
    }

    private static @Nullable Published strikeCrawlerDate(Proof proof) {
        Published crawled = proof.lines().isEmpty()
                ? null
                : Masthead.crawlerDate(proof.lines().get(0));
        Span span = crawled == null ? null : crawled.span();
        if (span != null) {
            proof.strikeStart(0, span, Defect.Kind.METADATA);
        }
        return crawled;
    }

    private List<Credit> strikeCreditsAtEnd(Proof proof) {
        List<Credit> found = new ArrayList<>();
        for (int i = Math.max(0, proof.lines().size() - CREDIT_REACH);
                i < proof.lines().size();
                i++) {
            Line end = furniture.creditAtEnd(proof.lines().get(i));
            if (end != null) {
                found.add(credits.read(end));
                proof.strikeEnd(i, end.span(), Defect.Kind.CREDIT);
            }
        }
        return found;
    }

    private List<Credit> strikeDatelines(Proof proof) {
        for (int i = 0; i < Math.min(DATELINE_REACH, proof.lines().size()); i++) {
            Credit dateline = agencies.datelineOf(proof.lines().get(i));
            if (dateline != null) {
                proof.strikeStart(i, dateline.span(), Defect.Kind.DATELINE);
                return dateline.name().isEmpty() ? List.of() : List.of(dateline);
            }
        }
        return List.of();
    }

    private static @Nullable Wording wording(@Nullable String hint, @Nullable Line line) {
        if (line == null) {
            return hint == null ? null : new Wording(hint, null);
        }
        return new Wording(line.text(), line.span());
    }

    /** The sender's author, else a byline over the text, else one under it, else the person of a copyright line. */
    private static @Nullable Wording byline(@Nullable String hint, Masthead masthead, Map<Line, Defect.Kind> struck) {
        Stream<@Nullable Wording> below = struck.keySet().stream().map(Masthead::byline);
        Stream<@Nullable Wording> credited = struck.entrySet().stream()
                .filter(found -> found.getValue() == Defect.Kind.CREDIT)
                .map(found -> CreditReader.person(found.getKey()));
        Wording given = hint == null ? null : new Wording(hint, null);
        return Stream.concat(Stream.of(given, masthead.byline()), Stream.concat(below, credited))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Published published(
            @Nullable String hint, Masthead masthead, @Nullable Published crawled) {
        Published given = hint == null ? null : Published.of(hint, Published.Basis.METADATA);
        if (given != null) {
            return given;
        }
        return masthead.published() != null ? masthead.published() : crawled;
    }
}
