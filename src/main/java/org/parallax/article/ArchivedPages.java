package org.parallax.article;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.BufferUnderflowException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** The HTML pages of a web archive (WARC 1.0 and 1.1, also compressed by record), one after the other in bounded memory. */
public final class ArchivedPages implements Closeable {
    private static final int LONGEST_PAGE = 10_000_000;
    /** A longer record is passed over, one longer by far is not even that. */
    private static final long LONGEST_RECORD = 20_000_000;

    private static final long LONGEST_PASSED_OVER = 1L << 30;
    /** Of a record's header, on the wire. */
    private static final int LONGEST_HEADER = 1 << 16;

    private static final int OK = 200;
    private static final Set<String> ENCODINGS = Set.of("identity", "none", "gzip", "x-gzip");

    /**
     * One page.
     *
     * @param record the number of its record in the archive, from 1
     * @param html null where the page is longer than is read
     */
    public record ArchivedPage(
            int record, String url, @Nullable String html) {}

    private final CountedStream archive;
    private final WarcReader reader;
    private @Nullable WarcRecord last;
    private int record;

    /** @throws DamagedArchiveException where the stream does not begin as an archive */
    public ArchivedPages(InputStream in) throws IOException {
        archive = new CountedStream(in, LONGEST_HEADER, ArchivedPages::refuseHeader) {
            @Override
            public void close() {} // the stream is its owner's to close
        };
        try {
            reader = new WarcReader(archive);
        } catch (IOException e) {
            throw new DamagedArchiveException(e);
        }
    }

    /**
     * The next page, null at the end; records that hold no page with status 200, plain or compressed with gzip, and records
     * of more than 20 MB are passed over.
     *
     * @throws DamagedArchiveException where what follows cannot be read
     */
    public @Nullable ArchivedPage next() throws IOException {
        try {
            return following();
        } catch (IOException
                | IllegalArgumentException
                | UncheckedIOException
                | BufferUnderflowException
                | IndexOutOfBoundsException e) {
            throw new DamagedArchiveException(e);
        }
    }

    private @Nullable ArchivedPage following() throws IOException {
        for (WarcRecord next = record(); next != null; next = record()) {
            long size = next.body().size();
            if (size < 0 || size > LONGEST_PASSED_OVER) {
                throw new DamagedArchiveException("record " + record + " has " + size + " bytes");
            }
            if (size <= LONGEST_RECORD
                    && next instanceof WarcResponse response
                    && response.contentType().subtype().equals("http")) {
                HttpResponse answer = response.http();
                if (answer.status() == OK && isPage(answer)) {
                    return page(response.target(), answer);
                }
            }
        }
        return null;
    }

    /** The next record; what is left of the last one is no part of its header. */
    private @Nullable WarcRecord record() throws IOException {
        if (last != null) {
            last.body().consume();
        }
        archive.allow(LONGEST_HEADER);
        last = reader.next().orElse(null);
        archive.allow(Long.MAX_VALUE);
        record++;
        return last;
    }

    private static void refuseHeader() throws DamagedArchiveException {
        throw new DamagedArchiveException("a header is longer than " + LONGEST_HEADER + " bytes");
    }

    private static boolean isPage(HttpResponse answer) {
        String type = answer.contentType().base().toString();
        boolean html = type.equals("text/html") || type.equals("application/xhtml+xml");
        String encoding = answer.headers().first("Content-Encoding").orElse("identity");
        return html && ENCODINGS.contains(encoding.strip().toLowerCase(Locale.ROOT));
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
