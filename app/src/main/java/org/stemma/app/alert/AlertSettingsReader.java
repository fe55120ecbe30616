package org.stemma.app.alert;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.app.alert.AlertSettings.DigestMail;
import org.stemma.app.alert.AlertSettings.Mail;
import org.stemma.app.alert.AlertSettings.Mail.Security;
import org.stemma.app.config.Configuration;
import org.stemma.app.config.Settings;

/** Reads what alerts and digests need from what is set. */
public final class AlertSettingsReader {
    private AlertSettingsReader() {}

    /**
     * What the configuration says of alerts, or of the server's address.
     *
     * @param usual address of the server where none is set
     * @throws IllegalArgumentException where settings do not fit each other
     */
    public static AlertSettings read(Configuration given, String usual) {
        Mail mail = mail(given);
        List<String> to = given.get(Settings.DIGEST_TO);
        if (mail == null && !to.isEmpty()) {
            throw new IllegalArgumentException("digest.to needs a mail server: mail.host");
        }
        DigestMail digest = to.isEmpty()
                ? null
                : new DigestMail(given.get(Settings.DIGEST_HOUR), given.get(Settings.DIGEST_ZONE), to);
        return new AlertSettings(
                given.find(Settings.ADDRESS).orElse(usual),
                given.get(Settings.WEBHOOKS_PRIVATE).equals("true"),
                given.get(Settings.DIGEST_ZONE),
                mail,
                digest);
    }

    private static @Nullable Mail mail(Configuration given) {
        String host = given.find(Settings.MAIL_HOST).orElse(null);
        if (host == null) {
            return null;
        }
        String from = given.find(Settings.MAIL_FROM)
                .orElseThrow(() -> new IllegalArgumentException("mail.host needs a sender: mail.from"));
        return new Mail(
                host,
                given.get(Settings.MAIL_PORT),
                given.find(Settings.MAIL_USER).orElse(null),
                given.find(Settings.MAIL_PASSWORD).orElse(null),
                from,
                Security.valueOf(given.get(Settings.MAIL_SECURITY).toUpperCase(Locale.ROOT)));
    }
}
