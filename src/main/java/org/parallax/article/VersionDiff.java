package org.parallax.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.EditOp;
import org.parallax.text.Span;

/** The differences between two versions of an article: paragraph by paragraph, and word by word within one. */
public final class VersionDiff {
    private static final int MOST_PARAGRAPHS = 2_000;
    private static final int MOST_WORDS = 1_000;
    private static final int MOST_PAIRED = 200;
    private static final double SAME_PARAGRAPH = 0.4;

    /**
     * A paragraph that differs.
     *
     * @param before where it stands in the earlier version, null where it was inserted
     * @param after where it stands in the later version, null where it was deleted
     * @param words what differs within it, empty unless it was replaced
     */
    public record ParagraphEdit(
            EditOp op, @Nullable Span before, @Nullable Span after, List<WordEdit> words) {}

    public record WordEdit(EditOp op, String before, String after) {}

    private final Prose before;
    private final Prose after;
    private final List<ParagraphEdit> edits = new ArrayList<>();

    private VersionDiff(Prose before, Prose after) {
        this.before = before;
        this.after = after;
    }

    /** The paragraphs that differ, in the order of the texts; equal ones are left out. */
    public static List<ParagraphEdit> between(Prose before, Prose after) {
        VersionDiff diff = new VersionDiff(before, after);
        Edit.between(before.lines(), after.lines(), MOST_PARAGRAPHS).forEach(diff::pair);
        return List.copyOf(diff.edits);
    }

    /** Finds, among the paragraphs of an edit, those that are earlier ones reworded. */
    private void pair(Edit edit) {
        List<Set<String>> beforeWords = wordSets(before, edit.before(), edit.beforeEnd());
        List<Set<String>> afterWords = wordSets(after, edit.after(), edit.afterEnd());
        boolean pairing = beforeWords.size() <= MOST_PAIRED && afterWords.size() <= MOST_PAIRED;
        int next = 0;
        for (int i = 0; i < beforeWords.size(); i++) {
            int partner = pairing ? partner(beforeWords.get(i), afterWords, next) : -1;
            if (partner < 0) {
                delete(edit.before() + i);
            } else {
                insert(edit.after() + next, edit.after() + partner);
                replace(edit.before() + i, edit.after() + partner);
                next = partner + 1;
            }
        }
        insert(edit.after() + next, edit.afterEnd());
    }

    private static List<Set<String>> wordSets(Prose prose, int from, int to) {
        return prose.paragraphs().subList(from, to).stream()
                .map(span -> (Set<String>) new HashSet<>(Words.of(span.of(prose.text()))))
                .toList();
    }

    private static int partner(Set<String> words, List<Set<String>> others, int from) {
        for (int i = from; i < others.size(); i++) {
            Set<String> other = others.get(i);
            long shared = words.stream().filter(other::contains).count();
            if (shared >= SAME_PARAGRAPH * Math.max(words.size(), other.size())) {
                return i;
            }
        }
        return -1;
    }

    private void delete(int paragraph) {
        edits.add(new ParagraphEdit(EditOp.DELETE, before.paragraphs().get(paragraph), null, List.of()));
    }

    private void insert(int from, int to) {
        after.paragraphs()
                .subList(from, to)
                .forEach(span -> edits.add(new ParagraphEdit(EditOp.INSERT, null, span, List.of())));
    }

    private void replace(int earlier, int later) {
        Span was = before.paragraphs().get(earlier);
        Span is = after.paragraphs().get(later);
        edits.add(new ParagraphEdit(EditOp.REPLACE, was, is, words(was.of(before.text()), is.of(after.text()))));
    }

    static List<WordEdit> words(String was, String is) {
        List<Span> earlier = Words.spans(was);
        List<Span> later = Words.spans(is);
        List<WordEdit> words = new ArrayList<>();
        for (Edit edit : Edit.between(Words.of(was), Words.of(is), MOST_WORDS)) {
            String old = printed(was, earlier, edit.before(), edit.beforeEnd());
            String now = printed(is, later, edit.after(), edit.afterEnd());
            words.add(new WordEdit(
                    old.isEmpty() ? EditOp.INSERT : now.isEmpty() ? EditOp.DELETE : EditOp.REPLACE, old, now));
        }
        return words;
    }

    private static String printed(String text, List<Span> words, int from, int to) {
        return from == to
                ? ""
                : text.substring(words.get(from).start(), words.get(to - 1).end());
    }
}
