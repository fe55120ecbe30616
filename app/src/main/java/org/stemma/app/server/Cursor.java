package org.stemma.app.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: what a client gets as one word, and gives back unread. */
record Cursor(List<String> fields) {
    private static final String DIVIDER = "\u001f";

    Cursor {
        fields = List.copyOf(fields);
    }

    /** The word for a place in {@code list}. */
    static String write(String list, Object... fields) {
        StringBuilder joined = new StringBuilder(list);
        for (Object field : fields) {
            joined.append(DIVIDER).append(field);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a word; null where it is none of {@code list}. */
    static @Nullable Cursor read(String word, String list, int fields) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            List<String> parts = List.of(joined.split(DIVIDER, -1));
            return parts.size() == fields + 1 && parts.getFirst().equals(list)
                    ? new Cursor(parts.subList(1, parts.size()))
                    : null;
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }

    String text(int field) {
        return fields.get(field);
    }

    /** @throws NumberFormatException where it is none */
    double decimal(int field) {
        return Double.parseDouble(fields.get(field));
    }

    /** @throws NumberFormatException where it is none */
    long whole(int field) {
        return Long.parseLong(fields.get(field));
    }
}
