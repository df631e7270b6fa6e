package org.parallax.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parallax.text.LanguageFinder;

/** Reads a page's metadata: JSON-LD first, then OpenGraph and other meta elements, then microdata and what is shown. */
final class MetadataReader {
    private static final int LONGEST = 500;
    private static final Pattern DATE_IN_PATH =
            Pattern.compile("/((?:19|20)\\d{2})[/-]([01]?\\d)[/-]([0-3]?\\d)(?:/|-|$)");
    private static final Pattern LANGUAGE = Pattern.compile("^([A-Za-z]{2,3})(?:[-_].{0,20})?$");
    private static final LanguageFinder LANGUAGES = new LanguageFinder();
    private final Document page;
    private final LinkedData data;

    MetadataReader(Document page) {
        this.page = page;
        this.data = LinkedData.of(page);
    }

    PageMetadata read(String mainText) {
        return new PageMetadata(title(), author(), published(), url(), language(mainText));
    }

    /** The article's text as its JSON-LD tells it, for pages that show none. */
    @Nullable
    String body() {
        String body = data.text("articleBody");
        return body == null ? null : Jsoup.parse(body).wholeText().strip();
    }

    private @Nullable String title() {
        String site = first(meta("og:site_name"));
        String title = first(data.text("headline"), meta("og:title"), meta("twitter:title"), shown("h1"), page.title());
        return title == null ? null : withoutSite(title, site);
    }

    /** "Ferries stop - Norda Post" of the Norda Post is "Ferries stop". */
    private static String withoutSite(String title, @Nullable String site) {
        if (site == null || !title.endsWith(site) || title.length() < site.length() + 4) {
            return title;
        }
        String rest = title.substring(0, title.length() - site.length()).strip();
        boolean parted = "-|–—:·•»".indexOf(rest.charAt(rest.length() - 1)) >= 0;
        return parted ? rest.substring(0, rest.length() - 1).strip() : title;
    }

    private @Nullable String author() {
        return Stream.of(
                        data.names("author"),
                        meta("author"),
                        meta("article:author"),
                        meta("byl"),
                        meta("parsely-author"),
                        shown("[itemprop=author] [itemprop=name]"),
                        shown("[itemprop=author]"),
                        shown("[rel=author]"))
                .filter(Objects::nonNull)
                .map(MetadataReader::name)
                .filter(name -> !name.isEmpty() && !name.contains("://") && name.length() <= LONGEST)
                .findFirst()
                .orElse(null);
    }

    private static String name(String byline) {
        String name = byline.strip();
        return name.regionMatches(true, 0, "by ", 0, 3) ? name.substring(3).strip() : name;
    }

    private @Nullable Published published() {
        String given = first(
                data.text("datePublished"),
                meta("article:published_time"),
                meta("og:article:published_time"),
                attribute("[itemprop=datePublished]", "content"),
                attribute("[itemprop=datePublished]", "datetime"),
                meta("datePublished"),
                meta("pubdate"),
                meta("publish-date"),
                meta("date"),
                meta("dc.date"),
                meta("DC.date.issued"),
                meta("sailthru.date"),
                meta("parsely-pub-date"),
                data.text("dateCreated"));
        Published published = given == null ? null : Published.of(given, Published.Basis.METADATA);
        String time = published == null ? attribute("time[datetime]", "datetime") : null;
        Published shown = time == null ? published : Published.of(time, Published.Basis.STATED);
        return shown == null ? fromAddress() : shown;
    }

    private @Nullable Published fromAddress() {
        Matcher date = DATE_IN_PATH.matcher(
                page.location().substring(0, Math.min(page.location().length(), LONGEST)));
        return date.find()
                ? Published.of(date.group(1) + "-" + date.group(2) + "-" + date.group(3), Published.Basis.INFERRED)
                : null;
    }

    private @Nullable String url() {
        Element canonical = page.selectFirst("link[rel=canonical]");
        String url = first(canonical == null ? null : canonical.absUrl("href"), meta("og:url"));
        try {
            String scheme = url == null ? null : new URI(url).getScheme();
            return scheme != null && scheme.toLowerCase(Locale.ROOT).matches("https?") ? url : null;
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    private @Nullable String language(String mainText) {
        String stated = first(
                attribute("html", "lang"), attribute("html", "xml:lang"), data.text("inLanguage"), meta("og:locale"));
        Matcher code = LANGUAGE.matcher(stated == null ? "" : stated);
        if (English.isEnglish(mainText)) {
            return "en";
        }
        return code.matches() && !code.group(1).equalsIgnoreCase("en")
                ? code.group(1).toLowerCase(Locale.ROOT)
                : LANGUAGES.find(mainText);
    }

    private @Nullable String meta(String name) {
        for (String key : new String[] {"property", "name", "itemprop"}) {
            String content = attribute("meta[" + key + "=" + name + "]", "content");
            if (content != null) {
                return content;
            }
        }
        return null;
    }

    private @Nullable String attribute(String selector, String name) {
        Element element = page.selectFirst(selector);
        String value = element == null ? "" : element.attr(name).strip();
        return value.isEmpty() || value.length() > LONGEST ? null : value;
    }

    private @Nullable String shown(String selector) {
        Element element = page.selectFirst(selector);
        String text = element == null ? "" : element.text();
        return text.isBlank() || text.length() > LONGEST ? null : text;
    }

    private static @Nullable String first(@Nullable String... values) {
        return Stream.of(values)
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .findFirst()
                .orElse(null);
    }
}
