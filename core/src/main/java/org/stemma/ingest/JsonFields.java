package org.stemma.ingest;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fields of foreign JSON, read whatever kind of value they turn out to have. */
final class JsonFields {
    private JsonFields() {}

    /** The first of {@code names} that is a string or a number and not blank; null where none is. */
    static @Nullable String string(@Nullable JsonNode object, String... names) {
        for (String name : names) {
            JsonNode value = object == null ? null : object.get(name);
            if (value != null
                    && (value.isString() || value.isNumber())
                    && !value.asString().isBlank()) {
                return JsonRecord.wellFormed(value.asString().strip());
            }
        }
        return null;
    }

    /** The elements of the array {@code name}, the value itself where it is no array; empty where it is absent. */
    static Stream<JsonNode> each(@Nullable JsonNode object, String name) {
        JsonNode value = object == null ? null : object.get(name);
        if (value == null || value.isNull()) {
            return Stream.empty();
        }
        return value.isArray() ? value.valueStream() : Stream.of(value);
    }

    /** The strings of {@code name}, and the fields {@code part} of its objects. */
    static List<String> strings(JsonNode object, String name, String part) {
        return each(object, name)
                .map(value -> value.isString() ? value.stringValue().strip() : string(value, part))
                .filter(Objects::nonNull)
                .map(JsonRecord::wellFormed)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    static boolean holds(JsonNode object, String... names) {
        for (String name : names) {
            if (object.has(name)) {
                return true;
            }
        }
        return false;
    }
}
