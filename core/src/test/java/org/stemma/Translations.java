package org.stemma;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Report;

/** Reports of invented events, each with its translations: files of sections "== language". */
public final class Translations {
    private Translations() {}

    /** The text of the event {@code name} in each language, the original first. */
    public static Map<String, String> of(String name) {
        try (InputStream in = Translations.class.getResourceAsStream("translations/" + name + ".txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> texts = new LinkedHashMap<>();
            Stream.of(all.split("(?m)^== ")).skip(1).forEach(section -> {
                int line = section.indexOf('\n');
                texts.put(
                        section.substring(0, line), section.substring(line + 1).strip());
            });
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** A report of the event in one language; its key is both. */
    public static Report report(String name, String language, String published) {
        Metadata metadata = Metadata.builder()
                .outlet(new Outlet("Outlet " + language + " of " + name, null))
                .published(Moment.parse(published))
                .build();
        return new Report(name + "." + language, null, metadata, language, of(name).get(language), java.util.List.of());
    }
}
