package org.stemma.ingest;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of an HTTP/1.1 answer: where it ends (RFC 9112, 6.3), and unpacked. One that ends too early is a fault. */
final class WebBody {
    private WebBody() {}

    static InputStream of(WebHead head, InputStream connection, Limits limits) throws IOException {
        return ContentCoding.open(framed(head, connection, limits), head.field("Content-Encoding", ""));
    }

    private static InputStream framed(WebHead head, InputStream connection, Limits limits) throws IOException {
        if (head.status() == 204 || head.status() == 304) {
            return InputStream.nullInputStream();
        }
        String transfer = head.field("Transfer-Encoding");
        if (transfer != null) {
            if (!transfer.equalsIgnoreCase("chunked")) {
                throw new WebFault("is transferred as " + Faults.line(transfer) + ", which was not asked for");
            }
            return new Chunked(connection);
        }
        String length = head.field("Content-Length");
        return length == null ? connection : new Counted(connection, length(length, limits));
    }

    private static long length(String field, Limits limits) throws IOException {
        if (!field.matches("\\d{1,18}")) {
            throw new WebFault("gives no length that can be read: " + Faults.line(field));
        }
        long length = Long.parseLong(field);
        if (length > limits.document()) {
            throw new TooLargeException("is larger than " + Limits.size(limits.document()));
        }
        return length;
    }

    /** A body in one or more parts of known length. */
    private abstract static class Framed extends FilterInputStream {
        Framed(InputStream in) {
            super(in);
        }

        /** Bytes left of the part that is read; 0 at the end. */
        abstract long left() throws IOException;

        abstract void passed(int count);

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            long left = left();
            if (left == 0 || length == 0) {
                return left == 0 ? -1 : 0;
            }
            int read = in.read(buffer, offset, (int) Math.min(left, length));
            if (read < 0) {
                throw new EOFException();
            }
            passed(read);
            return read;
        }

        @Override
        public int available() {
            return 0;
        }
    }

    /** A body of {@code left} bytes. */
    private static final class Counted extends Framed {
        private long left;

        Counted(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        long left() {
            return left;
        }

        @Override
        void passed(int count) {
            left -= count;
        }
    }

    /** A body in chunks (RFC 9112, 7.1); trailers are left unread, for the connection closes after them. */
    private static final class Chunked extends Framed {
        private static final int LONGEST_LINE = 4096;
        private long left;
        private boolean begun;
        private boolean ended;

        Chunked(InputStream in) {
            super(in);
        }

        @Override
        long left() throws IOException {
            if (left == 0 && !ended) {
                if (begun && !line().isEmpty()) {
                    throw new WebFault("breaks its own chunks");
                }
                begun = true;
                left = size(line());
                ended = left == 0;
            }
            return left;
        }

        @Override
        void passed(int count) {
            left -= count;
        }

        private static long size(String line) throws WebFault {
            String size = line.replaceFirst("[;\\s].*", "");
            if (!size.matches("[0-9A-Fa-f]{1,12}")) {
                throw new WebFault("breaks its own chunks");
            }
            return Long.parseLong(size, 16);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException();
                }
                if (line.length() == LONGEST_LINE) {
                    throw new WebFault("breaks its own chunks");
                }
                line.append((char) c);
            }
            int end = line.length();
            return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
        }
    }
}
