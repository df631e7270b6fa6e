package org.parallax.mention;

import java.util.Locale;
import org.parallax.text.Lexicon;

/** What the lexicon says of a cue: how its content is built and how the cue takes to it. */
record CueEntry(Frame frame, Cue.Kind kind) {

    /** The ways in which a cue takes its content. */
    enum Frame {
        /** "said (that) P", "P, X said", "said X". */
        SAY,
        /** As SAY, and also with a noun phrase: "announced a plan". */
        STATE,
        /** As SAY, with a hearer in between: "told the council that P". */
        TELL,
        /** "believes (that) P", "hopes to P". */
        THINK,
        /** "vowed to P", "declined to P". */
        WANT,
        /** "shows that P"; the speaker may be a document. */
        SHOW,
        /** "criticised N": a stance towards a thing. */
        ACT,
        /** "X's claim that P". */
        NOUN,
        /** "according to X". */
        SOURCE;

        boolean speech() {
            return this == SAY || this == STATE || this == TELL;
        }

        boolean clause() {
            return speech() || this == THINK || this == SHOW;
        }

        boolean infinitive() {
            return this == WANT || this == THINK || this == TELL;
        }

        boolean object() {
            return this == STATE || this == ACT || this == SHOW;
        }
    }

    static final CueEntry UNLISTED = new CueEntry(Frame.SAY, Cue.Kind.OTHER);

    /** Reads the class column: frame and kind parted by a stroke, as in {@code say/neutral}. */
    static CueEntry of(Lexicon.Entry entry) {
        String[] parts = entry.type().toUpperCase(Locale.ROOT).split("/", -1);
        return new CueEntry(Frame.valueOf(parts[0]), Cue.Kind.valueOf(parts[1]));
    }
}
