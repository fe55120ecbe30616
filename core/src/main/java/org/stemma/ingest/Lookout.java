package org.stemma.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.ingest.Capture.Hints;
import org.stemma.ingest.ListLook.Entry;

/**
 * Looks at lists and pages of the web again and again, as politely as {@link WebFetcher} fetches. It holds no state of its own but
 * pauses and rules of sites; what it saw is for the caller to keep. Safe for use by many threads.
 */
public final class Lookout implements AutoCloseable {
    static final int LONGEST_KEY = 1000;
    private static final int MOST_ENTRIES = 500;
    private static final int GONE = 410;
    private static final int NOT_FOUND = 404;
    private static final int REQUEST_FAULTS = 400;
    private static final int SITE_FAULTS = 500;
    private static final int TOO_EARLY = 425;
    private static final int TIMED_OUT = 408;
    private static final Pattern MAX_AGE = Pattern.compile("max-age=\"?(\\d{1,9})");
    private static final Pattern NAMED_FEED = Pattern.compile(
            "<link\\b[^>]{0,500}?type=[\"']?application/(?:rss|atom|feed)\\+(?:xml|json)[^>]{0,500}>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HREF = Pattern.compile("href=[\"']?([^\"'\\s>]{1,500})", Pattern.CASE_INSENSITIVE);

    private final WebFetcher fetcher;
    private final Limits limits;
    private final WebPages pages;

    /** @param notes told, a line each, what a user who waits should know */
    public Lookout(Fetching fetching, Consumer<String> notes) {
        this(new WebFetcher(fetching, WebWorld.system(), Limits.USUAL, WebLimits.USUAL, notes), Limits.USUAL);
    }

    Lookout(WebFetcher fetcher, Limits limits) {
        this.fetcher = fetcher;
        this.limits = limits;
        this.pages = new WebPages(limits);
    }

    /**
     * The address in its plain form.
     *
     * @throws IllegalArgumentException saying why it is none that can be looked at
     */
    public static String address(String given) {
        try {
            return WebAddress.parse(given).toString();
        } catch (WebFault wrong) {
            throw new IllegalArgumentException(Faults.line(given) + " " + wrong.getMessage(), wrong);
        }
    }

    /** Asks a list once for what is new. */
    public ListLook list(String address, Validators known) {
        try {
            WebFetcher.Landing landing = fetcher.ask(address, known.conditions());
            WebHead head = landing.answer().head();
            if (head.status() == WebStatus.UNCHANGED) {
                return new ListLook.Unchanged();
            }
            String answer = WebStatus.plain(head.status());
            if (head.status() == GONE) {
                return new ListLook.Gone(answer);
            }
            if (WebStatus.isPutOff(head.status())) {
                return new ListLook.PutOff(answer, fetcher.retryAfter(head));
            }
            return head.isSuccess() ? listing(landing) : new ListLook.Failed(answer);
        } catch (IOException fault) {
            return new ListLook.Failed(Faults.reason(fault));
        } catch (RuntimeException fault) { // what a site sends shall not end the watch over others
            return new ListLook.Failed("a fault of Stemma's own in reading: " + Faults.line(fault.toString()));
        }
    }

    private ListLook listing(WebFetcher.Landing landing) throws IOException {
        WebHead head = landing.answer().head();
        try (Packed in = Packed.open(new ByteArrayInputStream(landing.answer().body()), limits)) {
            byte[] start = Packed.head(in, FileKind.HEAD);
            if (start.length == 0) {
                throw new WebFault("is empty");
            }
            FileKind kind = WebKinds.of(head.type(), start);
            if (kind == FileKind.PAGE || kind == FileKind.TEXT) {
                throw new WebFault("is a page, not a feed" + namedFeed(landing, start));
            }
            Collector collector = new Collector(landing.address());
            collector.read(kind, in);
            if (collector.entries.isEmpty() && collector.unread > 0) {
                throw new WebFault(collector.notes.getFirst());
            }
            return new ListLook.Listing(Validators.of(head), fresh(head), collector.entries, collector.notes);
        }
    }

    /** The feed that a page names in its head, as a hint for the user; empty where it names none there. */
    private static String namedFeed(WebFetcher.Landing landing, byte[] start) {
        Matcher link = NAMED_FEED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        if (link.find()) {
            Matcher href = HREF.matcher(link.group());
            if (href.find()) {
                try {
                    return "; it names the feed " + landing.address().resolve(href.group(1));
                } catch (WebFault none) {
                    return "";
                }
            }
        }
        return "";
    }

    private static Duration fresh(WebHead head) {
        Matcher age = MAX_AGE.matcher(head.field("Cache-Control", ""));
        return age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : Duration.ZERO;
    }

    /** Fetches a page; what the site sent before is sent anew only where it has changed. */
    public PageLook page(String url, Hints hints) {
        try {
            WebFetcher.Landing landing = fetcher.ask(url, null);
            WebHead head = landing.answer().head();
            if (!head.isSuccess()) {
                return new PageLook.Failed(WebStatus.plain(head.status()), isLasting(head.status()));
            }
            byte[] body = landing.answer().body();
            Capture capture =
                    capture(new Listed(url, url, hints), new Fetched.Document(landing.address(), head.type(), body));
            return new PageLook.Captured(capture, hash(body));
        } catch (IOException fault) {
            String reason = fault instanceof Unfit ? Faults.message(fault) : Faults.reason(fault);
            return new PageLook.Failed(reason, isLasting(fault));
        } catch (RuntimeException fault) { // what a site sends shall not end the watch over others
            return new PageLook.Failed("a fault of Stemma's own in reading: " + Faults.line(fault.toString()), true);
        }
    }

    private Capture capture(Listed listed, Fetched.Document document) throws IOException {
        try (Packed in = Packed.open(new ByteArrayInputStream(document.bytes()), limits)) {
            byte[] start = Packed.head(in, FileKind.HEAD);
            if (start.length == 0) {
                throw new Unfit("is empty");
            }
            FileKind kind = WebKinds.of(document.type(), start);
            return switch (kind) {
                case PAGE -> pages.page(listed, document, in);
                case TEXT -> pages.text(listed, document, in);
                case FEED, SITEMAP -> throw new Unfit("is a list itself, not a page; watch it by its own address");
                case JSON, JSON_LINES, ARCHIVE, NEWS, BINARY, UNKNOWN -> throw new Unfit("is no page");
            };
        }
    }

    /** What stands there is no page, and will be none. */
    private static final class Unfit extends IOException {
        private static final long serialVersionUID = 1L;

        Unfit(String reason) {
            super(reason);
        }
    }

    private static boolean isLasting(int status) {
        return status >= REQUEST_FAULTS
                && status < SITE_FAULTS
                && status != TIMED_OUT
                && status != TOO_EARLY
                && !WebStatus.isPutOff(status)
                && status != NOT_FOUND; // a feed may be ahead of its site
    }

    private static boolean isLasting(IOException fault) {
        return fault instanceof Unfit || fault instanceof TooLargeException;
    }

    @Override
    public void close() {
        fetcher.close();
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Collects the entries of one list, up to a number. */
    private final class Collector {
        private final WebAddress list;
        private final List<Entry> entries = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private int more;
        private int unread;

        Collector(WebAddress list) {
            this.list = list;
        }

        void read(FileKind kind, Packed in) throws IOException {
            String place = list.toString();
            Intake intake = new Intake(this::held, warning -> {});
            new FileSource(intake, Disk.SYSTEM, limits, this::linked).read(kind, place, place, in);
            if (more > 0) {
                notes.add("lists " + (entries.size() + more) + " entries; the first " + MOST_ENTRIES + " are read");
            }
            if (unread > 1) {
                notes.add(unread + " entries cannot be read");
            }
        }

        private void held(Input input) {
            switch (input) {
                case Input.Captured captured -> {
                    Capture capture = captured.capture();
                    add(new Entry(key(capture.key()), stamp(capture), capture.hints(), capture));
                }
                case Input.Unreadable lost -> {
                    if (lost.reason().equals(FeedFile.NO_ITEMS)) {
                        notes.add(lost.reason());
                    } else if (++unread == 1) {
                        notes.add(lost.uri().startsWith(list + "#") ? lost.key() + " " + lost.reason() : lost.reason());
                    }
                }
            }
        }

        private boolean linked(Listed listed) {
            try {
                String url = list.resolve(listed.url()).toString();
                if (url.length() > LONGEST_KEY) {
                    throw new WebFault("is an address longer than " + LONGEST_KEY + " characters");
                }
                add(new Entry(url, hash(bytes(listed.hints().at(url).toString())), listed.hints(), null));
            } catch (WebFault fault) {
                if (++unread == 1) {
                    notes.add(Faults.line(listed.url()) + " " + Faults.message(fault));
                }
            }
            return true;
        }

        private void add(Entry entry) {
            if (entries.size() < MOST_ENTRIES) {
                entries.add(entry);
            } else {
                more++;
            }
        }

        private static String key(String given) {
            boolean plain = given.length() <= LONGEST_KEY && given.chars().noneMatch(Character::isISOControl);
            return plain ? given : "sha256:" + hash(bytes(given));
        }

        private static String stamp(Capture capture) {
            String content = switch (capture.content()) {
                case Capture.Content.Html html -> hash(html.bytes());
                case Capture.Content.Raw raw -> raw.text();
                case Capture.Content.Clean clean -> clean.text();
            };
            return hash(bytes(capture.hints() + "\n" + content));
        }

        private static byte[] bytes(@Nullable String text) {
            return Objects.requireNonNullElse(text, "").getBytes(StandardCharsets.UTF_8);
        }
    }
}
