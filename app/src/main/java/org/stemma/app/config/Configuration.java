package org.stemma.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is in force, and where it comes from: options over the environment over the file over what is usual. */
public final class Configuration {
    private final @Nullable Path file;
    private final Map<Setting<?>, Given> given;

    private Configuration(@Nullable Path file, Map<Setting<?>, Given> given) {
        this.file = file;
        this.given = given;
    }

    /**
     * A value that was given.
     *
     * @param place {@code file:line}, the variable or the option
     */
    private record Given(String text, Object value, String place) {}

    /** Nothing is set. */
    public static Configuration usual() {
        return new Configuration(null, Map.of());
    }

    /**
     * Reads what is in force.
     *
     * @param named the file that the user names; null where they do not, and {@code usual} is read if it is there
     * @throws ConfigurationException with everything that is wrong
     */
    public static Configuration read(@Nullable Path named, Path usual, Map<String, String> environment)
            throws ConfigurationException {
        Path file = named != null ? named : Files.isRegularFile(usual) ? usual : null;
        List<String> errors = new ArrayList<>();
        Map<String, ConfigurationFile.Entry> entries = file == null ? Map.of() : ConfigurationFile.read(file, errors);
        Map<Setting<?>, Given> given = new LinkedHashMap<>();
        for (Setting<?> setting : Settings.all()) {
            ConfigurationFile.Entry entry = entries.get(setting.name());
            String variable = environment.getOrDefault(setting.variable(), "");
            if (entry != null) {
                take(given, setting, entry.value(), entry.place(), errors);
            }
            if (!variable.isEmpty()) {
                take(given, setting, variable, setting.variable(), errors);
            }
        }
        entries.forEach((name, entry) -> {
            if (Settings.all().stream().noneMatch(each -> each.name().equals(name))) {
                errors.add(entry.place() + ": there is no setting " + name + suggestion(name));
            }
        });
        if (!errors.isEmpty()) {
            throw new ConfigurationException(errors);
        }
        return new Configuration(file, given);
    }

    private static void take(
            Map<Setting<?>, Given> given, Setting<?> setting, String text, String place, List<String> errors) {
        try {
            Object value = Objects.requireNonNull(setting.reader().apply(text.strip()));
            given.put(setting, new Given(text.strip(), value, place));
        } catch (IllegalArgumentException wrong) {
            String shown = setting.secret() ? "" : ", not " + shortened(text);
            errors.add(place + ": " + setting.name() + " " + wrong.getMessage() + shown);
        }
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }

    private static String suggestion(String name) {
        return Settings.all().stream()
                .map(Setting::name)
                .filter(each ->
                        each.endsWith("." + name) || each.replace("-", "").equals(name.replaceAll("[-_]", "")))
                .findFirst()
                .map(each -> "; is " + each + " meant?")
                .orElse("");
    }

    /**
     * The same with what options of the command give; null where they do not.
     *
     * @throws ConfigurationException with everything that is wrong
     */
    public Configuration with(Map<Setting<?>, @Nullable String> options) throws ConfigurationException {
        Map<Setting<?>, Given> all = new LinkedHashMap<>(given);
        List<String> errors = new ArrayList<>();
        options.forEach((setting, text) -> {
            if (text != null) {
                take(all, setting, text, "--" + setting.name(), errors);
            }
        });
        if (!errors.isEmpty()) {
            throw new ConfigurationException(errors);
        }
        return new Configuration(file, all);
    }

    /** The value of a setting that is absent unless it is given. */
    public <T> Optional<T> find(Setting<T> setting) {
        Given found = given.get(setting);
        if (found != null) {
            @SuppressWarnings("unchecked") // its own reader made it
            T value = (T) found.value();
            return Optional.of(value);
        }
        return Optional.ofNullable(setting.usual()).map(setting.reader());
    }

    /** The value of a setting that is never absent. */
    public <T> T get(Setting<T> setting) {
        return find(setting).orElseThrow(() -> new IllegalStateException(setting.name() + " has no usual value"));
    }

    /** The value as it is written; secrets are not shown; null where it is absent. */
    public @Nullable String shown(Setting<?> setting) {
        Given found = given.get(setting);
        if (found == null) {
            return setting.usual();
        }
        return setting.secret() ? "(not shown)" : found.text();
    }

    /** Where the value comes from: a line of the file, a variable, an option; {@code usual} where nobody set it. */
    public String place(Setting<?> setting) {
        Given found = given.get(setting);
        return found == null ? "usual" : found.place();
    }

    /** The file that was read; null where there is none. */
    public @Nullable Path file() {
        return file;
    }

    /** The environment with what the file sets beneath it: variables stand over the file. */
    public Map<String, String> over(Map<String, String> environment) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        given.forEach((setting, value) -> all.put(setting.variable(), value.text()));
        return all;
    }
}
