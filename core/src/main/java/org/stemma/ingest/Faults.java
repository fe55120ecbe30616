package org.stemma.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Failures of reading, as reasons for a person. */
final class Faults {
    private static final int LONGEST = 200;

    private Faults() {}

    static String reason(@Nullable Throwable fault) {
        return switch (fault) {
            case null -> "cannot be read";
            case UncheckedIOException wrapped -> reason(wrapped.getCause());
            case AccessDeniedException denied -> "may not be read: permission denied";
            case NoSuchFileException gone -> "is not there any more";
            case FileSystemLoopException loop -> "is a link to itself";
            case EOFException end -> "is truncated: it ends in the middle";
            case ZipException damaged -> "has damaged packed data: " + message(damaged);
            case TooLargeException tooLarge -> message(tooLarge);
            case WebFault fromTheWeb -> message(fromTheWeb);
            case FileSystemException file ->
                "cannot be read: " + (file.getReason() == null ? message(file) : line(file.getReason()));
            case IOException other -> "cannot be read: " + message(other);
            default -> "cannot be read: " + fault.getClass().getSimpleName() + ": " + message(fault);
        };
    }

    /** What {@code fault} says, on one line of bounded length. */
    static String message(Throwable fault) {
        return line(fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage());
    }

    static String line(String message) {
        String line = message.substring(0, Math.min(message.length(), 4 * LONGEST))
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
