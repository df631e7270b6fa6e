package org.parallax.comparison;

/** Whether one account carries one claim, by their ids, and why it is taken so; no verdict on the outlet. */
public record Omission(String claim, String account, State state, String why) {
    public enum State {
        PRESENT,
        OMITTED,
        /** It could not have been known yet, or the account reports of other days. */
        NOT_APPLICABLE
    }
}
