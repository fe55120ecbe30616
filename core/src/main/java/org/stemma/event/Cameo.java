package org.stemma.event;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What CAMEO codes say beyond the type: what is asked for, promised, refused or threatened, and the mode of an act. */
public final class Cameo {
    private static final int ROOT = 2;
    private static final Map<String, String> OPENING = read("cameo-topics.tsv", 3);
    private static final Map<String, String> MODES = read("modes.tsv", 2);

    private Cameo() {}

    /** The last of {@code columns} by those before it. */
    private static Map<String, String> read(String name, int columns) {
        Map<String, String> read = new HashMap<>();
        for (String[] cells : Acts.rows(name, columns)) {
            read.put(columns == 2 ? cells[0] : cells[0] + " " + cells[1], cells[columns - 1]);
        }
        return read;
    }

    /** The code of an act of the root of {@code opening} that is about the act {@code within}: to ask for aid, to refuse to meet. */
    static String opening(String opening, String within) {
        String found = longest(OPENING, opening.substring(0, ROOT) + " ", within);
        return found == null ? opening : found;
    }

    /** The mode of an act ({@code visit}, {@code arrest}); null where it has none. */
    public static @Nullable String mode(String code) {
        return longest(MODES, "", code);
    }

    private static @Nullable String longest(Map<String, String> table, String before, String code) {
        for (int length = code.length(); length >= ROOT; length--) {
            String found = table.get(before + code.substring(0, length));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether a code names its root alone: what it is about is left open. */
    static boolean general(String code) {
        return code.length() == ROOT + 1 && code.endsWith("0");
    }
}
