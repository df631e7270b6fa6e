package org.parallax.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Reads RSS, RDF, Atom and JSON Feed. Items without an http address are passed over. */
public final class FeedReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 5_000_000;
    private static final int MOST_ITEMS = 5_000;
    private static final int LONGEST_URL = 2048;
    private static final int LONGEST_NAME = 500;

    /** @throws IOException where this is no feed that is read; the message says why */
    public FeedDocument read(Fetched fetched) throws IOException {
        if (fetched.body().length > MOST_BYTES) {
            throw new IOException("a feed of more than " + MOST_BYTES + " bytes is not read");
        }
        return isJson(fetched.body()) ? json(fetched) : xml(fetched);
    }

    private static boolean isJson(byte[] body) {
        for (byte b : body) {
            if (b == '{' || b == '<') {
                return b == '{';
            }
        }
        return false;
    }

    private static FeedDocument xml(Fetched fetched) throws IOException {
        try {
            SyndFeed feed = new SyndFeedInput().build(HardenedXml.read(fetched.body(), fetched.header("content-type")));
            List<FeedItem> items = new ArrayList<>();
            for (SyndEntry entry : feed.getEntries()) {
                add(items, fetched.address(), entry.getLink(), item(entry));
            }
            return new FeedDocument(clean(feed.getTitle(), LONGEST_NAME), items);
        } catch (FeedException | IllegalArgumentException e) {
            throw new IOException("no feed: " + e.getMessage(), e);
        }
    }

    private static FeedItem item(SyndEntry entry) {
        String html = Stream.concat(Stream.of(entry.getDescription()), entry.getContents().stream())
                .filter(Objects::nonNull)
                .map(SyndContent::getValue)
                .filter(Objects::nonNull)
                .reduce("", (a, b) -> b.length() > a.length() ? b : a);
        Date date = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
        return new FeedItem(
                String.valueOf(entry.getUri()),
                "",
                clean(entry.getTitle(), LONGEST_NAME),
                date == null ? null : date.toInstant().toString(),
                clean(entry.getAuthor(), LONGEST_NAME),
                html);
    }

    private static FeedDocument json(Fetched fetched) throws IOException {
        JsonNode feed = JSON.readTree(fetched.text());
        if (!feed.path("version").asText().startsWith("https://jsonfeed.org/version/")) {
            throw new IOException("no feed: neither XML nor JSON Feed");
        }
        if (feed.path("items").size() > MOST_ITEMS) {
            throw new IOException("more than " + MOST_ITEMS + " items are not read");
        }
        List<FeedItem> items = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            String url = text(item, "url");
            add(items, fetched.address(), url != null ? url : text(item, "external_url"), item(item));
        }
        return new FeedDocument(clean(text(feed, "title"), LONGEST_NAME), items);
    }

    private static FeedItem item(JsonNode item) {
        JsonNode author = item.path("authors").path(0).isMissingNode()
                ? item.path("author")
                : item.path("authors").path(0);
        String html = text(item, "content_html");
        String text = text(item, "content_text");
        String summary = text(item, "summary");
        return new FeedItem(
                String.valueOf(text(item, "id")),
                "",
                clean(text(item, "title"), LONGEST_NAME),
                clean(text(item, "date_published"), LONGEST_NAME),
                clean(text(author, "name"), LONGEST_NAME),
                html != null ? html : text != null ? text : summary != null ? summary : "");
    }

    /** Adds the item under its absolute address, unless it has none. */
    private static void add(List<FeedItem> items, URI feed, @Nullable String link, FeedItem item) {
        String url = link == null ? null : absolute(feed, link.strip());
        if (url == null) {
            return;
        }
        String key = item.key().equals("null") || item.key().isBlank() ? url : item.key();
        items.add(new FeedItem(
                key.length() > LONGEST_URL ? url : key,
                url,
                item.title(),
                date(item.published()),
                item.author(),
                item.html()));
    }

    private static @Nullable String absolute(URI feed, String link) {
        try {
            String url = feed.resolve(link).toString();
            return url.matches("(?i)https?://.+") && url.length() <= LONGEST_URL ? url : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static @Nullable String date(@Nullable String given) {
        Published published = given == null ? null : Published.of(given, Published.Basis.METADATA);
        return published == null ? null : published.iso();
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() || value.isNumber() ? value.asText() : null;
    }

    private static @Nullable String clean(@Nullable String text, int longest) {
        String plain = text == null ? "" : Jsoup.parse(text).text().strip();
        return plain.isEmpty() ? null : plain.substring(0, Math.min(longest, plain.length()));
    }
}
