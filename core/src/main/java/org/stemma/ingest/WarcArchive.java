package org.stemma.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.ingest.Capture.Content;
import org.stemma.ingest.Capture.Hints;

/**
 * Reads a web archive, one record held at a time: responses, resources and conversions that hold a page or plain text. The date of
 * a record is the crawl's and says nothing of publication.
 */
final class WarcArchive {
    /** Bytes that the head of an HTTP response may take beside its page. */
    private static final int HTTP_HEAD = 1 << 20;

    /** Texts that sites keep for programs. */
    private static final Set<String> FOR_PROGRAMS =
            Set.of("robots.txt", "ads.txt", "app-ads.txt", "humans.txt", "security.txt", "llms.txt");

    private final Intake intake;
    private final Limits limits;
    private final String uri;
    private int pages;
    private int losses;
    private int revisits;

    WarcArchive(Intake intake, Limits limits, String uri) {
        this.intake = intake;
        this.limits = limits;
        this.uri = uri;
    }

    void read(Packed in) {
        WarcRecords records = new WarcRecords(in, this::wanted);
        for (WarcItem item = records.next(); item != null; item = records.next()) {
            switch (item) {
                case WarcItem.Held held -> record(held);
                case WarcItem.Lost lost -> lost(lost.number(), lost.target(), lost.reason());
            }
        }
        if (revisits > 0) {
            String what = revisits == 1 ? "one revisit record repeats" : revisits + " revisit records repeat";
            intake.warn(uri, what + " what an earlier capture holds, and no page");
        }
        if (pages == 0 && losses == 0) {
            intake.unreadable(uri, uri, "the archive holds no page");
        }
    }

    private int wanted(WarcHead head) {
        return switch (head.type()) {
            case "response", "resource", "conversion" -> limits.document() + HTTP_HEAD;
            default -> 0;
        };
    }

    private void record(WarcItem.Held record) {
        try {
            switch (record.head().type()) {
                case "response" -> response(record);
                case "resource", "conversion" ->
                    content(record, MediaType.of(record.head().fields().get("Content-Type")), whole(record.block()));
                case "revisit" -> revisits++;
                default -> passedOver(record);
            }
        } catch (IOException fault) {
            lost(record.number(), record.head().target(), Faults.message(fault));
        }
    }

    private void passedOver(WarcItem.Held record) {
        if (record.fault() != null) {
            lost(record.number(), record.head().target(), record.fault());
        }
    }

    private Bytes whole(byte[] block) {
        return block.length <= limits.document()
                ? new Bytes(block, null)
                : new Bytes(new byte[0], new TooLargeException("is larger than " + Limits.size(limits.document())));
    }

    private void response(WarcItem.Held record) throws IOException {
        MediaType declared = MediaType.of(record.head().fields().get("Content-Type"));
        boolean http = declared.type().equals("application/http") || declared.isVague();
        if (!http || record.block().length == 0) {
            passedOver(record);
            return;
        }
        HttpAnswer answer = HttpAnswer.of(record.block());
        if (answer.isSuccess() && isReadable(answer.type())) {
            content(record, answer.type(), answer.decoded(limits.document()));
        } else {
            passedOver(record);
        }
    }

    private static boolean isReadable(MediaType type) {
        return type.isPage() || type.isText() || type.isVague();
    }

    private void content(WarcItem.Held record, MediaType type, Bytes body) {
        Content content = content(record.head(), type, body.bytes());
        String fault = body.fault() == null ? record.fault() : Faults.reason(body.fault());
        if (content != null) {
            pages++;
        }
        if (content != null && body.bytes().length > 0) {
            deliver(record, content);
            fault = fault == null ? null : fault + "; what stands before is kept";
        } else if (content != null && fault == null) {
            fault = "is empty";
        }
        if (fault != null) {
            lost(record.number(), record.head().target(), fault);
        }
    }

    private void deliver(WarcItem.Held record, Content content) {
        Hints hints = Hints.builder().url(record.head().target()).build();
        String key = key(record.number(), record.head().target());
        if (record.head().truncated() != null) {
            String reason = Faults.line(record.head().truncated());
            intake.warn(place(record.number()), "the crawler cut this page short (" + reason + ")");
        }
        intake.accept(new Input.Captured(new Capture(key, place(record.number()), hints, content)));
    }

    /** The page or text in {@code body}; null where it is neither. */
    private static @Nullable Content content(WarcHead head, MediaType type, byte[] body) {
        if (type.isPage() || (type.isVague() && FileKind.of("", body) == FileKind.PAGE)) {
            return new Content.Html(body, type.charset());
        }
        return type.isText() && !isForPrograms(head) ? new Content.Raw(text(body, type.charset())) : null;
    }

    private static String text(byte[] body, @Nullable String label) {
        Charset declared = label == null ? StandardCharsets.UTF_8 : Charsets.named(label, StandardCharsets.UTF_8);
        return declared.equals(StandardCharsets.UTF_8) ? Charsets.decode(body).text() : new String(body, declared);
    }

    private static boolean isForPrograms(WarcHead head) {
        String target = Objects.requireNonNullElse(head.target(), "").toLowerCase(Locale.ROOT);
        return FOR_PROGRAMS.contains(target.substring(target.lastIndexOf('/') + 1));
    }

    private void lost(int number, @Nullable String target, String reason) {
        losses++;
        intake.unreadable(key(number, target), place(number), "the record: " + reason);
    }

    private String key(int number, @Nullable String target) {
        return target == null || target.isBlank() ? place(number) : target;
    }

    private String place(int record) {
        return uri + "#" + record;
    }
}
