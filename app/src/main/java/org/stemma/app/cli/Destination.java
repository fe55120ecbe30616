package org.stemma.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** A file or folder that appears whole or not at all: it is written beside its place, and then moved there. */
final class Destination {
    private final Path path;

    Destination(Path path) {
        this.path = path;
    }

    private Path part() {
        return path.resolveSibling(path.getFileName() + ".part");
    }

    void file(Consumer<OutputStream> work) {
        if (Files.isDirectory(path)) {
            throw new BadUsage(path + " is a folder; this form is one file");
        }
        try {
            try (OutputStream out = Files.newOutputStream(part())) {
                work.accept(out);
            } catch (RuntimeException failed) {
                Files.deleteIfExists(part());
                throw failed;
            }
            Files.move(part(), path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + path + ": " + failed, failed);
        }
    }

    /** A folder that is not there yet, or empty. */
    void folder(Consumer<Path> work) {
        try {
            if (Files.exists(path) && !isEmptyFolder(path)) {
                throw new BadUsage(path + " exists; an export makes a folder of its own");
            }
            clear(part());
            Files.createDirectories(part());
            try {
                work.accept(part());
            } catch (RuntimeException failed) {
                clear(part());
                throw failed;
            }
            Files.deleteIfExists(path);
            Files.move(part(), path);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + path + ": " + failed, failed);
        }
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(path)) {
            return !inside.iterator().hasNext();
        }
    }

    /** Takes away what an earlier run left: files alone. */
    private static void clear(Path part) throws IOException {
        if (!Files.isDirectory(part)) {
            return;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(part)) {
            for (Path each : inside) {
                Files.delete(each);
            }
        }
        Files.delete(part);
    }
}
