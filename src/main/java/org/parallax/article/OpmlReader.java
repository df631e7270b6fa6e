package org.parallax.article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/** Reads the feeds of an OPML subscription list. */
public final class OpmlReader {

    /** A feed of the list: its address, and the outlet's name, which may be empty. */
    public record Outline(String url, String source) {}

    /** @throws IOException where this is no OPML that is read; the message says why */
    public List<Outline> read(byte[] opml) throws IOException {
        Document document = HardenedXml.read(opml, null);
        if (!document.getRootElement().getName().equals("opml")) {
            throw new IOException("no OPML: its root is not opml");
        }
        List<Outline> feeds = new ArrayList<>();
        for (Element outline : document.getDescendants(Filters.element("outline"))) {
            String url = outline.getAttributeValue("xmlUrl");
            if (url != null) {
                String title = outline.getAttributeValue("title", "");
                String text = outline.getAttributeValue("text", "");
                feeds.add(new Outline(url.strip(), (title.isBlank() ? text : title).strip()));
            }
        }
        return feeds;
    }
}
