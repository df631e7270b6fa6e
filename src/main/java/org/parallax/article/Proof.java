package org.parallax.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/** A text while it is read: the lines that still count as prose, and the defects struck out so far. */
final class Proof {
    private static final int LONGEST_HEADING = 120;
    private static final int MOST_HEADING_WORDS = 18;
    private static final int MOST_QUESTION_WORDS = 10;
    private List<Line> lines;
    private final List<Defect> defects = new ArrayList<>();

    Proof(String text) {
        lines = Line.split(text);
    }

    List<Line> lines() {
        return lines;
    }

    List<Line> linesBut(@Nullable Line one) {
        return lines.stream().filter(line -> line != one).toList();
    }

    void strike(Map<Line, Defect.Kind> furniture) {
        furniture.forEach((line, kind) -> defects.add(new Defect(line.span(), kind)));
        lines = new ArrayList<>(
                lines.stream().filter(line -> !furniture.containsKey(line)).toList());
    }

    /** Takes a part off the start of a line. */
    void strikeStart(int index, Span part, Defect.Kind kind) {
        defects.add(new Defect(part, kind));
        Line line = lines.remove(index);
        String rest = line.text().substring(part.end() - line.span().start());
        Line.split(rest).forEach(left -> lines.add(index, new Line(left.span().shift(part.end()), left.text())));
    }

    /** Takes a part off the end of a line. */
    void strikeEnd(int index, Span part, Defect.Kind kind) {
        defects.add(new Defect(part, kind));
        Line line = lines.get(index);
        String rest =
                line.text().substring(0, part.start() - line.span().start()).stripTrailing();
        lines.set(index, new Line(line.span(0, rest.length()), rest));
    }

    /** Takes a part out of the middle of a line. */
    void strikeWithin(Defect defect) {
        defects.add(defect);
    }

    List<Defect> defects() {
        return defects.stream().sorted(Comparator.comparing(Defect::span)).toList();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Span> struck = defects().stream().map(Defect::span).toList();
        int next = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Block.Kind kind = isHeading(line, i + 1 == lines.size()) ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
            int start = line.span().start();
            for (;
                    next < struck.size()
                            && struck.get(next).start() < line.span().end();
                    next++) {
                if (struck.get(next).start() >= start) {
                    add(blocks, line, new Span(start, struck.get(next).start()), kind);
                    start = struck.get(next).end();
                }
            }
            add(blocks, line, new Span(start, line.span().end()), kind);
        }
        return blocks;
    }

    private static void add(List<Block> blocks, Line line, Span part, Block.Kind kind) {
        int from = line.span().start();
        Span trimmed = part.shift(-from).trim(line.text()).shift(from);
        if (trimmed.length() > 0) {
            blocks.add(new Block(trimmed, kind));
        }
    }

    /** A short line that does not end as a sentence, or a short question, with text to follow. */
    private static boolean isHeading(Line line, boolean last) {
        if (last || line.length() > LONGEST_HEADING || line.leadsOn()) {
            return false;
        }
        int most = line.lastMark() == '?' && line.text().endsWith("?") ? MOST_QUESTION_WORDS : MOST_HEADING_WORDS;
        return line.words() <= most && (most == MOST_QUESTION_WORDS || !line.endsSentence());
    }
}
