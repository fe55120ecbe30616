package org.stemma.app.config;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that a user can set.
 *
 * @param name in the file; a dot stands for a section
 * @param usual what it is where nobody sets it; null where it is absent then
 * @param says what it means, in a few words
 * @param reader of what is given; throws IllegalArgumentException with what it takes
 * @param secret whether its value is never shown
 */
public record Setting<T>(String name, @Nullable String usual, String says, Function<String, T> reader, boolean secret) {
    Setting(String name, @Nullable String usual, String says, Function<String, T> reader) {
        this(name, usual, says, reader, false);
    }

    /** The same, never shown. */
    Setting<T> hidden() {
        return new Setting<>(name, usual, says, reader, true);
    }

    /** Its name in the environment. */
    public String variable() {
        return "STEMMA_" + name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }
}
