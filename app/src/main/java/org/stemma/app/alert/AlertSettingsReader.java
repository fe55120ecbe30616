package org.stemma.app.alert;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.app.alert.AlertSettings.DigestMail;
import org.stemma.app.alert.AlertSettings.Mail;
import org.stemma.app.alert.AlertSettings.Mail.Security;

/** Reads what alerts and digests need from variables of the environment, and names all that is wrong at once. */
public final class AlertSettingsReader {
    private static final int SUBMISSION = 587;
    private static final int LAST_PORT = 65_535;
    private static final int LAST_HOUR = 23;

    private final Map<String, String> environment;
    private final List<String> wrong = new ArrayList<>();

    private AlertSettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * @param usual address of the server where none is set
     * @throws IllegalArgumentException with all that is wrong
     */
    public static AlertSettings read(Map<String, String> environment, String usual) {
        AlertSettingsReader reader = new AlertSettingsReader(environment);
        AlertSettings settings = reader.settings(usual);
        if (!reader.wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", reader.wrong));
        }
        return settings;
    }

    private AlertSettings settings(String usual) {
        String address = text("STEMMA_ADDRESS");
        String base = address == null ? usual : address.replaceFirst("/+$", "");
        if (!base.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            wrong.add("STEMMA_ADDRESS takes the address of this server, as https://stemma.example");
        }
        Mail mail = mail();
        DigestMail digest = digest();
        if (digest != null && mail == null) {
            wrong.add("STEMMA_DIGEST_TO needs a mail server: STEMMA_MAIL_HOST");
        }
        return new AlertSettings(base, flag("STEMMA_WEBHOOKS_PRIVATE"), mail, digest);
    }

    private @Nullable Mail mail() {
        String host = text("STEMMA_MAIL_HOST");
        if (host == null) {
            return null;
        }
        String from = text("STEMMA_MAIL_FROM");
        if (from == null || !from.matches("[^\\s@<>]+@[^\\s@<>]+")) {
            wrong.add("STEMMA_MAIL_FROM takes the sender's address, name@host");
        }
        String security = text("STEMMA_MAIL_SECURITY");
        return new Mail(
                host,
                number("STEMMA_MAIL_PORT", SUBMISSION, LAST_PORT),
                text("STEMMA_MAIL_USER"),
                text("STEMMA_MAIL_PASSWORD"),
                from == null ? "" : from,
                security(security == null ? "starttls" : security));
    }

    private Security security(String word) {
        for (Security each : Security.values()) {
            if (each.name().equals(word.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        wrong.add("STEMMA_MAIL_SECURITY takes starttls, tls or none, not " + word);
        return Security.STARTTLS;
    }

    private @Nullable DigestMail digest() {
        String to = text("STEMMA_DIGEST_TO");
        if (to == null) {
            return null;
        }
        List<String> addresses = Arrays.stream(to.split(",")).map(String::strip).toList();
        addresses.stream()
                .filter(each -> !each.matches("[^\\s@<>]+@[^\\s@<>]+"))
                .forEach(each -> wrong.add("STEMMA_DIGEST_TO takes addresses divided by commas; none is: " + each));
        return new DigestMail(number("STEMMA_DIGEST_HOUR", 6, LAST_HOUR), zone(), addresses);
    }

    private ZoneId zone() {
        String name = text("STEMMA_DIGEST_ZONE");
        try {
            return ZoneId.of(name == null ? "UTC" : name);
        } catch (DateTimeException none) {
            wrong.add("STEMMA_DIGEST_ZONE takes a time zone such as Europe/Berlin, not " + name);
            return ZoneId.of("UTC");
        }
    }

    private int number(String name, int usual, int most) {
        String text = text(name);
        if (text == null) {
            return usual;
        }
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        wrong.add(name + " takes a whole number up to " + most + ", not " + text);
        return usual;
    }

    private boolean flag(String name) {
        String text = text(name);
        return text != null && List.of("true", "yes", "on", "1").contains(text.toLowerCase(Locale.ROOT));
    }

    private @Nullable String text(String name) {
        String text = environment.getOrDefault(name, "").strip();
        return text.isEmpty() ? null : text;
    }
}
