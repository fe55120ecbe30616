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

    private static boolean begins(String line, List<String> labels) {
        String low = line.substring(0, Math.min(40, line.length())).toLowerCase(Locale.ROOT);
        return labels.stream()
                .anyMatch(label -> low.startsWith(label)
                        && (low.length() == label.length()
                                || !Character.isLetter(low.charAt(label.length()))
                                || Scripts.dense(low.charAt(label.length()))));
    }
}
