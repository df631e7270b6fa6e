package org.parallax.article;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What strangers write is read or refused with a reason, and never fails otherwise. */
class ArticleFuzzTest {
    private static final MainText MAIN_TEXT = new MainText();
    private static final ArticleReader READER = new ArticleReader();
    private static final FeedReader FEEDS = new FeedReader();
    private static final OpmlReader OPML = new OpmlReader();
    private static final AddressGuard GUARD = new AddressGuard(List.of());

    @FuzzTest(maxDuration = "3m")
    void html(FuzzedDataProvider data) {
        String page = data.consumeRemainingAsString();
        Extraction found = MAIN_TEXT.extract(page, "https://norda.example/2026/03/05/a");
        for (Defect defect : found.defects()) {
            defect.span().of(page);
        }
    }

    @FuzzTest(maxDuration = "3m")
    void text(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        ArticleReading reading = READER.read(text, Hints.NONE);
        reading.blocks().forEach(block -> block.span().of(text));
        reading.defects().forEach(defect -> defect.span().of(text));
    }

    @FuzzTest(maxDuration = "3m")
    void feed(byte[] bytes) {
        try {
            FEEDS.read(new Fetched(URI.create("https://norda.example/feed"), 200, Map.of(), bytes));
            OPML.read(bytes);
        } catch (IOException refused) {
            return;
        }
    }

    @FuzzTest(maxDuration = "3m")
    void archive(byte[] bytes) throws IOException {
        try (ArchivedPages pages = new ArchivedPages(new ByteArrayInputStream(bytes))) {
            while (pages.next() != null) {}
        } catch (DamagedArchiveException refused) {
            return;
        }
    }

    @FuzzTest(maxDuration = "3m")
    void address(FuzzedDataProvider data) {
        try {
            URI uri = GUARD.check(data.consumeRemainingAsString());
            if (uri.getHost() == null || uri.getRawUserInfo() != null) {
                throw new AssertionError(uri);
            }
        } catch (RefusedAddressException refused) {
            return;
        }
    }

    @FuzzTest(maxDuration = "3m")
    void date(FuzzedDataProvider data) {
        Published published = Published.of(data.consumeRemainingAsString(), Published.Basis.METADATA);
        if (published != null) {
            published.date();
            Submission.day(published.iso());
        }
    }
}
