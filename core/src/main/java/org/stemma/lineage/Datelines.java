package org.stemma.lineage;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Report;

/** From where reports are written, by their metadata or by the capitals that their texts begin with. */
final class Datelines {
    private static final Pattern CAPITALS = Pattern.compile("^\\p{Lu}[\\p{Lu}.'-]{2,30}(?:[ /]\\p{Lu}{2,20}){0,3}[, ]");

    private Datelines() {}

    /** Whether {@code report} is written from a place that it names before its text. */
    static boolean has(Report report) {
        return report.metadata().dateline().place() != null
                || CAPITALS.matcher(report.text()).find();
    }

    /** Whether {@code other} is written from the place that {@code credited} names. */
    static boolean same(Account credited, Account other) {
        String place = credited.report().metadata().dateline().place();
        if (place == null || place.isBlank()) {
            return false;
        }
        @Nullable String own = other.report().metadata().dateline().place();
        String city = city(place);
        return own != null
                ? city.equals(city(own))
                : other.report().text().startsWith(city + " ")
                        || other.report().text().startsWith(city + ",");
    }

    private static String city(String place) {
        int comma = place.indexOf(',');
        return (comma < 0 ? place : place.substring(0, comma)).strip().toUpperCase(Locale.ROOT);
    }
}
