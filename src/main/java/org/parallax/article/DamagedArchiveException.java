package org.parallax.article;

import java.io.IOException;

/** An archive that cannot be read on from here. */
public final class DamagedArchiveException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedArchiveException(String message) {
        super(message);
    }

    DamagedArchiveException(Exception cause) {
        super(cause);
    }
}
