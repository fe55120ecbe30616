package org.stemma.ingest;

import java.io.IOException;

/** Input beyond a {@link Limits limit}; the message says which. */
final class TooLargeException extends IOException {
    TooLargeException(String message) {
        super(message);
    }
}
