package org.stemma.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every page in a real browser: {@code src/test/browser/pages.mjs} looks at them. Left out where there is no browser, unless the
 * environment says {@code STEMMA_BROWSER_TESTS=required}.
 */
class PagesInBrowserTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path PROJECT = Path.of("src", "test", "browser").toAbsolutePath();
    private static final Path SCREENS = Path.of("target", "screens").toAbsolutePath();
    private static final long MINUTES = 6;

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("stories", "/stories");
        pages.put("story", "/stories/corvane-1");
        pages.put("report", "/reports/corvane-2");
        pages.put("hostile", "/reports/hostile-2");
        pages.put("versions", "/reports/corvane-2?with=corvane-1");
        pages.put("sources", "/sources");
        pages.put("source", "/sources/Corvane%20News%20Agency");
        pages.put("statements", "/statements");
        pages.put("compare", "/compare");
        pages.put("compared", "/compare?a=corvane-1&b=tidewater-ledger");
        pages.put("search", "/search?q=canal");
        pages.put("alerts", "/alerts");
        pages.put("digest", "/digest/2021-03-29");
        return pages;
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsFitForItsReaders() throws Exception {
        String missing = missing();
        boolean required = "required".equals(System.getenv("STEMMA_BROWSER_TESTS"));
        if (required) {
            assertThat(missing).isEmpty();
        }
        assumeTrue(missing.isEmpty(), "the pages are not tested in a browser: " + missing);
        JsonNode checks = look().get("checks");
        assertThat(checks.size()).isGreaterThan(4 * pages().size());
        return checks.values().stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.get("name").asString(),
                        () -> assertThat(check.get("fault").asString()).isEmpty()));
    }

    /** What the test needs and the machine has not; empty where nothing is missing. */
    private static String missing() throws Exception {
        if (program("node").isEmpty() || program("npm").isEmpty()) {
            return "Node.js and npm are not installed; .ci/prepare installs them";
        }
        if (chromium().isEmpty()) {
            return "Chromium is not installed; .ci/prepare installs it";
        }
        boolean installed = Files.exists(PROJECT.resolve("node_modules/playwright-core/package.json"))
                && Files.exists(PROJECT.resolve("node_modules/axe-core/axe.min.js"));
        if (!installed) {
            Ended npm = run(List.of(program("npm").orElseThrow(), "ci", "--prefer-offline"), PROJECT);
            return npm.exit() == 0
                    ? ""
                    : "npm ci fails: " + npm.err().lines().limit(5).toList();
        }
        return "";
    }

    private static Optional<String> chromium() {
        String given = System.getenv("STEMMA_CHROMIUM");
        return given != null
                ? Optional.of(given)
                : Stream.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
                        .flatMap(name -> program(name).stream())
                        .findFirst();
    }

    private static Optional<String> program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static JsonNode look() throws Exception {
        ServedArchive served = ServedArchive.get();
        Files.createDirectories(SCREENS);
        Path settings = SCREENS.resolveSibling("browser-test.json");
        Files.writeString(
                settings,
                JSON.writeValueAsString(
                        Map.of(
                                "server", served.address(),
                                "chromium", chromium().orElseThrow(),
                                "screens", SCREENS.toString(),
                                "pages", pages(),
                                "texts",
                                        List.of(
                                                "The harbour board did not rule out closing the lock and said 14 barges must wait until 20 March.",
                                                "The harbour board ruled out closing the lock and said 40 barges may wait until 20 March."))));
        Ended node = run(List.of(program("node").orElseThrow(), "pages.mjs", settings.toString()), PROJECT);
        assertThat(node.exit()).as(node.err()).isZero();
        return JSON.readTree(node.out());
    }

    private record Ended(int exit, String out, String err) {}

    private static Ended run(List<String> command, Path folder) throws IOException, InterruptedException {
        Path out = Files.createTempFile("browser", ".out");
        Path err = Files.createTempFile("browser", ".err");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            return new Ended(ended ? process.exitValue() : -1, text(out), text(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
