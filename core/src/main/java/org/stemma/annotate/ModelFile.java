package org.stemma.annotate;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * A file of named sections, little-endian, as {@link ModelFileWriter} writes it: a header of {@value #HEADER} bytes (magic, format,
 * the file's length, number of sections; of each its name in {@value #NAME} bytes, begin, length, CRC-32C; last the header's own CRC-32C),
 * then the sections. Every section's checksum is proved when it is read.
 */
final class ModelFile implements Closeable {
    static final long MAGIC = 0x53544D4D4F44454CL;
    static final int FORMAT = 2;
    static final int HEADER = 4096;
    static final int NAME = 32;

    /** A stretch of the file, its checksum beside it. */
    record Section(long begin, long length, long checksum) {}

    private final Path path;
    private final FileChannel channel;
    private final ByteBuffer chunk = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    private final Map<String, Section> sections = new TreeMap<>();

    private ModelFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @throws IOException where the file is not there, was cut short, or its header was changed */
    static ModelFile open(Path path) throws IOException {
        ModelFile file = new ModelFile(path, FileChannel.open(path, StandardOpenOption.READ));
        try {
            file.readHeader();
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void readHeader() throws IOException {
        ByteBuffer header = read(0, HEADER);
        if (header.remaining() < HEADER
                || checksum(header.slice(0, HEADER - Long.BYTES)) != header.getLong(HEADER - Long.BYTES)) {
            throw damaged("its header is not what was written");
        }
        if (header.getLong() != MAGIC || header.getInt() != FORMAT || header.getLong() != channel.size()) {
            throw damaged("it is not of format " + FORMAT + " or was cut short");
        }
        for (int left = header.getInt(); left > 0; left--) {
            byte[] name = new byte[NAME];
            header.get(name);
            sections.put(
                    new String(name, StandardCharsets.US_ASCII).strip(),
                    new Section(header.getLong(), header.getLong(), header.getLong()));
        }
    }

    static long checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return crc.getValue();
    }

    private IOException damaged(String how) {
        return new IOException(path + " is damaged: " + how);
    }

    /** The next bytes from {@code begin} on, at most {@code length} and at most a chunk; fewer only at the file's end. */
    private ByteBuffer read(long begin, long length) throws IOException {
        chunk.clear().limit((int) Math.min(chunk.capacity(), length));
        while (chunk.hasRemaining() && channel.read(chunk, begin + chunk.position()) >= 0) {
            // until it is full
        }
        return chunk.flip();
    }

    /** Takes the bytes of a section. */
    private interface Sink {
        void take(ByteBuffer part);
    }

    private void read(String name, Sink sink) throws IOException {
        Section section = section(name);
        CRC32C crc = new CRC32C();
        for (long done = 0; done < section.length(); ) {
            ByteBuffer part = read(section.begin() + done, section.length() - done);
            if (!part.hasRemaining()) {
                throw damaged("section " + name + " was cut short");
            }
            done += part.remaining();
            crc.update(part.duplicate());
            sink.take(part);
        }
        if (crc.getValue() != section.checksum()) {
            throw damaged("section " + name + " is not what was written");
        }
    }

    private Section section(String name) throws IOException {
        Section section = sections.get(name);
        if (section == null) {
            throw damaged("it has no section " + name);
        }
        return section;
    }

    private int count(String name, int size) throws IOException {
        return Math.toIntExact(section(name).length() / size);
    }

    long[] longs(String name) throws IOException {
        long[] values = new long[count(name, Long.BYTES)];
        int[] at = {0};
        read(name, part -> {
            int n = part.remaining() / Long.BYTES;
            part.asLongBuffer().get(values, at[0], n);
            at[0] += n;
        });
        return values;
    }

    int[] ints(String name) throws IOException {
        int[] values = new int[count(name, Integer.BYTES)];
        int[] at = {0};
        read(name, part -> {
            int n = part.remaining() / Integer.BYTES;
            part.asIntBuffer().get(values, at[0], n);
            at[0] += n;
        });
        return values;
    }

    float[] floats(String name) throws IOException {
        float[] values = new float[count(name, Float.BYTES)];
        int[] at = {0};
        read(name, part -> {
            int n = part.remaining() / Float.BYTES;
            part.asFloatBuffer().get(values, at[0], n);
            at[0] += n;
        });
        return values;
    }

    byte[] bytes(String name) throws IOException {
        ByteBuffer values = ByteBuffer.allocate(count(name, 1));
        read(name, values::put);
        return values.array();
    }

    /** The section as it lies in the file: what is never looked at takes no memory. Outlives this. */
    FloatBuffer mappedFloats(String name) throws IOException {
        read(name, part -> {});
        Section section = section(name);
        return channel.map(FileChannel.MapMode.READ_ONLY, section.begin(), section.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
    }

    FlatTable table(String name) throws IOException {
        return new FlatTable(longs(name));
    }

    List<List<String>> lists(String name) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes(name)));
        List<List<String>> lists = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            List<String> list = new ArrayList<>();
            for (int strings = in.readInt(); strings > 0; strings--) {
                list.add(in.readUTF());
            }
            lists.add(List.copyOf(list));
        }
        return lists;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
