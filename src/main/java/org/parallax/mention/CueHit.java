package org.parallax.mention;

/**
 * A cue at its place in a sentence, in token indices.
 *
 * @param start where the verb group begins: auxiliaries and negation before the head
 * @param head the word that the lexicon knows
 */
record CueHit(int start, int head, int end, CueEntry entry, Voice voice) {

    enum Voice {
        ACTIVE,
        /** "was told": the noun phrase before it is not the speaker. */
        PASSIVE,
        NEGATED
    }

    boolean negated() {
        return voice == Voice.NEGATED;
    }

    boolean passive() {
        return voice == Voice.PASSIVE;
    }
}
