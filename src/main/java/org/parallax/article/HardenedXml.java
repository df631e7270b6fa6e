package org.parallax.article;

import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Reads XML of strangers: no document types and so no entities, nothing loaded from elsewhere, a bounded size. */
final class HardenedXml {
    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
    private static final int DEEPEST = 100;
    private static final int MOST_ATTRIBUTES = 100;
    private static final int MOST_ELEMENTS = 200_000;
    private static final int MOST_ITEMS = 5_000;
    private static final Set<String> ITEMS = Set.of("item", "entry", "outline");

    private HardenedXml() {}

    /**
     * @param contentType as the server gave it, which may tell the charset
     * @throws IOException where this is no XML that is read; the message says why
     */
    static Document read(byte[] bytes, @Nullable String contentType) throws IOException {
        SAXBuilder builder = new SAXBuilder();
        builder.setExpandEntities(false);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        builder.setProperty(LIMITS + "maxElementDepth", String.valueOf(DEEPEST));
        builder.setProperty(LIMITS + "elementAttributeLimit", String.valueOf(MOST_ATTRIBUTES));
        builder.setXMLFilter(new Counter());
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes), contentType, true)) {
            return builder.build(reader);
        } catch (JDOMException | IllegalArgumentException e) {
            throw new IOException("no well-formed XML: " + e.getMessage(), e);
        }
    }

    private static final class Counter extends XMLFilterImpl {
        private int elements;
        private int items;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            elements++;
            items += ITEMS.contains(name) ? 1 : 0;
            if (elements > MOST_ELEMENTS || items > MOST_ITEMS) {
                throw new SAXException(
                        "more than " + MOST_ITEMS + " items or " + MOST_ELEMENTS + " elements are not read");
            }
            super.startElement(uri, name, qualified, attributes);
        }
    }
}
