package org.parallax.mention;

import java.util.List;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Annotator;

/** Readings of invented texts, written out as lines that a test can compare. */
final class Readings {
    private static final Annotator ANNOTATOR = new Annotator();
    private static final MentionExtractor EXTRACTOR = new MentionExtractor();

    private Readings() {}

    static Reading of(String text) {
        return EXTRACTOR.read(ANNOTATOR.annotate(text, null));
    }

    /** A line for each attributed mention: speaker | cue | contents, and | via where there is one. */
    static List<String> said(String text) {
        Reading reading = of(text);
        return attributed(reading)
                .map(mention -> line(reading.text(), mention.attribution()))
                .toList();
    }

    /** The speakers of the attributed mentions. */
    static List<String> speakers(String text) {
        return attributed(of(text))
                .map(mention -> mention.attribution().speaker())
                .map(speaker -> speaker == null ? "-" : speaker.name())
                .toList();
    }

    /** The texts of the own-voice mentions. */
    static List<String> own(String text) {
        Reading reading = of(text);
        return reading.mentions().stream()
                .filter(Mention::ownVoice)
                .map(mention -> reading.text().at(mention.span()))
                .toList();
    }

    static java.util.stream.Stream<Mention> attributed(Reading reading) {
        return reading.mentions().stream().filter(mention -> !mention.ownVoice());
    }

    private static String line(AnnotatedText text, Attribution one) {
        String speaker = one.speaker() == null ? "-" : one.speaker().name();
        String cue = one.cue() == null ? "-" : text.at(one.cue().span());
        String content = String.join(" … ", one.content().stream().map(text::at).toList());
        String via = String.join(", ", one.via().stream().map(Via::name).toList());
        return speaker + " | " + cue + " | " + content + (via.isEmpty() ? "" : " | " + via);
    }
}
