package org.stemma.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** Unpacks gzip (RFC 1952), member by member. */
final class GzipMembers extends Unpacker {
    private static final int STEP = 1 << 14;
    private static final int HEADER_CHECK = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();

    GzipMembers(InputStream in, Limits limits) {
        super(in, limits);
    }

    @Override
    boolean atMember() throws IOException {
        return in.startsWith(0x1f, 0x8b, 8);
    }

    @Override
    boolean begin() throws IOException {
        while (in.startsWith(0)) { // padding
            in.skip(1);
        }
        if (!in.has(1)) {
            return false;
        }
        if (!atMember()) {
            throw new ZipException("what follows is no gzip");
        }
        in.skip(3);
        header(in.next());
        inflater.reset();
        checksum.reset();
        return true;
    }

    private void header(int flags) throws IOException {
        if ((flags & RESERVED) != 0) {
            throw new ZipException("unknown gzip flags");
        }
        in.number(6); // time and system
        if ((flags & EXTRA) != 0) {
            for (long left = in.number(2); left > 0; left--) {
                in.next();
            }
        }
        int texts = ((flags & NAME) == 0 ? 0 : 1) + ((flags & COMMENT) == 0 ? 0 : 1);
        while (texts > 0) {
            texts -= in.next() == 0 ? 1 : 0;
        }
        in.number((flags & HEADER_CHECK) == 0 ? 0 : 2);
    }

    @Override
    int unpack(byte[] target, int offset, int length) throws IOException {
        try {
            int read = inflater.inflate(target, offset, length);
            while (read == 0 && !inflater.finished()) {
                feed();
                read = inflater.inflate(target, offset, length);
            }
            checksum.update(target, offset, read);
            if (read == 0) {
                end();
            }
            return read;
        } catch (DataFormatException damaged) {
            throw new ZipException(Faults.message(damaged));
        }
    }

    private void feed() throws IOException {
        if (inflater.needsDictionary()) {
            throw new ZipException("a dictionary is missing");
        }
        int ready = Math.min(STEP, in.ready());
        if (ready == 0) {
            throw new EOFException();
        }
        inflater.setInput(in.bytes, in.at(), ready);
        in.skip(ready);
    }

    private void end() throws IOException {
        in.position(in.position() - inflater.getRemaining());
        boolean fits = in.number(4) == checksum.getValue();
        boolean complete = in.number(4) == (inflater.getBytesWritten() & 0xffffffffL);
        if (!fits || !complete) {
            throw new ZipException("its checksum does not fit");
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
