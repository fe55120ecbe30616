package org.stemma.app.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.event.Plover;
import org.stemma.ingest.Lookout;
import org.stemma.store.AlertTable.AlertRow;

/**
 * What a user gives to make or change an alert, as text, and what is wrong with it.
 *
 * @param fields as given, by the names of {@link #NAMES}
 * @param tells kinds of notices
 * @param wrong by name, what is wrong with the field
 */
public record AlertForm(Map<String, String> fields, List<AlertKind> tells, Map<String, String> wrong) {
    public static final List<String> NAMES = List.of(
            "name", "words", "speaker", "actor", "place", "outlet", "type", "language", "origins", "webhook", "mail");
    private static final int LONGEST = 400;
    private static final int MOST_ORIGINS = 1000;
    private static final Pattern MAIL = Pattern.compile("[^\\s@,;<>\"()]{1,64}@[^\\s@,;<>\"()]{1,255}");

    public AlertForm {
        fields = Map.copyOf(fields);
        tells = List.copyOf(tells);
        wrong = Map.copyOf(wrong);
    }

    /** Checks what was given; absent fields are empty. */
    public static AlertForm of(Map<String, String> given, List<AlertKind> tells) {
        Map<String, String> fields = new TreeMap<>();
        Map<String, String> wrong = new TreeMap<>();
        for (String name : NAMES) {
            String value = given.getOrDefault(name, "").strip();
            fields.put(name, value);
            if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
                wrong.put(name, "takes at most " + LONGEST + " characters on one line");
            }
        }
        check(fields, tells, wrong);
        return new AlertForm(fields, tells, wrong);
    }

    private static void check(Map<String, String> fields, List<AlertKind> tells, Map<String, String> wrong) {
        if (fields.getOrDefault("name", "").isEmpty()) {
            wrong.put("name", "an alert needs a name");
        }
        if (tells.isEmpty()) {
            wrong.put("tells", "choose at least one thing to be told of");
        }
        String origins = fields.getOrDefault("origins", "");
        if (origins.isEmpty() && !tells.contains(AlertKind.ORIGINS)) {
            fields.put("origins", "2");
        } else if (!origins.matches("\\d{1,4}") || number(origins) < 1 || number(origins) > MOST_ORIGINS) {
            wrong.put("origins", "takes a whole number from 1 to " + MOST_ORIGINS);
        }
        String type = fields.getOrDefault("type", "");
        if (!type.isEmpty() && types().stream().noneMatch(type::equalsIgnoreCase)) {
            wrong.put("type", "takes one of " + String.join(", ", types()));
        }
        String mail = fields.getOrDefault("mail", "");
        if (!mail.isEmpty() && !MAIL.matcher(mail).matches()) {
            wrong.put("mail", "takes one address, name@host");
        }
        checkWebhook(fields.getOrDefault("webhook", ""), wrong);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static void checkWebhook(String webhook, Map<String, String> wrong) {
        try {
            if (!webhook.isEmpty()) {
                Lookout.address(webhook);
            }
        } catch (IllegalArgumentException refused) {
            wrong.put("webhook", String.valueOf(refused.getMessage()));
        }
    }

    /** Event types that a search may ask for. */
    public static List<String> types() {
        List<String> types = new ArrayList<>();
        for (Plover type : Plover.values()) {
            types.add(type.name());
        }
        return types;
    }

    /** The form of an alert that is there. */
    public static AlertForm of(AlertRow row) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("name", row.name());
        fields.put("words", text(row.words()));
        fields.put("speaker", text(row.speaker()));
        fields.put("actor", text(row.actor()));
        fields.put("place", text(row.place()));
        fields.put("outlet", text(row.outlet()));
        fields.put("type", text(row.type()));
        fields.put("language", text(row.language()));
        fields.put("origins", Integer.toString(row.leastOrigins()));
        fields.put("webhook", text(row.webhook()));
        fields.put("mail", text(row.mail()));
        return new AlertForm(fields, AlertKind.of(row.tells()), Map.of());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** What stands in the field {@code name}. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** What is wrong with the field {@code name}; empty where nothing is. */
    public String wrong(String name) {
        return wrong.getOrDefault(name, "");
    }

    public boolean tells(AlertKind kind) {
        return tells.contains(kind);
    }

    public boolean isRight() {
        return wrong.isEmpty();
    }

    /** The alert {@code was} with what this form says. */
    AlertRow on(AlertRow was) {
        return new AlertRow(
                was.number(),
                field("name"),
                given("words"),
                given("speaker"),
                given("actor"),
                given("place"),
                given("outlet"),
                given("type"),
                given("language"),
                AlertKind.words(tells),
                number(field("origins")),
                given("webhook"),
                was.secret(),
                given("mail"),
                was.paused(),
                was.since(),
                was.madeAt(),
                was.deletedAt());
    }

    private @Nullable String given(String name) {
        String value = field(name);
        return value.isEmpty() ? null : value;
    }
}
