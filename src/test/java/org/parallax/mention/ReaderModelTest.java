package org.parallax.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.parallax.text.Annotator;
import org.parallax.text.ReaderModel;
import org.parallax.text.Span;
import org.parallax.text.WindowReading;
import org.parallax.text.WordPiece;

class ReaderModelTest {
    private static final ReaderModel MODEL = new ReaderModel(WordPiece.shared());

    private static List<WindowReading> read(String text) {
        return MODEL.read(text, ReaderOnKeptArticlesTest.lines(text));
    }

    @Test
    void speakerCueAndSplitQuotationAreRead() {
        String text = "“The bridge is safe,” said Ilse Vane, the harbour master. “We checked every bolt.”";
        List<AttributionSpans> found =
                new AttributionDecoder().decode(text, ReaderOnKeptArticlesTest.quoted(text), read(text));
        assertEquals(1, found.size());
        AttributionSpans attribution = found.get(0);
        Span speaker = attribution.speaker();
        assertTrue(speaker != null && speaker.of(text).startsWith("Ilse Vane"));
        assertEquals(
                List.of("“The bridge is safe,”", "“We checked every bolt.”"),
                attribution.content().stream().map(span -> span.of(text)).toList());
    }

    @Test
    void aQuotationThatNobodyElseTookIsOfWhoSpokeBefore() {
        String text = """
                Norlane spokeswoman Ida Holm said on Friday that the ferry line has no plans to cut sailings.
                “No terms are set for these talks. What is needed is a shared wish and the political will to hold a \
                dialogue, to settle the dispute through dialogue,” the spokeswoman added, noting that Norlane has \
                recognized the union’s readiness to end the strike through talks. “We welcome this.”
                Holm stated that there are still no details on when and where the talks would be held.""";
        Reading reading = new MentionExtractor(MODEL).read(new Annotator().annotate(text, null));
        Quotation welcome = reading.quotations().get(reading.quotations().size() - 1);
        assertEquals("We welcome this.", welcome.span().of(text));
        assertTrue(welcome.speaker() != null, "spoken by the spokeswoman");
        assertTrue(reading.mentions().stream()
                .filter(Mention::ownVoice)
                .noneMatch(mention -> mention.span().overlaps(welcome.span())));
    }

    @Test
    void whatIsDeniedIsLessFactualThanWhatHappened() {
        String text = "The mill burned. The mill did not burn.";
        List<Event> events = new FactualityDecoder().decode(text, read(text));
        assertTrue(events.get(0).factuality() > 2);
        assertTrue(events.get(events.size() - 1).factuality() < 0);
    }

    @Test
    void nothingIsReadInNothing() {
        assertEquals(List.of(), read("\n \n"));
    }

    @Test
    void theWeightsAreThoseThatTheirChecksumNames() throws IOException, NoSuchAlgorithmException {
        Properties properties = new Properties();
        try (InputStream in = ReaderModel.class.getResourceAsStream("/models/models.properties");
                InputStream weights = ReaderModel.class.getResourceAsStream("/models/reader.onnx")) {
            properties.load(in);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(weights.readAllBytes());
            assertEquals(properties.getProperty("reader.sha256"), HexFormat.of().formatHex(digest));
        }
    }
}
