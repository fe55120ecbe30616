package org.stemma.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a web archive of made-up pages, request records and pictures to standard output, a gzip member a record, until it holds
 * {@code BYTES} unpacked: {@code MakeArchive 10000000000 > big.warc.gz}. The same number gives the same archive.
 */
public final class MakeArchive {
    private static final int PICTURE = 1_900_000;
    private static final int PARAGRAPHS = 60;
    private static final List<String> WORDS = List.of(
            ("the harbour of a small town was closed on monday after its council voted to repair two old bridges and said that"
                            + " ferries would wait until the work is done while traders asked for help because ships had to turn away from"
                            + " their port in winter when storms are common along this coast")
                    .split(" "));

    private final OutputStream out;
    private final SplittableRandom random = new SplittableRandom(1);
    private final byte[] picture = new byte[PICTURE];
    private long written;
    private int pages;

    private MakeArchive(OutputStream out) {
        this.out = out;
        byte[] tile = new byte[20_000];
        random.nextBytes(tile);
        for (int i = 0; i < picture.length; i++) {
            picture[i] = tile[i % tile.length];
        }
    }

    public static void main(String[] args) throws IOException {
        long bytes = Long.parseLong(args[0]);
        OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
        new MakeArchive(out).write(bytes);
        out.flush();
    }

    private void write(long bytes) throws IOException {
        while (written < bytes) {
            pages++;
            String address = "https://town-" + pages % 97 + ".example/news/" + pages;
            record("request", address, utf8("GET /news/" + pages + " HTTP/1.1\r\n\r\n"));
            record("response", address, answer("text/html; charset=utf-8", utf8(page())));
            record("response", address + ".jpg", answer("image/jpeg", picture));
        }
    }

    private void record(String type, String address, byte[] block) throws IOException {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address
                + "\r\nWARC-Date: 2024-01-02T03:04:05Z\r\nWARC-Record-ID: <urn:uuid:"
                + String.format(Locale.ROOT, "00000000-0000-0000-0000-%012d", written)
                + ">\r\nContent-Type: application/http; msgtype=" + type + "\r\nContent-Length: " + block.length
                + "\r\n\r\n";
        try (OutputStream member = new Member(out)) {
            member.write(utf8(head));
            member.write(block);
            member.write(utf8("\r\n\r\n"));
        }
        written += head.length() + block.length + 4;
    }

    private static byte[] answer(String type, byte[] body) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(
                utf8("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n"));
        block.write(body);
        return block.toByteArray();
    }

    private String page() {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html><head><title>")
                .append(sentence(8))
                .append("</title></head><body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav><article><h1>")
                .append(sentence(8))
                .append("</h1>");
        for (int i = 0; i < PARAGRAPHS; i++) {
            html.append("<p>")
                    .append(sentence(20))
                    .append(' ')
                    .append(sentence(25))
                    .append("</p>\n");
        }
        return html.append("</article></body></html>").toString();
    }

    private String sentence(int words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            sentence.append(i == 0 ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : " " + word);
        }
        return sentence.append('.').toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A gzip member, packed fast; closing it leaves the archive open. */
    private static final class Member extends GZIPOutputStream {
        Member(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }

        @Override
        public void close() throws IOException {
            finish();
            def.end();
        }
    }
}
