package org.stemma.annotate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The folder where prepared models lie. A file's name holds the checksum of the released models and the format: another version
 * prepares its own. A file appears whole or not at all, and processes that prepare at once wait for the first.
 */
final class ModelCache {
    private static final String PREFIX = "parser-";
    private static final Object PREPARING = new Object(); // a file lock does not hold between threads of one process

    private final Path folder;
    private final Path file;
    private final Preparation preparation;
    private final Consumer<String> progress;

    /** @param key of the released models and the format; the files of other keys are removed when this one is prepared */
    ModelCache(Path folder, String key, Preparation preparation, Consumer<String> progress) {
        this.folder = folder;
        this.file = folder.resolve(PREFIX + key + ".models");
        this.preparation = preparation;
        this.progress = progress;
    }

    /** The cache of the released models on the class path. */
    static ModelCache ofReleased(Path folder, Consumer<String> progress) {
        return new ModelCache(folder, key(), ModelPreparation::write, progress);
    }

    /** What writes the sections of a file that is not there. */
    interface Preparation {
        void write(ModelFileWriter out, Consumer<String> progress) throws IOException;
    }

    /** What turns an opened file into something; throws where the file is damaged. */
    interface Loader<T> {
        T load(ModelFile file) throws IOException;
    }

    /**
     * What {@code loader} makes of the prepared models, which are prepared first where they are not there or are damaged.
     *
     * @throws UncheckedIOException naming the path, where they cannot be prepared
     */
    <T> T load(Loader<T> loader) {
        try {
            return loaded(loader);
        } catch (NoSuchFileException absent) {
            return prepared(loader);
        } catch (IOException damaged) {
            progress.accept("Preparing the language models again: " + damaged.getMessage());
            return prepared(loader);
        }
    }

    private <T> T loaded(Loader<T> loader) throws IOException {
        try (ModelFile opened = ModelFile.open(file)) {
            return loader.load(opened);
        }
    }

    private <T> T prepared(Loader<T> loader) {
        try {
            synchronized (PREPARING) {
                Files.createDirectories(folder);
                return underLock(loader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the language models cannot be put into the cache folder " + folder
                            + " (STEMMA_CACHE names another): " + reason(e),
                    e);
        } catch (OutOfMemoryError e) {
            throw new IllegalStateException(
                    "preparing the language models needs more memory: give Java at least -Xmx1g", e);
        }
    }

    private <T> T underLock(Loader<T> loader) throws IOException {
        Path guard = folder.resolve(PREFIX + "models.lock");
        try (FileChannel lock = FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock(); // until it is closed
            T byAnother = attempt(loader);
            if (byAnother != null) {
                return byAnother;
            }
            prepare();
            return loaded(loader);
        }
    }

    /** Null where the file is not there or is damaged. */
    private <T> @Nullable T attempt(Loader<T> loader) {
        try {
            return loaded(loader);
        } catch (IOException e) {
            return null;
        }
    }

    private void prepare() throws IOException {
        Path partial = folder.resolve(file.getFileName() + ".partial");
        try {
            try (ModelFileWriter out = new ModelFileWriter(partial)) {
                preparation.write(out, progress);
                out.finish();
            }
            move(partial);
        } finally {
            Files.deleteIfExists(partial);
        }
        removeOlder();
    }

    private void move(Path partial) throws IOException {
        try {
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What earlier versions prepared; another process that still has it open keeps it. */
    private void removeOlder() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*.models")) {
            for (Path older : files) {
                if (!older.equals(file)) {
                    Files.deleteIfExists(older);
                }
            }
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ", " + message);
    }

    /** The checksums that the released models' archive itself keeps, and the format. */
    private static String key() {
        CRC32C crc = new CRC32C();
        for (String artifact : ModelPreparation.artifacts()) {
            long checksum = checksum(artifact);
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                crc.update((int) (checksum >>> shift));
            }
        }
        return ModelFile.FORMAT + "-" + HexFormat.of().toHexDigits(crc.getValue(), 8);
    }

    private static long checksum(String artifact) {
        URL url = ModelCache.class.getResource("/" + artifact);
        if (url == null) {
            throw new IllegalStateException("the released models are not on the class path: " + artifact);
        }
        try {
            URLConnection connection = url.openConnection();
            return connection instanceof JarURLConnection jar
                    ? jar.getJarEntry().getCrc()
                    : connection.getContentLengthLong();
        } catch (IOException e) {
            throw new UncheckedIOException("the released models cannot be read: " + url, e);
        }
    }
}
