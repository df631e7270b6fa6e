package org.parallax.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/** A page as a list of its elements in document order, each knowing its parent, and its text blocks. */
final class PageOutline implements NodeFilter {
    private static final Set<String> SILENT = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "object",
            "select",
            "textarea",
            "input",
            "canvas",
            "audio",
            "video",
            "img",
            "button",
            "embed",
            "datalist",
            "map");
    private static final int NEAR = 12;
    private final PageParts parts;
    private final List<Element> elements = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<Defect.@Nullable Kind> kinds = new ArrayList<>();
    private final List<PageBlock> blocks = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int links;
    private int written;

    private PageOutline(PageParts parts) {
        this.parts = parts;
    }

    static PageOutline of(Element page, PageParts parts) {
        PageOutline outline = new PageOutline(parts);
        page.filter(outline);
        return outline;
    }

    int size() {
        return elements.size();
    }

    Element element(int i) {
        return elements.get(i);
    }

    /** The number of the element around an element, -1 for the outermost. */
    int parent(int i) {
        return parents.get(i);
    }

    /** What part of the page an element is by its name. */
    Defect.@Nullable Kind kind(int i) {
        return kinds.get(i);
    }

    /** The nearest element of one of these names that is or holds an element, -1 if there is none near. */
    int nearest(int i, Set<String> names) {
        int at = i;
        for (int step = 0; at >= 0 && step < NEAR; step++) {
            if (names.contains(elements.get(at).normalName())) {
                return at;
            }
            at = parents.get(at);
        }
        return -1;
    }

    List<PageBlock> blocks() {
        return blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (SILENT.contains(element.normalName()) || isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            enter(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (isBoundary(element, kinds.get(open.getFirst()))) {
                endBlock();
            }
            open.removeFirst();
            links -= element.normalName().equals("a") ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("style")
                        .replace(" ", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("display:none");
    }

    private void enter(Element element) {
        Defect.Kind kind = element.normalName().equals("a") ? null : parts.kindOf(element);
        if (isBoundary(element, kind)) {
            endBlock();
        }
        if (isCell(element)) {
            append(" ");
        }
        parents.add(open.isEmpty() ? -1 : open.getFirst());
        open.addFirst(elements.size());
        elements.add(element);
        kinds.add(kind);
        links += element.normalName().equals("a") ? 1 : 0;
    }

    private static boolean isBoundary(Element element, Defect.@Nullable Kind kind) {
        boolean block = isCell(element) ? isLayout(element) : element.isBlock();
        return block || kind != null || element.normalName().equals("br");
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    /** Whether a table cell holds more than a short value. */
    private static boolean isLayout(Element cell) {
        return cell.childNodeSize() > 5
                || cell.ownText().length() > 100
                || cell.children().stream().anyMatch(Element::isBlock);
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = Character.isWhitespace(c) || c == '\u00a0';
            if (space && (text.length() == 0 || text.charAt(text.length() - 1) == ' ')) {
                continue;
            }
            text.append(space ? ' ' : c);
            linked += links > 0 ? 1 : 0;
        }
    }

    private void endBlock() {
        String words = text.toString().strip();
        if (!words.isEmpty() && !open.isEmpty()) {
            Line line = new Line(new Span(written, written + words.length()), words);
            blocks.add(new PageBlock(open.getFirst(), line, Math.min(linked, words.length())));
            written += words.length() + 1;
        }
        text.setLength(0);
        linked = 0;
    }
}
