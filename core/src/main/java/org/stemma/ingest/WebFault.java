package org.stemma.ingest;

import java.io.IOException;

/** Why an address gave nothing; the message is a reason for a person. */
final class WebFault extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean ofHost;

    WebFault(String reason) {
        this(reason, false);
    }

    private WebFault(String reason, boolean ofHost) {
        super(reason);
        this.ofHost = ofHost;
    }

    /** A reason that holds for whatever the host has. */
    static WebFault ofHost(String reason) {
        return new WebFault(reason, true);
    }

    boolean isOfHost() {
        return ofHost;
    }
}
