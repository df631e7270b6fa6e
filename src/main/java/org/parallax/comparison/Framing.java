package org.parallax.comparison;

import java.util.List;

/**
 * One thing, put differently by different accounts in their own voice. A wording without spans says that the account
 * never puts it so, though it speaks of the thing.
 *
 * @param confidence 0 to 1: how sure it is that the wordings stand for one thing and differ in what they suggest
 */
public record Framing(String referent, Kind kind, List<Wording> wordings, String explanation, double confidence) {
    public enum Kind {
        /** Another name or noun: "war" / "conflict". */
        LABEL,
        /** Something taken for granted: whose the territories are. */
        PRESUPPOSITION,
        /** How a speaker's words are introduced: "said" / "claimed" / "confirmed". */
        CUE,
        /** How far something has come: "possible" / "scheduled". */
        STATUS,
        /** What the first sentence picks. */
        EMPHASIS,
        /** Words chosen to sway. */
        LOADED
    }
}
