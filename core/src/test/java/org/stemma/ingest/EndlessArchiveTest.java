package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive is read as it comes, and nothing of it is held: one without an end can be read. */
class EndlessArchiveTest {
    private static final int ENOUGH = 400;
    /** What may be read ahead of the page that is delivered. */
    private static final int AHEAD = 2 << 20;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyPageIsDeliveredBeforeMuchOfTheNextIsReadAndThenForgotten(boolean packed) {
        Endless archive = new Endless(number -> record(number, packed));
        List<WeakReference<Capture>> delivered = new ArrayList<>();
        CaptureSource source = CaptureSources.of(
                List.of("endless.warc"),
                InputStream.nullInputStream(),
                warning -> {},
                new Means(archive.disk(), Limits.USUAL, null));

        assertThatThrownBy(() -> source.forEach(input -> {
                    assertThat(archive.read - archive.endOf(delivered.size() + 1))
                            .isLessThan(AHEAD);
                    delivered.add(new WeakReference<>(((Input.Captured) input).capture()));
                    if (delivered.size() == ENOUGH) {
                        throw new Enough();
                    }
                }))
                .isInstanceOf(Enough.class);

        System.gc();
        assertThat(delivered).filteredOn(page -> page.get() != null).hasSizeLessThan(10);
    }

    /** A page of its own and half a megabyte of something else. */
    private static byte[] record(int number, boolean packed) {
        byte[] page = Warcs.page("https://a.example/" + number, "<p>Ships wait. " + "x".repeat(20_000));
        byte[] other = Warcs.record("response", "https://a.example/p" + number, "image/jpeg", new byte[500_000]);
        return packed ? Warcs.gzip(page, other) : Warcs.joined(page, other);
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Parts one after the other, made as they are read. */
    private static final class Endless extends InputStream {
        private final IntFunction<byte[]> parts;
        private final List<Long> ends = new ArrayList<>(List.of(0L));
        private byte[] part = new byte[0];
        private int at;
        long read;

        Endless(IntFunction<byte[]> parts) {
            this.parts = parts;
        }

        /** Where the part {@code number}, from 1, ends; where reading stands, if it has not come so far. */
        long endOf(int number) {
            return number < ends.size() ? ends.get(number) : read;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at == part.length) {
                part = parts.apply(ends.size());
                ends.add(ends.getLast() + part.length);
                at = 0;
            }
            int some = Math.min(length, part.length - at);
            System.arraycopy(part, at, target, offset, some);
            at += some;
            read += some;
            return some;
        }

        Disk disk() {
            return new Disk() {
                @Override
                public boolean exists(Path path) {
                    return true;
                }

                @Override
                public boolean isFolder(Path path) {
                    return false;
                }

                @Override
                public List<Path> list(Path folder) {
                    return List.of();
                }

                @Override
                public InputStream open(Path file) {
                    return Endless.this;
                }
            };
        }
    }
}
