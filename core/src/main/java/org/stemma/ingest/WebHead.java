package org.stemma.ingest;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the body of an HTTP/1.1 answer.
 */
record WebHead(int status, HeaderFields fields) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.\\d +([1-5]\\d\\d)(?: .*)?");

    @Nullable
    String field(String name) {
        return fields.get(name);
    }

    String field(String name, String otherwise) {
        return Objects.requireNonNullElse(fields.get(name), otherwise);
    }

    MediaType type() {
        return MediaType.of(fields.get("Content-Type"));
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Reads the head of the final answer, past interim ones such as 103, and leaves {@code in} at its body. */
    static WebHead read(InputStream in, int most) throws IOException {
        Lines lines = new Lines(in, most);
        WebHead head = one(lines);
        while (head.status < 200) {
            head = one(lines);
        }
        return head;
    }

    private static WebHead one(Lines lines) throws IOException {
        Matcher status = STATUS.matcher(lines.next());
        if (!status.matches()) {
            throw new WebFault("does not answer in HTTP/1.1");
        }
        HeaderFields fields = new HeaderFields();
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            fields.add(line); // what is no field says nothing
        }
        return new WebHead(Integer.parseInt(status.group(1)), fields);
    }

    /** Lines that end in LF or CRLF, all of them together bounded. */
    private static final class Lines {
        private final InputStream in;
        private final int most;
        private int read;

        Lines(InputStream in, int most) {
            this.in = in;
            this.most = most;
        }

        String next() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException();
                }
                if (++read > most) {
                    throw new TooLargeException("answers with headers larger than " + most / 1024 + " KB");
                }
                line.write(c);
            }
            String text = line.toString(StandardCharsets.ISO_8859_1);
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        }
    }
}
