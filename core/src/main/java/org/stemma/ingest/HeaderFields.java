package org.stemma.ingest;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Named fields as in mail, HTTP and web archives: names in any case, the first of a name counts, folded lines are joined. */
final class HeaderFields {
    private final Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable String last;

    /** Takes one line; false where it is no field. */
    boolean add(String line) {
        int colon = line.indexOf(':');
        boolean folded = line.startsWith(" ") || line.startsWith("\t");
        if (folded && last != null) {
            fields.merge(last, line.strip(), (value, more) -> value + " " + more);
            return true;
        }
        if (colon <= 0) {
            return false;
        }
        last = line.substring(0, colon).strip();
        fields.putIfAbsent(last, line.substring(colon + 1).strip());
        return true;
    }

    /** The value of the field {@code name}; null where it is absent or empty. */
    @Nullable
    String get(String name) {
        String value = fields.get(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
