package org.parallax.mention;

import java.util.Locale;
import org.parallax.text.Lexicon;

/**
 * What the lexicon says of a cue.
 *
 * @param forms the complements it takes: c a clause, h a hearer before the clause, i an infinitive, o a thing, t a
 *     clause with that only, q quotations only
 */
record CueEntry(Family family, String forms, Cue.Kind kind) {

    enum Family {
        /** Saying: "said". Takes quotations, and can follow its content. */
        SPEECH,
        /** Saying that something is not so: "denied". */
        DENIAL,
        /** Thinking: "believes". */
        THOUGHT,
        /** Wanting and planning: "vowed". */
        WISH,
        /** Showing; the speaker may be a document: "suggests". */
        EVIDENCE,
        /** Taking a stance towards a thing: "criticised". */
        STANCE,
        /** A noun for something said: "claim". */
        NOUN,
        /** A preposition that names the speaker: "according to". */
        SOURCE
    }

    /** A verb that no lexicon knows but that stands beside a quotation. */
    static final CueEntry UNLISTED = new CueEntry(Family.SPEECH, "c", Cue.Kind.OTHER);

    /** Reads the class column: family, forms and kind, as in {@code speech-co/neutral}. */
    static CueEntry of(Lexicon.Entry entry) {
        String[] parts = entry.type().split("[-/]", -1);
        return new CueEntry(
                Family.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                parts[1],
                Cue.Kind.valueOf(parts[2].toUpperCase(Locale.ROOT)));
    }

    boolean speech() {
        return family == Family.SPEECH || family == Family.DENIAL;
    }

    boolean clause() {
        return forms.indexOf('c') >= 0 || hearer();
    }

    boolean thatClause() {
        return clause() || forms.indexOf('t') >= 0;
    }

    boolean hearer() {
        return forms.indexOf('h') >= 0;
    }

    boolean infinitive() {
        return forms.indexOf('i') >= 0;
    }

    boolean object() {
        return forms.indexOf('o') >= 0;
    }
}
