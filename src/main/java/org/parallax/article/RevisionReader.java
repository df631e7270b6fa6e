package org.parallax.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.article.VersionDiff.ParagraphEdit;
import org.parallax.article.VersionDiff.WordEdit;
import org.parallax.text.Span;

/** Tells what an outlet did to an article from one version to the next, and whether it said so. */
public final class RevisionReader {
    private static final Set<String> NEGATIONS = Set.of(
            "not", "no", "never", "none", "neither", "nor", "without", "cannot", "nobody", "nothing", "denied",
            "denies");

    /** A version of an article as it was read. */
    public record Read(@Nullable String title, String text, ArticleReading reading) {
        Prose prose() {
            return Prose.of(text, reading);
        }
    }

    /** What the first version known says of earlier ones; null where it says nothing. */
    public @Nullable Revision first(Read version) {
        List<String> notices = notices(version);
        return notices.isEmpty() ? null : new Revision(Revision.Kind.CORRECTED, false, false, notices);
    }

    public Revision read(Read before, Read after) {
        List<WordEdit> changes = changes(before.prose(), after.prose());
        List<WordEdit> touched =
                changes.stream().filter(change -> !change.before().isEmpty()).toList();
        List<String> notices = new ArrayList<>(notices(after));
        notices.removeAll(notices(before));
        boolean headline = !Objects.equals(plain(title(before)), plain(title(after)));
        boolean factual = touched.stream().anyMatch(RevisionReader::isFactual);
        return new Revision(kind(changes, touched, notices), headline, factual, notices);
    }

    private static Revision.Kind kind(List<WordEdit> changes, List<WordEdit> touched, List<String> notices) {
        if (!notices.isEmpty()) {
            return Revision.Kind.CORRECTED;
        }
        if (!touched.isEmpty()) {
            return Revision.Kind.SILENT;
        }
        return changes.isEmpty() ? Revision.Kind.COSMETIC : Revision.Kind.ADDED;
    }

    /** The changes of wording; a paragraph that only moved is none. */
    private static List<WordEdit> changes(Prose before, Prose after) {
        Set<String> earlier = plainParagraphs(before);
        Set<String> later = plainParagraphs(after);
        List<WordEdit> changes = new ArrayList<>();
        for (ParagraphEdit edit : VersionDiff.between(before, after)) {
            String was = edit.before() == null ? "" : edit.before().of(before.text());
            String is = edit.after() == null ? "" : edit.after().of(after.text());
            switch (edit.op()) {
                case REPLACE -> changes.addAll(edit.words());
                case DELETE -> {
                    if (!later.contains(plain(was))) {
                        changes.add(new WordEdit(edit.op(), was, ""));
                    }
                }
                case INSERT -> {
                    if (!earlier.contains(plain(is))) {
                        changes.add(new WordEdit(edit.op(), "", is));
                    }
                }
            }
        }
        changes.removeIf(change -> plain(change.before()).equals(plain(change.after())));
        return changes;
    }

    private static Set<String> plainParagraphs(Prose prose) {
        return prose.lines().stream().map(RevisionReader::plain).collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isFactual(WordEdit change) {
        return isFactual(change.before()) || isFactual(change.after());
    }

    private static boolean isFactual(String words) {
        List<String> all = Words.of(words);
        for (String word : all) {
            int first = word.codePointAt(0);
            String lower = word.toLowerCase(Locale.ROOT);
            if (word.chars().anyMatch(Character::isDigit)
                    || Character.isUpperCase(first) && !English.isCommon(word)
                    || NEGATIONS.contains(lower)
                    || lower.replace('’', '\'').endsWith("n't")) {
                return true;
            }
        }
        return false;
    }

    private static List<String> notices(Read version) {
        return version.reading().defects().stream()
                .filter(defect -> defect.kind() == Defect.Kind.CORRECTION)
                .map(Defect::span)
                .map((Span span) -> span.of(version.text()))
                .toList();
    }

    private static String title(Read version) {
        Wording read = version.reading().imprint().title();
        return version.title() != null ? version.title() : read == null ? "" : read.text();
    }

    /** Letters and digits only, in lower case. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(point -> plain.appendCodePoint(Character.toLowerCase(point)));
        return plain.toString();
    }
}
