package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictTrainer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.ingest.Capture.Content;

/** What is wrong with one record costs no other. */
class WarcDamageTest {
    private static final String A = "https://a.example/";

    /** A page of some thousand random words: packed, it is still large. */
    private static byte[] page(int number) {
        Random random = new Random(number);
        StringBuilder html = new StringBuilder("<html><body><p>page ").append(number);
        for (int i = 0; i < 1500; i++) {
            html.append(' ').append(Long.toString(Math.abs(random.nextLong()), 36));
        }
        return Warcs.page(A + number, html.append("</body></html>").toString());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        return text(new String(bytes, StandardCharsets.ISO_8859_1).replaceFirst(from, to));
    }

    private static Inputs read(byte[] archive) {
        Inputs inputs = new Inputs();
        Intake intake = new Intake(inputs::add, inputs.warnings::add);
        try (Packed in = Packed.open(new ByteArrayInputStream(archive), Limits.USUAL)) {
            new WarcArchive(intake, Limits.USUAL, "x.warc").read(in);
        } catch (IOException cannotBe) {
            throw new AssertionError(cannotBe);
        }
        return inputs;
    }

    private static String body(Inputs inputs, int index) {
        return switch (inputs.captures.get(index).content()) {
            case Content.Html html -> new String(html.bytes(), StandardCharsets.UTF_8);
            case Content.Raw raw -> raw.text();
            case Content.Clean clean -> clean.text();
        };
    }

    @Test
    void readsOnAfterALengthThatReachesIntoTheNextRecords() {
        byte[] lying = replaced(page(2), "(application/http; msgtype=response\r\nContent-Length: )\\d+", "$199999999");
        Inputs inputs = read(Warcs.joined(page(1), lying, page(3), page(4)));

        assertThat(inputs.keys()).containsExactly(A + 1, A + 2, A + 3, A + 4);
        assertThat(body(inputs, 1)).contains("page 2").doesNotContain("page 3");
        assertThat(inputs.reason()).contains("wrong Content-Length");
        assertThat(inputs.unreadable.getFirst().uri()).isEqualTo("x.warc#2");
    }

    @Test
    void readsOnAfterALengthThatReachesIntoTheNextGzipMember() {
        byte[] lying = replaced(page(2), "(application/http; msgtype=response\r\nContent-Length: )\\d+", "$130000");
        Inputs inputs = read(Warcs.gzip(page(1), lying, page(3)));

        assertThat(inputs.keys()).containsExactly(A + 1, A + 2, A + 3);
        assertThat(inputs.reason()).contains("wrong Content-Length");
    }

    @Test
    void readsOnAfterALengthThatIsTooShort() {
        byte[] lying = replaced(page(2), "(application/http; msgtype=response\r\nContent-Length: )\\d+", "$1500");
        Inputs inputs = read(Warcs.joined(page(1), lying, page(3)));

        assertThat(inputs.keys()).containsExactly(A + 1, A + 2, A + 3);
        assertThat(inputs.reason()).contains("wrong Content-Length");
    }

    @Test
    void passesOverARecordWhoseHeadIsBrokenOrHasNoLength() {
        byte[] noLength = replaced(page(2), "(application/http; msgtype=response\r\nContent-Length: )\\d+", "$1many");
        byte[] noField = replaced(page(3), "WARC-Date: [^\r]*", "no field at all");
        Inputs inputs = read(Warcs.joined(page(1), noLength, noField, page(4)));

        assertThat(inputs.keys()).containsExactly(A + 1, A + 4);
        assertThat(inputs.unreadable)
                .extracting(Input.Unreadable::reason)
                .containsExactly(
                        "the record: has no usable Content-Length",
                        "the record: has a head with a line that is no field: no field at all");
        assertThat(inputs.unreadable.getFirst().key()).isEqualTo(A + 2);
    }

    @Test
    void leavesOutWhatStandsBetweenRecords() {
        Inputs inputs = read(Warcs.joined(text("junk\r\n\r\n"), page(1), text("more junk, WARC/ and all"), page(2)));

        assertThat(inputs.keys()).containsExactly(A + 1, A + 2);
        assertThat(inputs.unreadable.getFirst().reason())
                .isEqualTo("the record: 4 bytes that belong to no record are left out");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 2000, 9000})
    void readsOnAfterAGzipMemberThatIsCutInTheMiddle(int kept) {
        byte[] cut = Arrays.copyOf(Warcs.gzip(page(2)), kept);
        Inputs inputs = read(Warcs.joined(Warcs.gzip(page(1)), cut, Warcs.gzip(page(3), page(4))));

        assertThat(inputs.keys()).contains(A + 1, A + 3, A + 4);
        assertThat(inputs.unreadable).isNotEmpty();
        assertThat(inputs.unreadable.getFirst().reason()).contains("packed data", "the next is read");
    }

    @Test
    void readsOnAfterAZstdFrameThatIsDamaged() {
        byte[] damaged = Warcs.zstd(page(2));
        Arrays.fill(damaged, 3000, 3100, (byte) 0x55);
        Inputs inputs = read(Warcs.joined(Warcs.zstd(page(1)), damaged, Warcs.zstd(page(3))));

        assertThat(inputs.keys()).contains(A + 1, A + 3);
        assertThat(inputs.unreadable).isNotEmpty();
    }

    @Test
    void readsZstdWithAndWithoutADictionary() {
        byte[][] pages = {page(1), page(2), page(3)};
        assertThat(read(Warcs.zstd(pages)).keys()).containsExactly(A + 1, A + 2, A + 3);

        byte[] dictionary = trained();
        byte[][] frames = Arrays.stream(pages)
                .map(page -> Zstd.compressUsingDict(page, dictionary, 3))
                .toArray(byte[][]::new);
        byte[] bare = Warcs.joined(skippable(0x5d, dictionary), skippable(0x50, new byte[300]), Warcs.joined(frames));
        byte[] packed = Warcs.joined(skippable(0x5d, Zstd.compress(dictionary)), Warcs.joined(frames));

        assertThat(read(bare).keys()).containsExactly(A + 1, A + 2, A + 3);
        assertThat(read(packed).keys()).containsExactly(A + 1, A + 2, A + 3);
        assertThat(read(packed).unreadable).isEmpty();
        assertThat(read(Warcs.joined(frames)).captures)
                .as("nothing without its dictionary")
                .isEmpty();
    }

    private static byte[] trained() {
        ZstdDictTrainer trainer = new ZstdDictTrainer(1 << 20, 8 << 10);
        Random random = new Random(5);
        for (int i = 0; i < 400; i++) {
            trainer.addSample(
                    text("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + A + random.nextInt() + "\r\n"
                            + "Content-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<html><body><p>page " + i));
        }
        return trainer.trainSamples();
    }

    private static byte[] skippable(int number, byte[] data) {
        ByteBuffer frame = ByteBuffer.allocate(8 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        return frame.putInt(0x184D2A00 | number).putInt(data.length).put(data).array();
    }

    @Test
    void namesAWrongChecksumAndKeepsThePage() {
        byte[] member = Warcs.gzip(page(1));
        member[member.length - 6] ^= 1;
        Inputs inputs = read(Warcs.joined(member, Warcs.gzip(page(2))));

        assertThat(inputs.keys()).containsExactly(A + 1, A + 2);
        assertThat(inputs.reason()).contains("checksum");
    }

    @Test
    void readsAnArchiveThatIsOneGzipMember() {
        assertThat(read(Inputs.gzip(Warcs.joined(page(1), page(2), page(3)))).keys())
                .hasSize(3);
    }

    @Test
    void keepsWhatARecordQuotesOfAnotherArchive() {
        byte[] quoting =
                Warcs.page(A + 1, "<html><p>before\r\n" + new String(page(7), StandardCharsets.UTF_8) + "after");
        Inputs inputs = read(Warcs.joined(quoting, page(2)));

        assertThat(inputs.keys()).containsExactly(A + 1, A + 2);
        assertThat(body(inputs, 0)).endsWith("after");
        assertThat(inputs.unreadable).isEmpty();
    }

    @Test
    void losesNoRecordFarFromTheDamageWhereverItIs() {
        List<byte[]> pages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            pages.add(page(i));
        }
        byte[] plain = Warcs.joined(pages.toArray(byte[][]::new));
        byte[] gzip = Warcs.gzip(pages.toArray(byte[][]::new));
        byte[] zstd = Warcs.zstd(pages.toArray(byte[][]::new));
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            assertThat(read(damaged(plain, random)).keys()).contains(A + 0, A + 1, A + 2, A + 4, A + 5);
            assertThat(read(damaged(gzip, random)).keys()).contains(A + 0, A + 1, A + 2, A + 4, A + 5);
            assertThat(read(damaged(zstd, random)).keys()).contains(A + 0, A + 1, A + 2, A + 4, A + 5);
        }
    }

    /** {@code archive} with some bytes of its fourth sixth overwritten, taken away or put in. */
    private static byte[] damaged(byte[] archive, Random random) {
        int sixth = archive.length / 6;
        int from = 3 * sixth + 600 + random.nextInt(sixth - 1500);
        byte[] noise = new byte[1 + random.nextInt(300)];
        random.nextBytes(noise);
        int taken = random.nextInt(3) == 0 ? 0 : random.nextInt(600);
        return Warcs.joined(
                Arrays.copyOf(archive, from), noise, Arrays.copyOfRange(archive, from + taken, archive.length));
    }
}
