package org.parallax.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.article.ArchivedPages.ArchivedPage;

class ArchivedPagesTest {
    private static byte[] response(String url, int status, String type, byte[] body) throws IOException {
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.write(("HTTP/1.1 " + status + " So\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(UTF_8));
        http.write(body);
        return record("response", url, "application/http;msgtype=response", http.toByteArray());
    }

    private static byte[] record(String type, String url, String contentType, byte[] block) throws IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url
                        + "\r\nWARC-Date: 2026-03-05T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>"
                        + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n")
                .getBytes(UTF_8));
        record.write(block);
        record.write("\r\n\r\n".getBytes(UTF_8));
        return record.toByteArray();
    }

    private static byte[] page(String url, String text, Charset charset) throws IOException {
        return response(url, 200, "text/html; charset=" + charset, ("<p>" + text).getBytes(charset));
    }

    private static byte[] archive(byte[]... records) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        for (byte[] record : records) {
            archive.write(record);
        }
        return archive.toByteArray();
    }

    private static byte[] zipped(byte[] record) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(record);
        }
        return zipped.toByteArray();
    }

    private static List<ArchivedPage> read(byte[] archive) throws IOException {
        List<ArchivedPage> read = new ArrayList<>();
        try (ArchivedPages pages = new ArchivedPages(new ByteArrayInputStream(archive))) {
            for (ArchivedPage page = pages.next(); page != null; page = pages.next()) {
                read.add(page);
            }
        }
        return read;
    }

    @Test
    void onlyPagesWithStatus200AreReadEachInItsCharset() throws IOException {
        byte[] archive = archive(
                record("warcinfo", "https://a.example/", "application/warc-fields", "a: b\r\n".getBytes(UTF_8)),
                page("https://a.example/1", "Mühle", UTF_8),
                response("https://a.example/2", 404, "text/html", "<p>gone".getBytes(UTF_8)),
                response("https://a.example/3", 200, "image/png", new byte[] {1, 2}),
                page("https://a.example/4", "Fähre", ISO_8859_1));
        assertThat(read(archive))
                .containsExactly(
                        new ArchivedPage(2, "https://a.example/1", "<p>Mühle"),
                        new ArchivedPage(5, "https://a.example/4", "<p>Fähre"));
    }

    @Test
    void anArchiveCompressedByRecordIsReadToo() throws IOException {
        byte[] archive = archive(
                zipped(page("https://a.example/1", "Mill", UTF_8)), zipped(page("https://a.example/2", "Lock", UTF_8)));
        assertThat(read(archive)).extracting(ArchivedPage::html).containsExactly("<p>Mill", "<p>Lock");
    }

    @Test
    void aPageThatIsTooLongHasNoTextAndHindersNoOther() throws IOException {
        byte[] archive = archive(
                zipped(page("https://a.example/1", "x".repeat(10_000_001), UTF_8)),
                zipped(page("https://a.example/2", "Lock", UTF_8)));
        assertThat(read(archive)).extracting(ArchivedPage::html).containsExactly(null, "<p>Lock");
    }

    @Test
    void aHeaderWithoutEndIsDamagedAndFillsNoMemory() throws IOException {
        byte[] endless = ("WARC/1.0\r\nWARC-Type: " + "x".repeat(200_000)).getBytes(UTF_8);
        assertThatThrownBy(() -> read(endless)).isInstanceOf(DamagedArchiveException.class);
        byte[] archive = archive(page("https://a.example/1", "x".repeat(300_000), UTF_8), endless);
        assertThatThrownBy(() -> read(archive)).isInstanceOf(DamagedArchiveException.class);
    }

    @Test
    void aPageThatIsEncodedOtherwiseIsPassedOver() throws IOException {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\nxyz";
        byte[] archive = archive(
                record("response", "https://a.example/1", "application/http", http.getBytes(UTF_8)),
                page("https://a.example/2", "Lock", UTF_8));
        assertThat(read(archive)).extracting(ArchivedPage::html).containsExactly("<p>Lock");
    }

    @Test
    void aPageThatIsCutOffIsDamaged() throws IOException {
        byte[] whole = page("https://a.example/1", "Mill", UTF_8);
        for (int end = 1; end < whole.length - 4; end += 7) {
            byte[] cut = Arrays.copyOf(whole, end);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(DamagedArchiveException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "WARC/1.0\r\nContent-Length: -5\r\n\r\n", "WARC/9\r\n\r\n", "\u001f\u008b\u0008"})
    void whatIsNoArchiveIsDamaged(String bytes) {
        assertThatThrownBy(() -> read(bytes.getBytes(ISO_8859_1))).isInstanceOf(DamagedArchiveException.class);
    }

    @Test
    void aTypeThatIsNoneIsDamage() throws IOException {
        String type =
                "application/http;msgtype=\"reC-Date:;mthor\" content=\"Ada Roe\"><script type=\"application/ld+json\">";
        byte[] bytes = record("response", "https://norda.example/a", type, new byte[0]);
        try (ArchivedPages pages = new ArchivedPages(new ByteArrayInputStream(bytes))) {
            assertThatThrownBy(pages::next).isInstanceOf(DamagedArchiveException.class);
        }
    }

    @Test
    void aLengthBelowNothingIsDamage() throws IOException {
        byte[] bytes = "WARC/1.1\r\nWARC-Type: metadata\r\nContent-Length: -111\r\n\r\nabcde".getBytes(UTF_8);
        try (ArchivedPages pages = new ArchivedPages(new ByteArrayInputStream(bytes))) {
            assertThatThrownBy(pages::next).isInstanceOf(DamagedArchiveException.class);
        }
    }
}
