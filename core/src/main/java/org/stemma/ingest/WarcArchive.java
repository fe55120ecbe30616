package org.stemma.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.stemma.ingest.Capture.Content;
import org.stemma.ingest.Capture.Hints;

/**
 * Reads a WARC archive, one record held at a time: responses and resources that hold a page or plain text. The date of a record
 * is the crawl's and says nothing of publication.
 */
final class WarcArchive {
    private final Intake intake;
    private final Limits limits;
    private final String uri;
    private int number;
    private int pages;

    WarcArchive(Intake intake, Limits limits, String uri) {
        this.intake = intake;
        this.limits = limits;
        this.uri = uri;
    }

    void read(InputStream in) {
        try (WarcReader reader = new WarcReader(in)) {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                number++;
                record(next.get());
            }
            if (pages == 0) {
                intake.unreadable(uri, uri, "the archive holds no page");
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException fault) {
            String place = place(number + 1);
            intake.unreadable(place, place, "the record " + Faults.reason(fault) + "; what stands before is kept");
        }
    }

    private void record(WarcRecord record) {
        try {
            switch (record) {
                case WarcResponse response -> response(response);
                case WarcResource resource -> content(resource, resource.contentType(), resource.body());
                default -> {}
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException fault) {
            intake.unreadable(key(record), place(number), "the record " + Faults.reason(fault));
        }
    }

    private static boolean isHttp(WarcResponse response) {
        return response.contentType().base().equals(MediaType.HTTP);
    }

    private void response(WarcResponse response) throws IOException {
        if (!isHttp(response)) {
            return;
        }
        HttpResponse http = response.http();
        if (http.status() >= 200 && http.status() < 300) {
            content(response, http.contentType(), http.bodyDecoded());
        }
    }

    private void content(WarcTargetRecord record, MediaType type, MessageBody body) throws IOException {
        boolean page = type.base().equals(MediaType.HTML) || type.base().equals(MediaType.XHTML);
        boolean text = type.base().equals(MediaType.PLAIN_TEXT) && !isRobots(record);
        if (!page && !text) {
            return;
        }
        pages++;
        Bytes read = Bytes.document(body.stream(), limits.document());
        if (read.bytes().length == 0) {
            String reason = read.fault() == null ? "is empty" : Faults.reason(read.fault());
            intake.unreadable(key(record), place(number), "the record " + reason);
            return;
        }
        Content content = page
                ? new Content.Html(read.bytes(), charset(type))
                : new Content.Raw(Charsets.decode(read.bytes()).text());
        Hints hints = Hints.builder().url(record.target()).build();
        intake.accept(new Input.Captured(new Capture(key(record), place(number), hints, content)));
        if (read.fault() != null) {
            String reason = "the record " + Faults.reason(read.fault()) + "; what stands before is kept";
            intake.unreadable(key(record), place(number), reason);
        }
    }

    private static boolean isRobots(WarcTargetRecord record) {
        return record.target().toLowerCase(Locale.ROOT).endsWith("/robots.txt");
    }

    private static @Nullable String charset(MediaType type) {
        return type.parameters().get("charset");
    }

    private String key(WarcRecord record) {
        return record instanceof WarcTargetRecord target && !target.target().isBlank()
                ? target.target()
                : place(number);
    }

    private String place(int record) {
        return uri + "#" + record;
    }
}
