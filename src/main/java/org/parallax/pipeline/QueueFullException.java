package org.parallax.pipeline;

/** So much waits to be analysed that nothing more is taken in just now. */
public final class QueueFullException extends RuntimeException {
    private static final long serialVersionUID = 1;

    QueueFullException(long most) {
        super("more than " + most + " article versions wait to be analysed");
    }
}
