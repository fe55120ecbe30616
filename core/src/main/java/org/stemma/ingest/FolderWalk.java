package org.stemma.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Walks a folder, sorted by name; hidden entries are left alone, and files of other kinds are named once at the end. */
final class FolderWalk {
    private static final int NAMED = 5;
    private final FileSource files;
    private final Intake intake;
    private final Disk disk;
    private final Limits limits;

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
        for (Path entry : entries(folder)) {
            if (name(entry).startsWith(".")) {
                continue;
            }
            if (disk.isFolder(entry)) {
                walk(entry, depth + 1, passedOver);
            } else if (!files.readIfKnown(entry)) {
                passedOver.add(name(entry));
            }
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
