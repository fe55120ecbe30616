package org.stemma.pipeline;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Tells one version of the analysis from another: by the classes and data of its packages, and the names of the libraries beside
 * them. Nobody has to raise a number, and nobody can forget to.
 */
final class AnalysisVersion {
    /** Packages on which an analysis depends; {@code pipeline} puts them in order. */
    private static final List<String> PACKAGES = Stream.of(
                    "text", "report", "gazetteer", "annotate", "statement", "event", "pipeline/Language")
            .map(each -> "org/stemma/" + each)
            .toList();

    private AnalysisVersion() {}

    /** The version that runs; empty where it was not loaded from a file or folder. */
    static Optional<String> current() {
        try {
            CodeSource source = Pipeline.class.getProtectionDomain().getCodeSource();
            return source == null
                    ? Optional.empty()
                    : Optional.of(of(Path.of(source.getLocation().toURI())));
        } catch (URISyntaxException | IOException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String of(Path code) throws IOException {
        MessageDigest digest = AnalysisCache.sha256();
        List<String> parts = Files.isDirectory(code) ? files(code) : entries(code);
        Stream.concat(parts.stream(), libraries().stream())
                .forEach(each -> digest.update((each + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<String> entries(Path jar) throws IOException {
        try (ZipFile opened = new ZipFile(jar.toFile())) {
            return opened.stream()
                    .filter(each -> concerns(each.getName()))
                    .map(AnalysisVersion::line)
                    .sorted()
                    .toList();
        }
    }

    private static String line(ZipEntry entry) {
        return entry.getName() + " " + entry.getSize() + " " + entry.getCrc();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(each -> concerns(name(folder, each)))
                    .sorted()
                    .toList();
            List<String> lines = new ArrayList<>();
            for (Path each : files) {
                CRC32C sum = new CRC32C();
                sum.update(Files.readAllBytes(each));
                lines.add(name(folder, each) + " " + sum.getValue());
            }
            return lines;
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private static boolean concerns(String name) {
        return PACKAGES.stream().anyMatch(name::startsWith);
    }

    /** The libraries' names hold their versions. */
    private static List<String> libraries() {
        return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .map(each -> Path.of(each).getFileName())
                .filter(each -> each != null && each.toString().endsWith(".jar"))
                .map(Path::toString)
                .sorted()
                .toList();
    }
}
