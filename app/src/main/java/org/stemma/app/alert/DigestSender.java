package org.stemma.app.alert;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.Json;
import org.stemma.store.DeliveryTable.DeliveryRow;
import org.stemma.store.Store;

/** Has the digest of the day before mailed once the hour for it has come; each day once, over restarts too. */
public final class DigestSender {
    private final Store store;
    private final Clock clock;
    private final String address;
    private final AlertSettings.@Nullable DigestMail settings;

    public DigestSender(Store store, Clock clock, AlertSettings settings) {
        this.store = store;
        this.clock = clock;
        this.address = settings.address();
        this.settings = settings.digest();
    }

    /** Makes the mails that are due; returns how many. */
    public int send() {
        if (settings == null) {
            return 0;
        }
        ZonedDateTime now = clock.instant().atZone(settings.zone());
        LocalDate day = now.toLocalDate().minusDays(1);
        String sent = store.read(tables -> tables.alerts().digestSent());
        if (now.getHour() < settings.hour() || sent.compareTo(day.toString()) >= 0) {
            return 0;
        }
        Digest digest = Digest.of(store, day, settings.zone());
        String payload = Json.line(DigestLetter.of(digest, address));
        return store.write(tables -> {
            tables.alerts().digestSent(day.toString());
            if (digest.isEmpty()) {
                return 0;
            }
            for (String to : settings.to()) {
                tables.deliveries()
                        .add(new DeliveryRow(
                                tables.deliveries().next(),
                                Letters.id("digest", day.toString()),
                                0,
                                "mail",
                                to,
                                payload,
                                "waiting",
                                0,
                                clock.millis(),
                                null,
                                clock.millis(),
                                null));
            }
            return settings.to().size();
        });
    }
}
