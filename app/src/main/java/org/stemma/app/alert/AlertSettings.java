package org.stemma.app.alert;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What alerts and digests need beside the store.
 *
 * @param address of this server as receivers of mail and webhooks reach it, without a slash at its end
 * @param allowPrivate whether webhooks may lead to loopback and private networks
 * @param zone in which days of digests begin
 * @param mail null where no mail is sent
 * @param digest null where none is mailed
 */
public record AlertSettings(
        String address,
        boolean allowPrivate,
        ZoneId zone,
        @Nullable Mail mail,
        @Nullable DigestMail digest) {
    /** Nothing is mailed, and no private address is posted to. */
    public static AlertSettings at(String address) {
        return new AlertSettings(address, false, ZoneOffset.UTC, null, null);
    }

    /**
     * A mail server.
     *
     * @param user null where it asks for none
     * @param from the sender's address
     */
    public record Mail(
            String host,
            int port,
            @Nullable String user,
            @Nullable String password,
            String from,
            Security security) {
        /** How the connection is kept from others. */
        public enum Security {
            /** Made secure before anything is sent; given up where that fails. */
            STARTTLS,
            /** Secure from the start. */
            TLS,
            /** Not at all: for a server on this machine. */
            NONE
        }
    }

    /**
     * When a digest of the day before is mailed.
     *
     * @param hour 0 to 23
     * @param to addresses
     */
    public record DigestMail(int hour, ZoneId zone, List<String> to) {
        public DigestMail {
            to = List.copyOf(to);
            if (hour < 0 || hour > 23) {
                throw new IllegalArgumentException("an hour is 0 to 23, not " + hour);
            }
        }
    }
}
