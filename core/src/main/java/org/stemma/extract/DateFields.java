package org.stemma.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names under which pages give dates: meta tags, and the labels that readers see ({@code Published}, {@code Stand}). */
final class DateFields {
    /** Meta tags by name, with their weight, the most trustworthy first. */
    static final Map<String, Double> PUBLISHED = new LinkedHashMap<>();

    static final Map<String, Double> MODIFIED = new LinkedHashMap<>();
    private static final List<String> PUBLISHED_LABELS = new ArrayList<>();
    private static final List<String> MODIFIED_LABELS = new ArrayList<>();

    static {
        for (String[] row : WordTable.rows("date-fields.tsv")) {
            switch (row[0]) {
                case "published" -> PUBLISHED.put(row[2], Double.valueOf(row[1]));
                case "modified" -> MODIFIED.put(row[2], Double.valueOf(row[1]));
                case "label-published" -> PUBLISHED_LABELS.add(row[2]);
                default -> MODIFIED_LABELS.add(row[2]);
            }
        }
    }

    private DateFields() {}

    /** Whether {@code line} begins with a word for publication. */
    static boolean saysPublished(String line) {
        return begins(line, PUBLISHED_LABELS);
    }

    /** Whether {@code line} begins with a word for a change. */
    static boolean saysModified(String line) {
        return begins(line, MODIFIED_LABELS);
    }

    /** The part of {@code line} that tells a change, before or behind a publication; empty where it tells none. */
    static String change(String line) {
        if (saysModified(line)) {
            return line.substring(
                    0, line.length() - behind(line, PUBLISHED_LABELS).length());
        }
        return saysPublished(line) ? behind(line, MODIFIED_LABELS) : "";
    }

    /** The part of {@code line} that tells a publication behind a change; the whole line where there is no such part. */
    static String publication(String line) {
        String part = saysModified(line) ? behind(line, PUBLISHED_LABELS) : "";
        return part.isEmpty() ? line : part;
    }

    /** From the first word on that begins as one of {@code labels} does. */
    private static String behind(String line, List<String> labels) {
        for (int at = 1; at < line.length(); at++) {
            boolean word = Character.isLetter(line.charAt(at)) && !Character.isLetter(line.charAt(at - 1));
            if (word && begins(line.substring(at), labels)) {
                return line.substring(at);
            }
        }
        return "";
    }

    private static boolean begins(String line, List<String> labels) {
        String low = line.substring(0, Math.min(40, line.length())).toLowerCase(Locale.ROOT);
        return labels.stream()
                .anyMatch(label -> low.startsWith(label)
                        && (low.length() == label.length()
                                || !Character.isLetter(low.charAt(label.length()))
                                || Scripts.dense(low.charAt(label.length()))));
    }
}
