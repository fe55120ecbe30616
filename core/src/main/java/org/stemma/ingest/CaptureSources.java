package org.stemma.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Opens the paths of a command:
 *
 * <ul>
 *   <li>folders, walked, sorted by name;
 *   <li>pages ({@code .html}, {@code .htm}) and scraped text ({@code .txt}, {@code .md});
 *   <li>JSON Lines and JSON: Stemma's own records, JSON Feed, ninjs;
 *   <li>web archives (WARC);
 *   <li>RSS and Atom feeds; news sitemaps, which list addresses and hold no text;
 *   <li>agencies' documents: NITF, NewsML-G2 and NewsML 1;
 *   <li>{@code -}, standard input: JSON Lines, or an archive or feed;
 *   <li>addresses, where they are fetched.
 * </ul>
 *
 * <p>Each plain or packed by gzip or zstd. What a file holds is known by its first bytes where they say it, by its name otherwise.
 */
public final class CaptureSources {
    private CaptureSources() {}

    /** A source that fetches no address. */
    public static CaptureSource of(List<String> paths, InputStream standardInput, Consumer<String> warnings) {
        return of(paths, standardInput, warnings, (Fetching) null);
    }

    /**
     * A source over {@code paths} in their order. Nothing is read before {@link CaptureSource#forEach}.
     *
     * @param warnings told, a line each, what a user should know of input that was read all the same
     * @param fetching how addresses are fetched; null where they are not
     * @throws IllegalArgumentException naming every path that is missing, or an address that is not to be fetched
     */
    public static CaptureSource of(
            List<String> paths, InputStream standardInput, Consumer<String> warnings, @Nullable Fetching fetching) {
        return of(paths, standardInput, warnings, Means.system(fetching, warnings));
    }

    static CaptureSource of(List<String> paths, InputStream standardInput, Consumer<String> warnings, Means means) {
        List<String> wrong =
                paths.stream().flatMap(path -> complaint(path, means).stream()).toList();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        List<String> asked = List.copyOf(paths);
        return sink -> {
            Intake intake = new Intake(sink, warnings);
            if (means.web() == null) {
                asked.forEach(path -> file(path, standardInput, intake, means, Listed.Reader.NONE));
                return;
            }
            try (WebReader web = new WebReader(means.web().get(), means.limits(), warnings)) {
                Ahead<String, List<Input>> addresses =
                        web.ahead(asked.stream().filter(WebAddress::isAddress).toList());
                Listed.Reader listed = web.following(intake);
                for (String path : asked) {
                    if (WebAddress.isAddress(path)) {
                        addresses.next().forEach(intake::accept);
                    } else {
                        file(path, standardInput, intake, means, listed);
                    }
                }
            }
        };
    }

    private static void file(
            String path, InputStream standardInput, Intake intake, Means means, Listed.Reader addresses) {
        FileSource files = new FileSource(intake, means.disk(), means.limits(), addresses);
        if (path.equals("-")) {
            files.standardInput(standardInput);
        } else {
            new FolderWalk(files, intake, means.disk(), means.limits()).read(Path.of(path));
        }
    }

    private static List<String> complaint(String path, Means means) {
        List<String> wrong = new ArrayList<>();
        if (WebAddress.isAddress(path)) {
            if (means.web() == null) {
                wrong.add(path + " is an address: add --fetch to have it fetched");
            }
        } else if (!path.equals("-") && (path.isBlank() || !means.disk().exists(Path.of(path)))) {
            wrong.add("no such file or folder: " + path);
        }
        return wrong;
    }
}
