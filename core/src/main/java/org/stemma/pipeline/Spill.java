package org.stemma.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Report;

/**
 * Reports set aside until they are needed: what grouping reads of them, the first in memory, the rest in a temporary file that is gone
 * when the run ends, however it ends. Where the file cannot be written, that is said only when a report is wanted back.
 */
final class Spill implements AutoCloseable {
    private static final int USUAL_MEMORY = 16 << 20;

    private final int memory;
    private final Opener opener;
    private final Tail tail = new Tail();
    private @Nullable SeekableByteChannel file;
    private @Nullable IOException fault;
    private long written;

    /** What is not in the file yet. */
    private static final class Tail extends ByteArrayOutputStream {
        InputStream from(int place) {
            return new ByteArrayInputStream(buf, place, count - place);
        }
    }

    /** Opens the file, which is deleted when it is closed. */
    interface Opener {
        SeekableByteChannel open() throws IOException;
    }

    /** @param memory bytes held before a file is written */
    Spill(int memory, Opener opener) {
        this.memory = memory;
        this.opener = opener;
    }

    /** A spill to the system's folder for temporary files. */
    static Spill temporary() {
        return new Spill(USUAL_MEMORY, Spill::temporaryFile);
    }

    private static SeekableByteChannel temporaryFile() throws IOException {
        Path path = Files.createTempFile("stemma-", ".reports");
        return Files.newByteChannel(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Sets a report aside; gives its place. */
    long add(Report report) {
        long place = written + tail.size();
        if (fault == null) {
            try {
                write(report, new DataOutputStream(tail));
                flush();
            } catch (IOException failed) {
                fault = failed;
                tail.reset();
            }
        }
        return place;
    }

    private void flush() throws IOException {
        if (tail.size() < memory) {
            return;
        }
        if (file == null) {
            file = opener.open();
        }
        ByteBuffer bytes = ByteBuffer.wrap(tail.toByteArray());
        file.position(written);
        while (bytes.hasRemaining()) {
            written += file.write(bytes);
        }
        tail.reset();
    }

    /**
     * The report at a place that {@link #add} gave.
     *
     * @throws UncheckedIOException where the file could not be written, or cannot be read
     */
    Report get(long place) {
        try {
            if (fault != null) {
                throw fault;
            }
            if (place >= written) {
                return read(new DataInputStream(tail.from((int) (place - written))));
            }
            int length = ByteBuffer.wrap(bytes(place, Integer.BYTES)).getInt();
            return read(new DataInputStream(new ByteArrayInputStream(bytes(place, length))));
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "the reports are not in the order of their publication, and cannot be set aside in a temporary file: "
                            + failed.getMessage()
                            + "; free some space, or sort them by \"published\"",
                    failed);
        }
    }

    private byte[] bytes(long place, int length) throws IOException {
        if (file == null) {
            throw new IOException("no file is open");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        file.position(place);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // on
        }
        if (bytes.hasRemaining()) {
            throw new IOException("the file was cut");
        }
        return bytes.array();
    }

    /** Its length, then its fields. */
    private static void write(Report report, DataOutputStream out) throws IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(record);
        for (String field : fields(report)) {
            byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
            fields.writeInt(field == null ? -1 : bytes.length);
            fields.write(bytes);
        }
        out.writeInt(Integer.BYTES + record.size());
        record.writeTo(out);
    }

    private static @Nullable String[] fields(Report report) {
        Metadata metadata = report.metadata();
        Moment published = metadata.published();
        return new @Nullable String[] {
            report.key(),
            report.language(),
            report.text(),
            metadata.headline(),
            metadata.outlet().name(),
            metadata.outlet().domain(),
            published == null ? null : published.toString()
        };
    }

    private static Report read(DataInputStream in) throws IOException {
        in.readInt();
        String key = String.valueOf(field(in));
        String language = field(in);
        String text = String.valueOf(field(in));
        Metadata metadata = Metadata.builder()
                .headline(field(in))
                .outlet(new Outlet(field(in), field(in)))
                .published(Moment.parse(field(in)))
                .build();
        return new Report(key, null, metadata, language, text, List.of());
    }

    private static @Nullable String field(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the temporary file cannot be closed: " + failed.getMessage(), failed);
        }
    }
}
