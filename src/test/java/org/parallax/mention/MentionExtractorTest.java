package org.parallax.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Annotator;

class MentionExtractorTest {
    private static final Annotator ANNOTATOR = new Annotator();
    private static final MentionExtractor EXTRACTOR = new MentionExtractor();

    /** A line for each attributed mention: speaker | cue | contents | via. */
    private static List<String> said(String text) {
        AnnotatedText read = ANNOTATOR.annotate(text, null);
        return EXTRACTOR.read(read).mentions().stream()
                .filter(mention -> !mention.ownVoice())
                .map(mention -> line(read, mention.attribution()))
                .toList();
    }

    private static String line(AnnotatedText text, Attribution one) {
        String speaker = one.speaker() == null ? "-" : one.speaker().name();
        String cue = one.cue() == null ? "-" : text.at(one.cue().span());
        String content = String.join(" … ", one.content().stream().map(text::at).toList());
        String via = String.join(", ", one.via().stream().map(Via::name).toList());
        return speaker + " | " + cue + " | " + content + (via.isEmpty() ? "" : " | " + via);
    }

    @Test
    void aClauseAfterTheVerb() {
        assertThat(said("Mara Vale said that the harbour was closed."))
                .containsExactly("Mara Vale | said | that the harbour was closed");
        assertThat(said("Mara Vale said the harbour was closed."))
                .containsExactly("Mara Vale | said | the harbour was closed");
    }

    @Test
    void aClauseBeforeSpeakerAndVerb() {
        assertThat(said("The harbour was closed, Mara Vale said on Friday."))
                .containsExactly("Mara Vale | said | The harbour was closed");
    }

    @Test
    void aDirectQuotationGoesOnInTheNextSentence() {
        assertThat(said("“The harbour is closed,” Mara Vale said. “It stays closed.”"))
                .containsExactly("Mara Vale | said | The harbour is closed, … It stays closed.");
    }

    @Test
    void aSourcePhraseIsASpeaker() {
        assertThat(said("The harbour was closed, according to Mara Vale."))
                .containsExactly("Mara Vale | according to | The harbour was closed");
    }
}
