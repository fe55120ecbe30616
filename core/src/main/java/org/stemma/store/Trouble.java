package org.stemma.store;

import java.util.Locale;

/** What is wrong with a database, in words that say what to do. */
final class Trouble {
    private Trouble() {}

    static String of(Throwable failure, StoreAddress address) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason is given");
        return reason + advice(reason, address);
    }

    private static String advice(String reason, StoreAddress address) {
        if (!(address instanceof StoreAddress.Folder folder)) {
            return "";
        }
        if (reason.contains("SQLITE_CORRUPT") || reason.contains("SQLITE_NOTADB")) {
            return String.format(
                    Locale.ROOT,
                    "; %s is damaged: put it aside and make the store anew from a backup (`stemma restore FILE`)",
                    Database.file(folder));
        }
        if (reason.contains("SQLITE_FULL") || reason.contains("SQLITE_IOERR")) {
            return "; what was told of before is kept, and it goes on when there is room";
        }
        return reason.contains("SQLITE_READONLY") || reason.contains("SQLITE_CANTOPEN")
                ? "; may this user write to " + folder.folder() + "?"
                : "";
    }
}
