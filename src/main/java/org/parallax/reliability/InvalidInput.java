package org.parallax.reliability;

/** What cannot be taken as an observation or a prior: which field, and why. */
public final class InvalidInput extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String field;

    public InvalidInput(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field at fault, with the row before it where a table was read: {@code row 3: confidence}. */
    public String field() {
        return field;
    }

    InvalidInput inRow(long row) {
        return new InvalidInput("row " + row + ": " + field, String.valueOf(getMessage()));
    }
}
