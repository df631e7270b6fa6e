package org.parallax.article;

import java.io.IOException;

/** An address that the service does not connect to; the message says why and may be shown to the sender. */
public final class RefusedAddressException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedAddressException(String message) {
        super(message);
    }
}
