package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.ingest.Capture.Content;

class CaptureSourcesTest {
    private static final String FEED = """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>The Harbour Lantern</title><link>https://www.lantern.example/</link>
            <item><title>Ferry &amp;amp; bridge reopen</title><link>https://lantern.example/ferry</link>
            <pubDate>Mon, 06 Nov 2023 10:00:00 +0200</pubDate><description>In short.</description>
            <content:encoded><![CDATA[<p>The ferry and the bridge reopened on Monday.</p>]]></content:encoded></item>
            <item><title>Nothing but a title</title></item>
            </channel></rss>
            """;

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static String text(Capture capture) {
        return switch (capture.content()) {
            case Content.Html html -> new String(html.bytes(), StandardCharsets.UTF_8);
            case Content.Raw raw -> raw.text();
            case Content.Clean clean -> clean.text();
        };
    }

    @Test
    void walksAFolderSortedByNameAndNamesWhatItPassesOver() throws IOException {
        file("b/one.html", "<p>one");
        file("a.txt", "two");
        file("c.md", "three");
        file("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        file(".hidden/x.txt", "not read");

        Inputs inputs = Inputs.of(folder);

        assertThat(inputs.keys()).containsExactly("a", "one", "c");
        assertThat(inputs.unreadable).isEmpty();
        assertThat(inputs.warnings).singleElement().asString().contains("1 file passed over", "picture.png");
    }

    @Test
    void readsTheFieldsOfARecord() {
        Inputs inputs = Inputs.ofStandardInput("""
                {"id":"k","url":"https://a.example/x","outlet":"The Harbour Lantern","published":"2023-11-10T16:42-05:00","title":"T","text":"Körper\\n\\nzwei","more":[1]}
                {"outlet":"www.lantern.example/news","html":"<p>x"}
                """);

        Capture first = inputs.captures.get(0);
        assertThat(first.key()).isEqualTo("k");
        assertThat(first.content()).isEqualTo(new Content.Clean("Körper\n\nzwei"));
        assertThat(first.hints().url()).isEqualTo("https://a.example/x");
        assertThat(first.hints().title()).isEqualTo("T");
        assertThat(String.valueOf(first.hints().published())).isEqualTo("2023-11-10T16:42-05:00");
        assertThat(first.hints().outlet().name()).isEqualTo("The Harbour Lantern");
        assertThat(inputs.captures.get(1).key()).isEqualTo("stdin:2");
        assertThat(inputs.captures.get(1).hints().outlet().domain()).isEqualTo("lantern.example");
    }

    @Test
    void namesTheLineOfMalformedJsonAndReadsTheRest() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            lines.append(i == 7 ? "{\"id\":\"r7\",\"text\":\"cut\n" : "{\"id\":\"r" + i + "\",\"text\":\"t\"}\n");
        }
        Inputs inputs = Inputs.of(file("seven.jsonl", lines.toString()));

        assertThat(inputs.captures).hasSize(11);
        assertThat(inputs.unreadable.getFirst().uri()).endsWith("seven.jsonl:7");
        assertThat(inputs.reason()).startsWith("malformed JSON");
    }

    @Test
    void refusesRecordsWithoutExactlyOneContent() {
        Inputs inputs = Inputs.ofStandardInput("""
                {"id":"none"}
                {"id":"two","raw":"a","text":"b"}
                {"id":"number","text":7}
                {"id":"blank","text":"  "}
                ["no object"]
                {"id":"good","text":"a","raw":null}
                """);

        assertThat(inputs.keys()).containsExactly("good");
        assertThat(inputs.unreadable)
                .extracting(Input.Unreadable::key)
                .containsExactly("none", "two", "number", "blank", "stdin:5");
        assertThat(inputs.unreadable.get(1).reason()).contains("exactly one", "text and raw");
    }

    @Test
    void keepsBothOfTwoRecordsWithOneIdAndSaysSo() {
        Inputs inputs = Inputs.ofStandardInput("""
                {"id":"a","text":"first"}
                {"id":"a~2","text":"taken already"}
                {"id":"a","text":"second"}
                {"id":"a","text":"third"}
                """);

        assertThat(inputs.keys()).containsExactly("a", "a~2", "a~3", "a~4");
        assertThat(inputs.captures).extracting(CaptureSourcesTest::text).contains("second", "third");
        assertThat(inputs.warnings).hasSize(2).first().asString().contains("\"a\"", "\"a~3\"");
    }

    @Test
    void skipsALineOfFiftyMegabytesAndReadsTheNext() {
        byte[] start = "{\"id\":\"long\",\"text\":\"".getBytes(StandardCharsets.UTF_8);
        byte[] end = "\"}\n{\"id\":\"next\",\"text\":\"t\"}\n".getBytes(StandardCharsets.UTF_8);
        Inputs inputs = Inputs.ofStandardInput(new LongLine(start, 50_000_000, end));

        assertThat(inputs.keys()).containsExactly("next");
        assertThat(inputs.unreadable.getFirst().uri()).endsWith(":1");
        assertThat(inputs.reason()).isEqualTo("the line is longer than 32 MB");
    }

    @Test
    void saysThatAFileIsEmptyOrBinary() throws IOException {
        byte[] noise = new byte[3000];
        new Random(1).nextBytes(noise);
        Inputs inputs = Inputs.of(
                file("empty.txt", ""),
                file("blank.html", " \n"),
                file("noise.html", noise),
                file("noise.txt", noise),
                file("noise.bin", noise),
                file("empty.jsonl", ""),
                file("blank.jsonl", "\n \n"),
                file("blank.json", "\t"),
                file("nothing.json", "[]"));

        assertThat(inputs.captures).isEmpty();
        assertThat(inputs.unreadable)
                .extracting(Input.Unreadable::reason)
                .containsExactly(
                        "is empty",
                        "is empty",
                        "is a binary file, not a page",
                        "is a binary file, not text",
                        "is a binary file",
                        "is empty",
                        "is empty",
                        "is empty",
                        "holds no record");
    }

    @Test
    void readsTextInOtherCharsetsAndSaysWhichOneItGuessed() throws IOException {
        String text = "Größere Brücken über den Fluß: die Bürger hören späte Grüße aus dem Süden.";
        Inputs inputs = Inputs.of(
                file("utf8.txt", "\ufeff" + text),
                file("utf16.txt", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)),
                file("latin.txt", text.getBytes(Charset.forName("windows-1252"))));

        assertThat(inputs.captures).extracting(CaptureSourcesTest::text).containsExactly(text, text, text);
        assertThat(inputs.warnings).singleElement().asString().contains("latin.txt", "windows-1252");
    }

    @Test
    void readsJsonLinesInUtf16() throws IOException {
        String line = "\ufeff{\"id\":\"a\",\"text\":\"Grüße 😀\"}\n{\"id\":\"b\",\"text\":\"x\"}\n";
        Inputs inputs = Inputs.of(file("wide.jsonl", line.getBytes(StandardCharsets.UTF_16LE)));

        assertThat(inputs.keys()).containsExactly("a", "b");
        assertThat(text(inputs.captures.getFirst())).isEqualTo("Grüße 😀");
    }

    @Test
    void deliversWhatStandsBeforeTheCutInTruncatedGzip() throws IOException {
        StringBuilder lines = new StringBuilder();
        Random random = new Random(2);
        for (int i = 0; i < 2000; i++) {
            lines.append("{\"id\":\"r")
                    .append(i)
                    .append("\",\"text\":\"")
                    .append(random.nextLong())
                    .append("\"}\n");
        }
        byte[] packed = Inputs.gzip(lines.toString().getBytes(StandardCharsets.UTF_8));
        Inputs inputs = Inputs.of(file("cut.jsonl.gz", Arrays.copyOf(packed, packed.length / 2)));

        assertThat(inputs.captures).hasSizeBetween(500, 1500);
        assertThat(inputs.reason()).contains("truncated", "the lines before are kept");
    }

    @Test
    void readsPackedPagesUnderTheirPlainName() throws IOException {
        Inputs inputs = Inputs.of(file("page.html.gz", Inputs.gzip("<p>packed".getBytes(StandardCharsets.UTF_8))));

        assertThat(inputs.keys()).containsExactly("page");
        assertThat(text(inputs.captures.getFirst())).isEqualTo("<p>packed");
    }

    @Test
    void stopsUnpackingABomb() throws IOException {
        Limits small = new Limits(1000, 1000, 10_000, 20, 3);
        Inputs inputs = Inputs.of(Disk.SYSTEM, small, file("bomb.jsonl.gz", Inputs.gzip(new byte[1_000_000])));

        assertThat(inputs.captures).isEmpty();
        assertThat(inputs.reason()).contains("unpacks to more than 20 times");
    }

    @Test
    void refusesAPageBeyondItsBound() throws IOException {
        Limits small = new Limits(100, 100, 1000, 20, 3);
        Inputs inputs = Inputs.of(Disk.SYSTEM, small, file("large.html", "<p>" + "x".repeat(200)));

        assertThat(inputs.reason()).isEqualTo("is larger than 100 bytes");
    }

    @Test
    void readsJsonFilesOfOneRecordOrMany() throws IOException {
        Inputs inputs = Inputs.of(
                file("one.json", "{\"raw\":\"x\"}"),
                file(
                        "many.json",
                        "[{\"text\":\"a\"},\n{\"id\":\"named\",\"text\":\"b\"},\n 3,\n{\"text\":\"c\"}, {\"te"));

        assertThat(inputs.keys()).containsExactly("one", "many:1", "named", "many:4");
        assertThat(inputs.unreadable).hasSize(2);
        assertThat(inputs.unreadable.get(0).uri()).endsWith("many.json:3");
        assertThat(inputs.unreadable.get(1).reason())
                .startsWith("malformed JSON")
                .endsWith("the records before are kept");
    }

    @Test
    void makesACaptureOfEveryItemOfAFeed() throws IOException {
        Inputs inputs = Inputs.of(file("news.xml", FEED));

        Capture item = inputs.captures.getFirst();
        assertThat(item.key()).isEqualTo("https://lantern.example/ferry");
        assertThat(text(item)).contains("reopened on Monday").doesNotContain("In short");
        assertThat(item.hints().title()).isEqualTo("Ferry & bridge reopen");
        assertThat(item.hints().outlet()).hasToString("Outlet[name=The Harbour Lantern, domain=lantern.example]");
        assertThat(String.valueOf(item.hints().published())).isEqualTo("2023-11-06T10:00+02:00");
        assertThat(inputs.reason()).isEqualTo("the item has no content");
    }

    @Test
    void makesAddressesOfAFeedAbsolute() throws IOException {
        String rss = "<rss version=\"2.0\"><channel><title>L</title><link>https://lantern.example/news/</link>"
                + "<item><link>/ferry</link><description>The ferry sails again, the harbour says.</description></item>"
                + "<item><link>quay</link><description>The quay is closed, the harbour says.</description></item>"
                + "</channel></rss>";
        String json =
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"home_page_url\":\"https://lantern.example/\","
                        + "\"items\":[{\"url\":\"/mole\",\"content_text\":\"The mole is open, the harbour says.\"}]}";

        assertThat(Inputs.of(file("list.xml", rss), file("list.json", json)).captures)
                .extracting(capture -> capture.hints().url())
                .containsExactly(
                        "https://lantern.example/ferry",
                        "https://lantern.example/news/quay",
                        "https://lantern.example/mole");
    }

    @Test
    void expandsNoEntityOfAFeed() throws IOException {
        String bomb =
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY y \"yyyyyyyyyy\"><!ENTITY z \"&y;&y;\">]>"
                        + "<rss version=\"2.0\"><channel><item><description>before &x; &z; after</description></item></channel></rss>";
        Inputs inputs = Inputs.of(file("bad.rss", bomb));

        assertThat(text(inputs.captures.getFirst())).contains("before &x; &z; after");
    }

    @Test
    void refusesAddressesAndMissingPathsBeforeReadingAnything() {
        assertThatThrownBy(() -> CaptureSources.of(
                        List.of(
                                "https://lantern.example/",
                                folder.resolve("gone.txt").toString()),
                        InputStream.nullInputStream(),
                        warning -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("address: add --fetch")
                .hasMessageContaining("gone.txt");
    }

    @Test
    void namesAFolderAndAFileThatMayNotBeReadAndReadsTheRest() throws IOException {
        file("a/closed.txt", "never read");
        file("b/shut/x.txt", "never read");
        file("c.txt", "read");
        Inputs inputs = Inputs.of(new ClosedDisk(), Limits.USUAL, folder);

        assertThat(inputs.keys()).containsExactly("c");
        assertThat(inputs.unreadable)
                .extracting(Input.Unreadable::reason)
                .containsExactly("may not be read: permission denied", "the folder may not be read: permission denied");
        assertThat(inputs.unreadable.get(1).uri()).endsWith("shut");
    }

    @Test
    void givesUpOnFoldersNestedBeyondTheBound() throws IOException {
        file("1/2/3/4/5/deep.txt", "deep");
        Inputs inputs = Inputs.of(Disk.SYSTEM, new Limits(100, 100, 1000, 20, 3), folder);

        assertThat(inputs.captures).isEmpty();
        assertThat(inputs.reason()).contains("more than 3 folders deep");
    }

    /** Files named closed and folders named shut may not be read: a user without the right, whoever runs the test. */
    private static final class ClosedDisk implements Disk {
        @Override
        public boolean exists(Path path) {
            return SYSTEM.exists(path);
        }

        @Override
        public boolean isFolder(Path path) {
            return SYSTEM.isFolder(path);
        }

        @Override
        public List<Path> list(Path folder) throws IOException {
            if (folder.endsWith("shut")) {
                throw new AccessDeniedException(folder.toString());
            }
            return SYSTEM.list(folder);
        }

        @Override
        public InputStream open(Path file) throws IOException {
            if (file.endsWith("closed.txt")) {
                throw new AccessDeniedException(file.toString());
            }
            return SYSTEM.open(file);
        }
    }

    /** Many letters between two ends, made as they are read. */
    private static final class LongLine extends InputStream {
        private final byte[] start;
        private final long letters;
        private final byte[] end;
        private long at;

        LongLine(byte[] start, long letters, byte[] end) {
            this.start = start;
            this.letters = letters;
            this.end = end;
        }

        @Override
        public int read() {
            long i = at++;
            if (i < start.length) {
                return start[(int) i];
            }
            long rest = i - start.length - letters;
            return rest < 0 ? 'x' : rest < end.length ? end[(int) rest] : -1;
        }
    }
}
