package org.stemma.app.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** Everything that can be set, in the order of the documentation. */
public final class Settings {
    public static final Setting<String> STORE = new Setting<>(
            "store",
            null,
            "where reports are kept: a folder, or jdbc:postgresql:...; usually the user's data folder",
            Readers.text());
    public static final Setting<String> CACHE = new Setting<>(
            "cache", null, "folder of the prepared language models; usually the user's cache folder", Readers.text());
    public static final Setting<String> ENCODER = new Setting<>(
            "encoder", null, "a multilingual sentence encoder (ONNX) to find translations by", Readers.text());
    public static final Setting<Integer> THREADS =
            new Setting<>("threads", null, "threads that analyse; usually one a core", Readers.whole(1, 1024));
    public static final Setting<String> HOST = new Setting<>(
            "host",
            "127.0.0.1",
            "address that the server binds to; other than loopback only with a token",
            Readers.text());
    public static final Setting<Integer> PORT =
            new Setting<>("port", "7878", "port of the server; 0 for any that is free", Readers.whole(0, 65_535));
    public static final Setting<String> TOKEN =
            new Setting<>("token", null, "who asks must show it; 16 characters at least", Settings::token).hidden();
    public static final Setting<List<String>> ALLOWED_HOSTS = new Setting<>(
            "allowed-hosts",
            "",
            "names, beside localhost, by which a server on loopback may be asked (behind a proxy)",
            Readers.list());
    public static final Setting<Long> BODY_LIMIT =
            new Setting<>("body-limit", "32 MB", "the most that a request may post", Readers.size());
    public static final Setting<Integer> RATE = new Setting<>(
            "rate", "400", "requests a second from one client, over some seconds", Readers.whole(1, 1_000_000));
    public static final Setting<Integer> TRACES = new Setting<>(
            "traces", "2", "posted reports are traced or compared for so many requests at once", Readers.whole(1, 64));
    public static final Setting<Duration> REQUEST_TIME = new Setting<>(
            "request-time", "60 s", "how long tracing or comparing what was posted may take", Readers.time());
    public static final Setting<Integer> STREAMS =
            new Setting<>("streams", "100", "clients that may follow changes at once", Readers.whole(0, 100_000));
    public static final Setting<Duration> STOP_TIME = new Setting<>(
            "stop-time", "20 s", "how long requests may still run when the server is told to stop", Readers.time());
    public static final Setting<String> LOG_FORM = new Setting<>(
            "log.form", "text", "of the server's log: text or json, a line each", Readers.oneOf("text", "json"));
    public static final Setting<String> LOG_LEVEL = new Setting<>(
            "log.level",
            "info",
            "error, warn, info (with every request) or debug",
            Readers.oneOf("error", "warn", "info", "debug"));

    public static final Setting<List<String>> WATCH =
            new Setting<>("watch", "", "feeds, or OPML files of them, that the server watches", Readers.list());
    public static final Setting<String> ADDRESS =
            new Setting<>("address", null, "of the server, as links in mails and webhooks give it", Settings::address);
    public static final Setting<String> WEBHOOKS_PRIVATE = new Setting<>(
            "webhooks.private",
            "false",
            "true where webhooks may lead to loopback and private networks",
            Readers.oneOf("true", "false"));
    public static final Setting<String> MAIL_HOST =
            new Setting<>("mail.host", null, "mail server that alerts and digests are given to", Readers.text());
    public static final Setting<Integer> MAIL_PORT =
            new Setting<>("mail.port", "587", "its port", Readers.whole(1, 65_535));
    public static final Setting<String> MAIL_SECURITY = new Setting<>(
            "mail.security",
            "starttls",
            "of its connection: starttls (nothing is sent where it fails), tls or none",
            Readers.oneOf("starttls", "tls", "none"));
    public static final Setting<String> MAIL_USER =
            new Setting<>("mail.user", null, "name that the mail server knows", Readers.text());
    public static final Setting<String> MAIL_PASSWORD =
            new Setting<>("mail.password", null, "its password", Readers.text()).hidden();
    public static final Setting<String> MAIL_FROM =
            new Setting<>("mail.from", null, "address of the sender", Settings::mailbox);
    public static final Setting<List<String>> DIGEST_TO =
            new Setting<>("digest.to", "", "addresses that get the digest of the day before", Settings::mailboxes);
    public static final Setting<Integer> DIGEST_HOUR =
            new Setting<>("digest.hour", "6", "hour at which it is mailed", Readers.whole(0, 23));
    public static final Setting<ZoneId> DIGEST_ZONE =
            new Setting<>("digest.zone", "UTC", "time zone of that hour, and of the days of digests", Settings::zone);

    private static final List<Setting<?>> ALL = List.of(
            STORE,
            CACHE,
            ENCODER,
            THREADS,
            HOST,
            PORT,
            TOKEN,
            ALLOWED_HOSTS,
            BODY_LIMIT,
            RATE,
            TRACES,
            REQUEST_TIME,
            STREAMS,
            STOP_TIME,
            LOG_FORM,
            LOG_LEVEL,
            WATCH,
            ADDRESS,
            WEBHOOKS_PRIVATE,
            MAIL_HOST,
            MAIL_PORT,
            MAIL_SECURITY,
            MAIL_USER,
            MAIL_PASSWORD,
            MAIL_FROM,
            DIGEST_TO,
            DIGEST_HOUR,
            DIGEST_ZONE);

    private Settings() {}

    public static List<Setting<?>> all() {
        return ALL;
    }

    private static String address(String given) {
        if (given.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            return given.replaceFirst("/+$", "");
        }
        throw new IllegalArgumentException("takes the address of this server, such as https://stemma.example");
    }

    private static String mailbox(String given) {
        if (given.matches("[^\\s@<>,;]+@[^\\s@<>,;]+")) {
            return given;
        }
        throw new IllegalArgumentException("takes an address, name@host");
    }

    private static List<String> mailboxes(String given) {
        return Readers.list().apply(given).stream().map(Settings::mailbox).toList();
    }

    private static ZoneId zone(String given) {
        try {
            return ZoneId.of(given);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("takes a time zone such as Europe/Berlin", none);
        }
    }

    private static String token(String given) {
        if (given.matches("[\\x21-\\x7e]{16,512}")) {
            return given;
        }
        throw new IllegalArgumentException("takes 16 to 512 printable ASCII characters without blanks");
    }
}
