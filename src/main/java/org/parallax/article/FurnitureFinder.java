package org.parallax.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the lines that are page furniture, captions and credits. */
final class FurnitureFinder {
    private static final int LEAST_LINKS = 3;
    private final FurnitureLexicon lexicon = new FurnitureLexicon();
    private final Agencies agencies;
    private final CaptionFinder captions;

    FurnitureFinder(Agencies agencies) {
        this.agencies = agencies;
        this.captions = new CaptionFinder(agencies);
    }

    /** The furniture among the lines, in their order. */
    Map<Line, Defect.Kind> find(List<Line> lines) {
        Map<Line, Defect.Kind> found = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Defect.Kind kind = kindOf(lines.get(i));
            if (kind != null) {
                found.put(lines.get(i), kind);
            }
            int links = kind == Defect.Kind.RELATED_LINK ? linksAfter(lines, i) : 0;
            lines.subList(i + 1, i + 1 + links).forEach(line -> found.put(line, Defect.Kind.RELATED_LINK));
            i += links;
        }
        return found;
    }

    Defect.@Nullable Kind kindOf(Line line) {
        Defect.Kind kind = lexicon.kindOf(line);
        if (kind != null) {
            return kind;
        }
        if (captions.isCaption(line)) {
            return Defect.Kind.CAPTION;
        }
        if (agencies.nothingElseIn(line)) {
            return Defect.Kind.CREDIT;
        }
        return FragmentFinder.isMeaningless(line) ? Defect.Kind.FRAGMENT : null;
    }

    /** A credit in brackets at the end of a paragraph. */
    @Nullable
    Line creditAtEnd(Line line) {
        int bracket = line.text().endsWith(")") ? line.text().lastIndexOf('(') : -1;
        if (bracket <= 0) {
            return null;
        }
        Line end = new Line(line.span(bracket, line.length()), line.text().substring(bracket));
        return kindOf(end) == Defect.Kind.CREDIT ? end : null;
    }

    /** How many lines after a header of related links are such links: three or more headlines, or all the rest. */
    private static int linksAfter(List<Line> lines, int header) {
        if (lines.get(header).words() > LEAST_LINKS) {
            return 0;
        }
        int end = header + 1;
        while (end < lines.size() && isHeadline(lines.get(end))) {
            end++;
        }
        int links = end - header - 1;
        return links >= LEAST_LINKS || end == lines.size() ? links : 0;
    }

    private static boolean isHeadline(Line line) {
        return !line.endsSentence() && !line.leadsOn() && line.words() >= 4 && line.words() <= 20;
    }
}
