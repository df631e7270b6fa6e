package org.parallax.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.parallax.comparison.WordAligner.Step;
import org.parallax.text.Span;

/** What two versions of a quotation have in common, measured on their word alignment. */
final class QuotationOverlap {
    /** Marks closed and reopened excuse a cut from this many words on; fewer are left out silently. */
    private static final int INTERRUPTION = 4;

    /** Up to so many words of both versions beyond their common stretch are one text changed at its end. */
    private static final int CHANGED_END = 3;

    private final List<QuotedWord> a;
    private final List<QuotedWord> b;
    private final List<Step> steps;

    QuotationOverlap(List<QuotedWord> a, List<QuotedWord> b) {
        this.a = QuotedWords.joinCompounds(a, b);
        this.b = QuotedWords.joinCompounds(b, this.a);
        this.steps = trimmed(WordAligner.align(this.a, this.b));
    }

    /** The log odds that both are one utterance; weights fitted by cross-validation over stories. */
    double sameUtterance() {
        if (steps.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        double run = Math.min(10, longestRun());
        double coverage = (double) matched() / Math.min(a.size(), b.size());
        double content = Math.min(8, matchedContent());
        double loose = Math.min(4, Math.min(firstA(), firstB())) + Math.min(4, Math.min(restA(), restB()));
        return 0.55 * run + 6 * coverage + 0.3 * content - 0.2 * loose - 5.7;
    }

    /** The first and the last common word of the second version, as places among its words; null where none is common. */
    @Nullable
    Span stretchOfB() {
        List<Step> common = steps.stream().filter(this::same).toList();
        return common.isEmpty()
                ? null
                : new Span(common.get(0).b(), common.get(common.size() - 1).b() + 1);
    }

    int matched() {
        return (int) steps.stream().filter(this::same).count();
    }

    int matchedContent() {
        return (int) steps.stream()
                .filter(step -> same(step) && !a.get(step.a()).function())
                .count();
    }

    /** The longest unbroken run of common words. */
    int longestRun() {
        int best = 0;
        int run = 0;
        for (Step step : steps) {
            run = same(step) ? run + 1 : 0;
            best = Math.max(best, run);
        }
        return best;
    }

    /** Whether words are changed, added or silently left out between the first and the last common word. */
    boolean changed() {
        for (int i = 0; i < steps.size(); i++) {
            if (!same(steps.get(i)) && !marked(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether both versions go on beyond the common stretch, to their first or last word, with a few other words. */
    boolean changedAtAnEnd() {
        boolean start = isChangedEnd(firstA(), firstB());
        boolean end = isChangedEnd(restA(), restB());
        return start || end;
    }

    private boolean isChangedEnd(int restOfA, int restOfB) {
        return Math.min(restOfA, restOfB) > 0
                && Math.max(restOfA, restOfB) <= CHANGED_END
                && matched() > Math.max(restOfA, restOfB);
    }

    /** Whether every word of both versions is common. */
    boolean complete() {
        return matched() == a.size() && matched() == b.size();
    }

    /** Whether both versions go on with other words at the same end of the common stretch. */
    boolean goesOnOtherwise() {
        return Math.min(firstA(), firstB()) > 0 || Math.min(restA(), restB()) > 0;
    }

    /** All that differs, the cut ends and marked gaps included, from the first word to the last. */
    List<WordEdit> diff() {
        return edits(true, true, i -> true).stream()
                .map(edit -> WordEdit.of(edit.reference(), edit.here()))
                .toList();
    }

    /** What is changed, added or silently left out: the diff without cut ends and marked gaps. */
    List<Edit> changes() {
        return edits(isChangedEnd(firstA(), firstB()), isChangedEnd(restA(), restB()), i -> !marked(i));
    }

    /** The changes and both ends where both versions go on. */
    List<Edit> allChanges() {
        return edits(Math.min(firstA(), firstB()) > 0, Math.min(restA(), restB()) > 0, i -> !marked(i));
    }

    /**
     * All changes of a fragment: beyond the common stretch as many words of the reference as the fragment has there,
     * without the pronouns at their edges, which the outlet's own sentence may give.
     */
    List<Edit> changesOfFragment() {
        List<Edit> changes = new ArrayList<>();
        if (Math.min(firstA(), firstB()) > 0) {
            List<QuotedWord> before = a.subList(Math.max(0, firstA() - firstB()), firstA());
            addEdit(changes, withoutFunctionWords(before), b.subList(0, firstB()));
        }
        changes.addAll(edits(false, false, i -> !marked(i)));
        if (Math.min(restA(), restB()) > 0) {
            int end = a.size() - restA();
            List<QuotedWord> after = a.subList(end, Math.min(a.size(), end + restB()));
            addEdit(changes, withoutFunctionWords(after), b.subList(b.size() - restB(), b.size()));
        }
        return changes;
    }

    private static List<QuotedWord> withoutFunctionWords(List<QuotedWord> words) {
        return words.stream().filter(word -> !word.function()).toList();
    }

    private List<Edit> edits(boolean withStart, boolean withEnd, IntPredicate counts) {
        List<Edit> edits = new ArrayList<>();
        if (withStart) {
            addEdit(edits, a.subList(0, firstA()), b.subList(0, firstB()));
        }
        List<QuotedWord> left = new ArrayList<>();
        List<QuotedWord> right = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (same(steps.get(i))) {
                addEdit(edits, left, right);
                left = new ArrayList<>();
                right = new ArrayList<>();
            } else if (counts.test(i)) {
                collect(steps.get(i), left, right);
            }
        }
        addEdit(edits, left, right);
        if (withEnd) {
            addEdit(edits, a.subList(a.size() - restA(), a.size()), b.subList(b.size() - restB(), b.size()));
        }
        return edits;
    }

    /** The words of both versions at one changed place. */
    record Edit(List<QuotedWord> reference, List<QuotedWord> here) {}

    private void collect(Step step, List<QuotedWord> left, List<QuotedWord> right) {
        if (step.a() >= 0) {
            left.add(a.get(step.a()));
        }
        if (step.b() >= 0) {
            right.add(b.get(step.b()));
        }
    }

    private static void addEdit(List<Edit> edits, List<QuotedWord> left, List<QuotedWord> right) {
        if (!left.isEmpty() || !right.isEmpty()) {
            edits.add(new Edit(left, right));
        }
    }

    private int firstA() {
        return steps.isEmpty() ? a.size() : steps.get(0).a();
    }

    private int firstB() {
        return steps.isEmpty() ? b.size() : steps.get(0).b();
    }

    private int restA() {
        return steps.isEmpty() ? 0 : a.size() - 1 - steps.get(steps.size() - 1).a();
    }

    private int restB() {
        return steps.isEmpty() ? 0 : b.size() - 1 - steps.get(steps.size() - 1).b();
    }

    private boolean same(Step step) {
        return step.a() >= 0
                && step.b() >= 0
                && a.get(step.a()).key().equals(b.get(step.b()).key());
    }

    /** Whether the step only leaves out words where the other version shows a gap, or adds words in brackets. */
    private boolean marked(int index) {
        Step step = steps.get(index);
        if (step.a() >= 0 && step.b() >= 0) {
            return false;
        }
        boolean inA = step.a() >= 0;
        if ((inA ? a.get(step.a()) : b.get(step.b())).editorial()) {
            return true;
        }
        int end = index;
        while (end < steps.size() && only(steps.get(end), inA)) {
            end++;
        }
        int start = index;
        while (start >= 0 && only(steps.get(start), inA)) {
            start--;
        }
        if (end == steps.size()) {
            return false;
        }
        QuotedWord next = inA ? b.get(steps.get(end).b()) : a.get(steps.get(end).a());
        return next.gap() == QuotedWord.Gap.ELLIPSIS
                || next.gap() == QuotedWord.Gap.INTERRUPTION && end - start - 1 >= INTERRUPTION;
    }

    private static boolean only(Step step, boolean inA) {
        return inA ? step.b() < 0 : step.a() < 0;
    }

    /** Leaves off a lone common word at an edge that a change parts from the rest: it is common by chance. */
    private List<Step> trimmed(List<Step> aligned) {
        int from = 0;
        int to = aligned.size();
        if (to > 2 && !same(aligned.get(1))) {
            from = next(aligned, 1, 1);
        }
        if (to - from > 2 && !same(aligned.get(to - 2))) {
            to = next(aligned, to - 2, -1) + 1;
        }
        return to > from ? aligned.subList(from, to) : aligned;
    }

    private int next(List<Step> aligned, int at, int by) {
        int i = at;
        while (!same(aligned.get(i))) {
            i += by;
        }
        return i;
    }
}
