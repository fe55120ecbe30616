package org.stemma.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Walks a folder, sorted by name; hidden entries are left alone, a folder that links lead to twice is read once, and files of other
 * kinds are named once at the end.
 */
final class FolderWalk {
    private static final int NAMED = 5;
    private final FileSource files;
    private final Intake intake;
    private final Disk disk;
    private final Limits limits;
    private final Set<Path> walked = new HashSet<>();

    FolderWalk(FileSource files, Intake intake, Disk disk, Limits limits) {
        this.files = files;
        this.intake = intake;
        this.disk = disk;
        this.limits = limits;
    }

    /** Reads the file or folder that the user named. */
    void read(Path asked) {
        if (!disk.isFolder(asked)) {
            files.read(asked);
            return;
        }
        List<String> passedOver = new ArrayList<>();
        walk(asked, 0, passedOver);
        if (!passedOver.isEmpty()) {
            intake.warn(asked.toString(), passedOver(passedOver));
        }
    }

    private void walk(Path folder, int depth, List<String> passedOver) {
        if (depth > limits.depth()) {
            intake.unreadable(name(folder), folder.toString(), "more than " + limits.depth() + " folders deep");
            return;
        }
        if (!isNew(folder)) {
            return;
        }
        for (Path entry : entries(folder)) {
            if (name(entry).startsWith(".")) {
                continue;
            }
            if (disk.isFolder(entry)) {
                walk(entry, depth + 1, passedOver);
            } else {
                file(entry, passedOver);
            }
        }
    }

    private void file(Path entry, List<String> passedOver) {
        boolean special = disk.exists(entry) && !disk.isFile(entry);
        if (special || !files.readIfKnown(entry)) {
            passedOver.add(name(entry));
        }
    }

    /** Whether {@code folder} was not yet read under another name: links may lead in circles. */
    private boolean isNew(Path folder) {
        try {
            boolean isNew = walked.add(disk.real(folder));
            if (!isNew) {
                intake.warn(folder.toString(), "links to a folder that is read already");
            }
            return isNew;
        } catch (IOException fault) {
            intake.unreadable(name(folder), folder.toString(), "the folder " + Faults.reason(fault));
            return false;
        }
    }

    private List<Path> entries(Path folder) {
        try {
            return disk.list(folder);
        } catch (IOException fault) {
            intake.unreadable(name(folder), folder.toString(), "the folder " + Faults.reason(fault));
            return List.of();
        }
    }

    private static String passedOver(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() + (names.size() == 1 ? " file" : " files") + " passed over, not of a kind that is read: "
                + some + (names.size() > NAMED ? ", …" : "");
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName() == null ? path : path.getFileName());
    }
}
