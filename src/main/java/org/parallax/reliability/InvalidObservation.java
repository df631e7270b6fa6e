package org.parallax.reliability;

/** An observation that cannot be taken: which field, and why. */
public final class InvalidObservation extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String field;

    public InvalidObservation(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field at fault, with the row before it where a table was read: {@code row 3: confidence}. */
    public String field() {
        return field;
    }

    InvalidObservation inRow(long row) {
        return new InvalidObservation("row " + row + ": " + field, String.valueOf(getMessage()));
    }
}
