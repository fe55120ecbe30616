package org.stemma.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files of the machine, as far as input needs them. */
interface Disk {
    Disk SYSTEM = new Disk() {
        @Override
        public boolean exists(Path path) {
            return Files.exists(path);
        }

        @Override
        public boolean isFolder(Path path) {
            return Files.isDirectory(path);
        }

        @Override
        public List<Path> list(Path folder) throws IOException {
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.sorted(Comparator.comparing(path -> String.valueOf(path.getFileName())))
                        .toList();
            }
        }

        @Override
        public InputStream open(Path file) throws IOException {
            return Files.newInputStream(file);
        }
    };

    boolean exists(Path path);

    boolean isFolder(Path path);

    /** The entries of {@code folder}, sorted by name. */
    List<Path> list(Path folder) throws IOException;

    InputStream open(Path file) throws IOException;

    /** Whether {@code path} is a file with bytes of its own: no folder, pipe or device, whose end may never come. */
    default boolean isFile(Path path) {
        return Files.isRegularFile(path);
    }

    /** Where {@code folder} really lies, links followed. */
    default Path real(Path folder) throws IOException {
        return folder.toRealPath();
    }
}
