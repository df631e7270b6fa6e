package org.parallax.mention;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.QuotationMarks.Family;
import org.parallax.mention.QuotationMarks.Mark;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Span;

/**
 * Pairs the quotation marks of a text, paragraph by paragraph: every style, nested, unbalanced, and reopened at a
 * paragraph. One pass, so time is linear in the text whatever the marks.
 */
final class QuotationFinder {

    private static final int DEEPEST = 8;

    /** All stretches between marks in the order of their beginnings, nested ones after those that hold them. */
    List<Quoted> find(AnnotatedText text) {
        List<Quoted> found = new ArrayList<>();
        for (Span paragraph : text.paragraphs()) {
            pair(text.text(), paragraph, found);
        }
        found.sort((a, b) -> a.outer().compareTo(b.outer()));
        return found;
    }

    private static void pair(String text, Span paragraph, List<Quoted> found) {
        List<Mark> marks = marks(text, paragraph);
        boolean[] closesLater = closesLater(marks);
        Deque<Mark> open = new ArrayDeque<>();
        for (int i = 0; i < marks.size(); i++) {
            Mark top = open.peek();
            Mark mark = german(text, marks.get(i), top);
            if (mark.closes() && holds(open, mark.family()) && !possessive(text, mark, i, closesLater)) {
                close(open, mark, found);
            } else if (mark.opens() && opens(mark, top, closesLater[i]) && open.size() < DEEPEST) {
                open.push(mark);
            }
        }
        keepUnclosed(open, paragraph.trim(text), found);
    }

    private static List<Mark> marks(String text, Span paragraph) {
        QuotationMarks reader = new QuotationMarks(text);
        List<Mark> marks = new ArrayList<>();
        int at = paragraph.start();
        while (at < paragraph.end()) {
            Mark mark = reader.at(at, paragraph.end());
            if (mark == null) {
                at++;
            } else {
                marks.add(mark);
                at = mark.end();
            }
        }
        return marks;
    }

    /** For each mark, whether a single mark that closes comes after it before the next single one that opens. */
    private static boolean[] closesLater(List<Mark> marks) {
        boolean[] later = new boolean[marks.size()];
        boolean closing = false;
        for (int i = marks.size() - 1; i >= 0; i--) {
            later[i] = closing;
            Mark mark = marks.get(i);
            if (mark.family() == Family.SINGLE) {
                closing = mark.closes();
            }
        }
        return later;
    }

    private static boolean opens(Mark mark, @Nullable Mark top, boolean closesLater) {
        if (mark.family() == Family.SINGLE) {
            return closesLater;
        }
        return top == null || top.family() != mark.family();
    }

    private static boolean holds(Deque<Mark> open, Family family) {
        return open.stream().anyMatch(mark -> mark.family() == family);
    }

    /** „Words“: the mark that opens in English closes in German. */
    private static Mark german(String text, Mark mark, @Nullable Mark top) {
        boolean closes = top != null && text.charAt(top.start()) == '„' && text.charAt(mark.start()) == '“';
        return closes ? new Mark(mark.start(), mark.end(), mark.family(), false, true) : mark;
    }

    /** "the workers' demands" inside single marks: an s before, a word after, and a better place to close later. */
    private static boolean possessive(String text, Mark mark, int i, boolean[] closesLater) {
        boolean afterS = mark.start() > 0 && text.charAt(mark.start() - 1) == 's';
        boolean beforeWord = mark.end() + 1 < text.length()
                && text.charAt(mark.end()) == ' '
                && Character.isLetter(text.charAt(mark.end() + 1));
        return mark.family() == Family.SINGLE && afterS && beforeWord && closesLater[i];
    }

    private static void close(Deque<Mark> open, Mark mark, List<Quoted> found) {
        while (!open.isEmpty()) {
            Mark first = open.pop();
            if (first.family() == mark.family()) {
                found.add(new Quoted(
                        new Span(first.start(), mark.end()), new Span(first.end(), mark.start()), open.size(), true));
                return;
            }
        }
    }

    private static void keepUnclosed(Deque<Mark> open, Span paragraph, List<Quoted> found) {
        while (!open.isEmpty()) {
            Mark mark = open.pop();
            if (mark.family() != Family.SINGLE && mark.end() < paragraph.end()) {
                found.add(new Quoted(
                        new Span(mark.start(), paragraph.end()),
                        new Span(mark.end(), paragraph.end()),
                        open.size(),
                        false));
            }
        }
    }
}
