package org.parallax.article;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.parallax.text.Span;

/**
 * Extracts the article of an HTML page. The element that holds most prose, counted with a decay over its ancestors as
 * Readability does, is the article; what its own name, its links or its wording show to be page furniture is left out.
 */
public final class MainText {
    private static final int MOST_TAGS = 100_000;
    private static final int SHORT = 500;
    /** NUL, and surrogates that are no half of a pair. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private final PageParts parts = new PageParts();
    private final MainLines lines = new MainLines(new FurnitureFinder(new Agencies()));

    /**
     * Reads a page of any size and nesting; what follows its {@value #MOST_TAGS}th tag is not read.
     *
     * @param url the page's address, or an empty string
     */
    public Extraction extract(String html, String url) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Document document = Jsoup.parse(html.substring(0, readable(html)), url, parser);
        document.traverse((node, depth) -> replaceCharactersThatNoTextHolds(node));
        PageOutline page = PageOutline.of(document, parts);
        MainContent content = new MainContent(page);
        Map<PageBlock, Defect.Kind> struck = lines.defects(page, content);
        String text = content.blocks().stream()
                .filter(block -> !struck.containsKey(block))
                .map(block -> block.line().text())
                .collect(Collectors.joining("\n"));
        List<Defect> defects = struck.entrySet().stream()
                .map(found ->
                        new Defect(place(page.element(found.getKey().element()), html.length()), found.getValue()))
                .distinct()
                .toList();
        List<Furniture> furniture = Furniture.kept(lines.furniture(page, content, struck));
        MetadataReader metadata = new MetadataReader(document);
        String told = text.length() < SHORT ? metadata.body() : null;
        String longer = told != null && told.length() > 2 * text.length() ? told : text;
        return new Extraction(metadata.read(longer), longer, defects, furniture);
    }

    /** A page may name NUL and lone surrogates as entities; the ledger cannot store them. */
    private static void replaceCharactersThatNoTextHolds(Node node) {
        if (node instanceof TextNode text
                && UNSTORABLE.matcher(text.getWholeText()).find()) {
            text.text(UNSTORABLE.matcher(text.getWholeText()).replaceAll("\uFFFD"));
        }
        for (Attribute attribute : node.attributes()) {
            if (UNSTORABLE.matcher(attribute.getValue()).find()) {
                node.attr(
                        attribute.getKey(),
                        UNSTORABLE.matcher(attribute.getValue()).replaceAll("\uFFFD"));
            }
        }
    }

    /** Where an element stands; the parser's end of one that a cut-off tag follows lies behind the page's. */
    private static Span place(Element element, int length) {
        int start = Math.max(0, element.sourceRange().startPos());
        int end = Math.min(element.endSourceRange().endPos(), length);
        return new Span(start, Math.max(start, end));
    }

    private static int readable(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            boolean opens = at + 1 < html.length() && Character.isLetter(html.charAt(at + 1));
            tags += opens ? 1 : 0;
            if (tags > MOST_TAGS) {
                return at;
            }
        }
        return html.length();
    }
}
