package org.parallax.mention;

/**
 * A cue at its place in a sentence, in token indices.
 *
 * @param start where the verb group begins: auxiliaries and negation before the head
 * @param head the word that the lexicon knows
 */
record CueHit(int start, int head, int end, CueEntry entry, boolean negated) {}
