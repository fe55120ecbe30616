package org.stemma.ingest;

import java.io.IOException;

/** Why an address gave nothing; the message is a reason for a person. */
final class WebFault extends IOException {
    private static final long serialVersionUID = 1L;

    WebFault(String reason) {
        super(reason);
    }
}
