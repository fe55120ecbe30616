package org.stemma.app.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the records of this package: absent values as {@code null}, lists never absent. */
public final class Json {
    private static final JsonMapper LINE = JsonMapper.builder()
            .changeDefaultPropertyInclusion(each -> each.withValueInclusion(JsonInclude.Include.ALWAYS))
            .build();
    private static final JsonMapper PRETTY =
            LINE.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /** One line, without its line end. */
    public static String line(Object value) {
        return LINE.writeValueAsString(value);
    }

    /** Reads what {@link #line} wrote. */
    public static <T> T read(String line, Class<T> type) {
        return LINE.readValue(line, type);
    }

    /**
     * Reads any JSON.
     *
     * @throws tools.jackson.core.JacksonException where it is none
     */
    public static JsonNode tree(String text) {
        return LINE.readTree(text);
    }

    /** Several lines, for reading. */
    public static String pretty(Object value) {
        return PRETTY.writeValueAsString(value);
    }
}
