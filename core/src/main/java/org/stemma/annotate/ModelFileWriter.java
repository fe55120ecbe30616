package org.stemma.annotate;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Writes a {@link ModelFile}, section by section; the header last, so that a file that was not finished is never taken for one. */
final class ModelFileWriter implements Closeable {
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    private final Map<String, ModelFile.Section> sections = new TreeMap<>();
    private CRC32C checksum = new CRC32C();
    private long begin = ModelFile.HEADER;

    ModelFileWriter(Path path) throws IOException {
        channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        channel.position(begin);
    }

    void longs(String name, long[] values) throws IOException {
        for (long value : values) {
            room(Long.BYTES).putLong(value);
        }
        end(name);
    }

    void ints(String name, int[] values) throws IOException {
        for (int value : values) {
            room(Integer.BYTES).putInt(value);
        }
        end(name);
    }

    void floats(String name, float[] values) throws IOException {
        rows(name, List.of(values));
    }

    /** The rows of a matrix, one after another. */
    void rows(String name, Collection<float[]> rows) throws IOException {
        for (float[] row : rows) {
            for (float value : row) {
                room(Float.BYTES).putFloat(value);
            }
        }
        end(name);
    }

    void bytes(String name, byte[] values) throws IOException {
        for (byte value : values) {
            room(1).put(value);
        }
        end(name);
    }

    void table(String name, FlatTable table) throws IOException {
        longs(name, table.slots());
    }

    void lists(String name, Collection<List<String>> lists) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(lists.size());
        for (List<String> list : lists) {
            out.writeInt(list.size());
            for (String string : list) {
                out.writeUTF(string);
            }
        }
        bytes(name, bytes.toByteArray());
    }

    private ByteBuffer room(int size) throws IOException {
        if (buffer.remaining() < size) {
            flush();
        }
        return buffer;
    }

    private void flush() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** Ends the section and moves to the next multiple of 8 bytes. */
    private void end(String name) throws IOException {
        flush();
        long length = channel.position() - begin;
        sections.put(name, new ModelFile.Section(begin, length, checksum.getValue()));
        checksum = new CRC32C();
        begin = (channel.position() + 7) / 8 * 8;
        channel.position(begin);
    }

    /** Writes the header and brings everything to the disk. */
    void finish() throws IOException {
        channel.write(ByteBuffer.allocate(8), begin); // the last section's padding
        ByteBuffer header = header(channel.size());
        while (header.hasRemaining()) {
            channel.write(header, header.position());
        }
        channel.force(true);
    }

    private ByteBuffer header(long size) {
        ByteBuffer header = ByteBuffer.allocate(ModelFile.HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(ModelFile.MAGIC).putInt(ModelFile.FORMAT).putLong(size).putInt(sections.size());
        sections.forEach((name, section) -> header.put(padded(name))
                .putLong(section.begin())
                .putLong(section.length())
                .putLong(section.checksum()));
        header.putLong(
                ModelFile.HEADER - Long.BYTES,
                ModelFile.checksum(header.duplicate().position(0).limit(ModelFile.HEADER - Long.BYTES)));
        return header.position(0);
    }

    private static byte[] padded(String name) {
        byte[] bytes = new byte[ModelFile.NAME];
        Arrays.fill(bytes, (byte) ' ');
        byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ascii, 0, bytes, 0, ascii.length);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
