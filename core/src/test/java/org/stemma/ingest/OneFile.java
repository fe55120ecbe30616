package org.stemma.ingest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** A disk with one file on it, whatever its name, for tests. */
record OneFile(byte[] bytes) implements Disk {
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
        return new ByteArrayInputStream(bytes);
    }
}
