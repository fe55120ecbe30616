package org.stemma.app.alert;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What an alert can tell of a story. */
public enum AlertKind {
    /** It is there, or fits the search for the first time. */
    NEW("a new story"),
    /** It rests on so many origins as the alert asks for. */
    ORIGINS("so many origins"),
    /** A difference came into a statement on the way. */
    CHANGED("a statement changed"),
    /** An update or a correction of a report came. */
    CORRECTED("an update or correction");

    private final String says;

    AlertKind(String says) {
        this.says = says;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String says() {
        return says;
    }

    /** The kinds that {@code words} name, divided by blanks; others are passed over. */
    public static List<AlertKind> of(String words) {
        Set<String> given = Set.of(words.split(" "));
        return Arrays.stream(values())
                .filter(each -> given.contains(each.word()))
                .toList();
    }

    /** The words of {@code kinds}, divided by blanks. */
    public static String words(List<AlertKind> kinds) {
        return Arrays.stream(values())
                .filter(kinds::contains)
                .map(AlertKind::word)
                .collect(Collectors.joining(" "));
    }
}
