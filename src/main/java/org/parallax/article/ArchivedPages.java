package org.parallax.article;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.BufferUnderflowException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** The HTML pages of a web archive (WARC 1.0 and 1.1, also compressed by record), one after the other in bounded memory. */
public final class ArchivedPages implements Closeable {
    private static final int LONGEST_PAGE = 10_000_000;
    /** A record that is longer is not even passed over. */
    private static final long LONGEST_RECORD = 1L << 30;

    private static final int OK = 200;

    /**
     * One page.
     *
     * @param record the number of its record in the archive, from 1
     * @param html null where the page is longer than is read
     */
    public record ArchivedPage(
            int record, String url, @Nullable String html) {}

    private final WarcReader reader;
    private int record;

    /** @throws DamagedArchiveException where the stream does not begin as an archive */
    public ArchivedPages(InputStream archive) throws IOException {
        try {
            reader = new WarcReader(archive);
        } catch (ParsingException | ZipException | EOFException e) {
            throw new DamagedArchiveException(e);
        }
    }

    /**
     * The next page, null at the end; records that hold no page with status 200 are passed over.
     *
     * @throws DamagedArchiveException where what follows cannot be read
     */
    public @Nullable ArchivedPage next() throws IOException {
        try {
            return following();
        } catch (ParsingException
                | ZipException
                | EOFException
                | IllegalArgumentException
                | UncheckedIOException
                | BufferUnderflowException e) {
            throw new DamagedArchiveException(e);
        }
    }

    private @Nullable ArchivedPage following() throws IOException {
        for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
            record++;
            if (next.get().body().size() > LONGEST_RECORD) {
                throw new DamagedArchiveException("record " + record + " is larger than " + LONGEST_RECORD + " bytes");
            }
            if (next.get() instanceof WarcResponse response
                    && response.contentType().subtype().equals("http")) {
                HttpResponse answer = response.http();
                if (answer.status() == OK && isPage(answer)) {
                    return page(response.target(), answer);
                }
            }
        }
        return null;
    }

    private static boolean isPage(HttpResponse answer) {
        String type = answer.contentType().base().toString();
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    private ArchivedPage page(String url, HttpResponse answer) throws IOException {
        byte[] body = answer.bodyDecoded().stream().readNBytes(LONGEST_PAGE + 1);
        if (body.length > LONGEST_PAGE) {
            return new ArchivedPage(record, url, null);
        }
        Map<String, String> headers = answer.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> header.getValue().get(0),
                        (first, second) -> first));
        return new ArchivedPage(record, url, new Fetched(URI.create("about:blank"), OK, headers, body).text());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
