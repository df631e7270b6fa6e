package org.parallax.article;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param address where it was found in the end, after redirects
 * @param headers by name in lower case; of several of one name the first
 * @param body decompressed
 */
public record Fetched(URI address, int status, Map<String, String> headers, byte[] body) {
    private static final Pattern CHARSET = Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]{1,40})");
    private static final int MARK = 3;
    private static final int DECLARED_WITHIN = 4096;

    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** The body as text, in the charset of its byte order mark, its content type or its first lines, else UTF-8. */
    public String text() {
        String marked = new String(body, 0, Math.min(MARK, body.length), StandardCharsets.UTF_8);
        if (marked.equals("\uFEFF")) {
            return new String(body, MARK, body.length - MARK, StandardCharsets.UTF_8);
        }
        Charset told = declared(headers.getOrDefault("content-type", ""));
        if (told == null) {
            told = declared(new String(body, 0, Math.min(DECLARED_WITHIN, body.length), StandardCharsets.ISO_8859_1));
        }
        return new String(body, told == null ? StandardCharsets.UTF_8 : told);
    }

    private static @Nullable Charset declared(String text) {
        Matcher declared = CHARSET.matcher(text);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
