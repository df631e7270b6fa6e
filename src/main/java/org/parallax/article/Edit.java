package org.parallax.article;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** A stretch of one list that became a stretch of another: {@code before} and {@code after} are half-open ranges. */
record Edit(int before, int beforeEnd, int after, int afterEnd) {

    /**
     * The edits that make one list of another (Myers 1986, in linear space), in order, none touching another. Where more
     * than {@code most} items differ on a side they are one edit.
     */
    static List<Edit> between(List<String> before, List<String> after, int most) {
        int least = Math.min(before.size(), after.size());
        int start = 0;
        while (start < least && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < least - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        Edit whole = new Edit(start, before.size() - end, start, after.size() - end);
        if (whole.isEmpty()) {
            return List.of();
        }
        boolean tooLong = whole.beforeEnd - start > most || whole.afterEnd - start > most;
        return tooLong ? List.of(whole) : whole.refined(before, after);
    }

    private List<Edit> refined(List<String> befores, List<String> afters) {
        List<Edit> edits = new ArrayList<>();
        var deltas = DiffUtils.diff(
                        befores.subList(before, beforeEnd),
                        afters.subList(after, afterEnd),
                        new MyersDiffWithLinearSpace<>())
                .getDeltas();
        for (AbstractDelta<String> delta : deltas) {
            int from = before + delta.getSource().getPosition();
            int to = after + delta.getTarget().getPosition();
            Edit next = new Edit(
                    from,
                    from + delta.getSource().size(),
                    to,
                    to + delta.getTarget().size());
            Edit last = edits.isEmpty() ? null : edits.get(edits.size() - 1);
            if (last != null && last.beforeEnd == next.before && last.afterEnd == next.after) {
                edits.set(edits.size() - 1, new Edit(last.before, next.beforeEnd, last.after, next.afterEnd));
            } else {
                edits.add(next);
            }
        }
        return edits;
    }

    private boolean isEmpty() {
        return before == beforeEnd && after == afterEnd;
    }
}
