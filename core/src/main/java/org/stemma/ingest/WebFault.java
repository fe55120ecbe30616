package org.stemma.ingest;

import java.io.IOException;

/** Why an address gave nothing; the message is a reason for a person. */
final class WebFault extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean ofHost;
    private final boolean lasting;

    WebFault(String reason) {
        this(reason, false, false);
    }

    private WebFault(String reason, boolean ofHost, boolean lasting) {
        super(reason);
        this.ofHost = ofHost;
        this.lasting = lasting;
    }

    /** A reason that holds for whatever the host has. */
    static WebFault ofHost(String reason) {
        return new WebFault(reason, true, false);
    }

    /** Why an address is not asked, now or later. */
    static WebFault refused(String reason) {
        return new WebFault(reason, true, true);
    }

    boolean isLasting() {
        return lasting;
    }

    boolean isOfHost() {
        return ofHost;
    }
}
