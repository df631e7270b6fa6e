package org.parallax.claim;

/** How a clause puts what it states, by its own words: from plain assertion to mere possibility. */
public enum Modality {
    ASSERTED,
    FUTURE,
    PROBABLE,
    POSSIBLE,
    /** Due or demanded ("must resign"): nothing is said to be so. */
    OBLIGED,
    /** Wanted, hoped, planned: nothing is said to be so. */
    WISHED
}
