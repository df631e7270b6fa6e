package org.parallax.text;

/** What an edit does to the text before it. */
public enum EditOp {
    INSERT,
    DELETE,
    REPLACE
}
