package org.parallax.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
    private static final FeedReader READER = new FeedReader();

    private static FeedDocument read(String type, String feed) throws IOException {
        return READER.read(new Fetched(
                URI.create("https://post.example/feed"), 200, Map.of("content-type", type), feed.getBytes(UTF_8)));
    }

    private static void isTheFerryItem(FeedDocument feed) {
        assertThat(feed.title()).isEqualTo("Harbour Post");
        assertThat(feed.items()).hasSize(1);
        FeedItem item = feed.items().get(0);
        assertThat(item.url()).isEqualTo("https://post.example/ferries");
        assertThat(item.title()).isEqualTo("Ferries & fares");
        assertThat(item.published()).startsWith("2026-03-05T09:30:00");
        assertThat(item.html()).contains("The council froze");
    }

    @Test
    void rssIsRead() throws IOException {
        isTheFerryItem(read("application/rss+xml", """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><link>https://post.example</link>
            <description>x</description><item><title>Ferries &amp;amp; fares</title><link>/ferries</link>
            <guid isPermaLink="false">7</guid><pubDate>Thu, 05 Mar 2026 09:30:00 GMT</pubDate>
            <description>&lt;p&gt;The council froze fares.&lt;/p&gt;</description></item>
            <item><title>No link</title></item></channel></rss>\
            """));
    }

    @Test
    void atomIsRead() throws IOException {
        isTheFerryItem(read("application/atom+xml", """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><id>urn:x</id>
            <entry><title>Ferries &amp; fares</title><id>urn:7</id><link href="https://post.example/ferries"/>
            <published>2026-03-05T09:30:00Z</published><content type="html">&lt;p>The council froze fares.</content>
            </entry></feed>\
            """));
    }

    @Test
    void rdfIsRead() throws IOException {
        isTheFerryItem(read("application/rdf+xml", """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
             xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://post.example"><title>Harbour Post</title>
            <link>https://post.example</link><description>x</description></channel>
            <item rdf:about="https://post.example/ferries"><title>Ferries &amp;amp; fares</title>
            <link>https://post.example/ferries</link><dc:date>2026-03-05T09:30:00Z</dc:date>
            <description>The council froze fares.</description></item></rdf:RDF>\
            """));
    }

    @Test
    void jsonFeedIsRead() throws IOException {
        isTheFerryItem(read("application/feed+json", """
            {"version":"https://jsonfeed.org/version/1.1","title":"Harbour Post","items":[{"id":"7","url":"/ferries",
            "title":"Ferries & fares","date_published":"2026-03-05T09:30:00Z","content_html":"<p>The council froze fares."},
            {"id":"8"},{"id":"9","url":"javascript:x"},5]}\
            """));
    }

    @Test
    void anItemThatChangesHasAnotherHash() throws IOException {
        String feed = """
            {"version":"https://jsonfeed.org/version/1","items":[{"id":"7","url":"/a","content_text":"One."}]}\
            """;
        FeedItem one = read("", feed).items().get(0);
        assertThat(read("", feed).items().get(0).hash()).isEqualTo(one.hash());
        assertThat(read("", feed.replace("One", "Two")).items().get(0).hash()).isNotEqualTo(one.hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "{}",
                "[]",
                "{\"version\":\"1\"}",
                "{\"version\":\"https://jsonfeed.org/version/1\"",
                "<",
                "<html><body>no feed</body></html>",
                "<rss",
                "<rss version='2.0'></rss><rss/>",
                "<!DOCTYPE rss><rss version='2.0'><channel/></rss>",
            })
    void whatIsNoFeedIsRefused(String body) {
        assertThatThrownBy(() -> read("text/xml", body)).isInstanceOf(IOException.class);
    }

    @Test
    void nothingOutsideTheFeedIsReadForIt() throws IOException {
        try (ServerSocket inside = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String at = "http://127.0.0.1:" + inside.getLocalPort() + "/x.dtd";
            for (String doctype : new String[] {
                "<!DOCTYPE rss SYSTEM \"" + at + "\">",
                "<!DOCTYPE rss PUBLIC \"-//x\" \"" + at + "\">",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + at + "\">]>",
                "<!DOCTYPE rss [<!ENTITY % x SYSTEM \"" + at + "\"> %x;]>",
            }) {
                String feed = doctype + "<rss version='2.0'><channel><title>&x;</title></channel></rss>";
                assertThatThrownBy(() -> read("text/xml", feed)).isInstanceOf(IOException.class);
                assertThatThrownBy(() -> new OpmlReader().read(feed.getBytes(UTF_8)))
                        .isInstanceOf(IOException.class);
            }
            inside.setSoTimeout(200);
            assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void bombsAndGiantsAreRefused() {
        String bomb = IntStream.range(1, 20)
                .mapToObj(i -> "<!ENTITY e%d '%s'>".formatted(i, ("&e" + (i - 1) + ";").repeat(10)))
                .collect(Collectors.joining("", "<!DOCTYPE rss [<!ENTITY e0 'boom'>", "]>"));
        String start = "<rss version='2.0'><channel>";
        String[] giants = {
            bomb + start + "<title>&e19;</title></channel></rss>",
            start + "<item><link>http://a.example/</link></item>".repeat(100_000) + "</channel></rss>",
            start + "<item/>".repeat(200_000) + "</channel></rss>",
            start + "<a>".repeat(500_000),
            start + "<a "
                    + IntStream.range(0, 100_000)
                            .mapToObj(i -> "a" + i + "='x' ")
                            .collect(Collectors.joining()) + "/></channel></rss>",
            start + "<title>" + "x".repeat(6_000_000) + "</title></channel></rss>",
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[" + "{},".repeat(200_000) + "{}]}",
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(500_000),
        };
        for (String giant : giants) {
            assertThatThrownBy(() -> read("text/xml", giant)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anOtherCharsetIsRead() throws IOException {
        String feed = "<?xml version='1.0' encoding='ISO-8859-1'?><rss version='2.0'><channel><title>Café</title>"
                + "<link>x</link><description>x</description></channel></rss>";
        ByteArrayOutputStream latin = new ByteArrayOutputStream();
        latin.write(feed.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        Fetched fetched = new Fetched(URI.create("https://a.example/"), 200, Map.of(), latin.toByteArray());
        assertThat(READER.read(fetched).title()).isEqualTo("Café");
    }

    @Test
    void opmlIsRead() throws IOException {
        String opml = """
            <opml version="2.0"><body><outline text="News"><outline text="Post" title="Harbour Post" type="rss"
            xmlUrl="https://post.example/feed"/><outline text="Echo" xmlUrl=" https://echo.example/rss "/></outline></body></opml>\
            """;
        assertThat(new OpmlReader().read(opml.getBytes(UTF_8)))
                .containsExactly(
                        new OpmlReader.Outline("https://post.example/feed", "Harbour Post"),
                        new OpmlReader.Outline("https://echo.example/rss", "Echo"));
    }
}
