package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebCacheTest {
    @TempDir
    private Path folder;

    private final WebTrial.TestClock clock = new WebTrial.TestClock();

    private static WebAnswer answer(int bytes, String... fields) {
        HeaderFields named = new HeaderFields();
        Stream.of(fields).forEach(named::add);
        return new WebAnswer(new WebHead(200, named), "x\n".repeat(bytes / 2).getBytes(StandardCharsets.UTF_8));
    }

    private static WebAddress address(String path) throws WebFault {
        return WebAddress.parse("https://paper.example/" + path);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void keepsWhatCarriesAValidatorAsItWas() throws IOException {
        WebCache cache = new WebCache(folder, clock);
        cache.keep(address("a"), answer(100, "ETag: \"1\"", "Content-Type: text/html", "Set-Cookie: x"));
        WebAnswer found = Objects.requireNonNull(cache.find(address("a")));
        assertThat(found.body()).isEqualTo(answer(100).body());
        assertThat(found.head().field("ETag")).isEqualTo("\"1\"");
        assertThat(found.head().field("Set-Cookie")).isNull();
        assertThat(WebCache.conditions(found)).containsOnlyKeys("If-None-Match");
        assertThat(cache.find(address("b"))).isNull();
    }

    @Test
    void leavesOutWhatMayNotOrNeedNotBeKept() throws IOException {
        WebCache cache = new WebCache(folder, clock);
        cache.keep(address("a"), answer(100));
        cache.keep(address("b"), answer(100, "ETag: \"1\"", "Cache-Control: private, no-store"));
        assertThat(files()).isEmpty();
    }

    @Test
    void aDamagedFileCountsAsNotThere() throws IOException {
        WebCache cache = new WebCache(folder, clock);
        cache.keep(address("a"), answer(100, "ETag: \"1\""));
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 10, 60, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(cache.find(address("a"))).as("cut to " + length).isNull();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenLosesNothing() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        WebCache cache = new WebCache(taken, clock);
        cache.keep(address("a"), answer(100, "ETag: \"1\""));
        cache.prune();
        assertThat(cache.find(address("a"))).isNull();
    }

    @Test
    void beyondTheBoundWhatWasUsedLongestAgoIsDeleted() throws IOException {
        WebCache cache = new WebCache(folder, clock, 2500);
        for (String path : List.of("a", "b", "c")) {
            cache.keep(address(path), answer(1000, "ETag: \"1\""));
            clock.sleep(Duration.ofMinutes(1));
        }
        cache.touch(address("a"));
        cache.prune();
        assertThat(cache.find(address("a"))).isNotNull();
        assertThat(cache.find(address("b"))).isNull();
        assertThat(cache.find(address("c"))).isNotNull();
    }
}
