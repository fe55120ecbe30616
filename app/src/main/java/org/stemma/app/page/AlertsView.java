package org.stemma.app.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.app.alert.AlertForm;
import org.stemma.app.alert.AlertKind;
import org.stemma.app.alert.Alerts;
import org.stemma.store.AlertTable.AlertRow;
import org.stemma.store.AlertTable.NoticeRow;
import org.stemma.store.DeliveryTable.DeliveryRow;

/**
 * The page of alerts.
 *
 * @param deleted those that can be restored
 * @param dead deliveries that were given up
 * @param token of its forms
 * @param form for a new alert, as it was given where something in it is wrong
 */
public record AlertsView(
        List<Row> rows, List<AlertRow> deleted, List<Delivery> dead, String token, AlertForm form, boolean mail) {
    private static final int NOTICES = 20;
    private static final int DELIVERIES = 30;
    private static final int DEAD = 20;

    public AlertsView {
        rows = List.copyOf(rows);
        deleted = List.copyOf(deleted);
        dead = List.copyOf(dead);
    }

    /** A form in which nothing stands yet. */
    public static AlertForm empty() {
        return new AlertForm(Map.of("origins", "2"), List.of(AlertKind.NEW), Map.of());
    }

    public static AlertsView of(Alerts alerts, Instant now, String token, AlertForm form) {
        List<AlertRow> all = alerts.list();
        return new AlertsView(
                all.stream()
                        .filter(each -> each.deletedAt() == null)
                        .map(each -> Row.of(alerts, each, now))
                        .toList(),
                all.stream().filter(each -> each.deletedAt() != null).toList(),
                alerts.dead(DEAD).stream().map(Delivery::of).toList(),
                token,
                form,
                alerts.settings().mail() != null);
    }

    /**
     * An alert in the list.
     *
     * @param search what it looks for, in words
     * @param last what it told last, null where it told nothing yet
     * @param lastAgo how long that is ago
     */
    public record Row(
            AlertRow alert,
            String search,
            String tells,
            String to,
            @Nullable NoticeRow last,
            String lastAgo) {
        static Row of(Alerts alerts, AlertRow alert, Instant now) {
            List<NoticeRow> notices = alerts.notices(alert.number(), 1);
            NoticeRow last = notices.isEmpty() ? null : notices.getFirst();
            return new Row(
                    alert,
                    AlertsView.search(alert),
                    AlertKind.of(alert.tells()).stream()
                            .map(each ->
                                    each == AlertKind.ORIGINS ? alert.leastOrigins() + " origins or more" : each.says())
                            .collect(Collectors.joining(", ")),
                    AlertsView.to(alert),
                    last,
                    last == null ? "" : ago(Duration.between(Instant.ofEpochMilli(last.at()), now)));
        }
    }

    private static String search(AlertRow alert) {
        AlertForm form = AlertForm.of(alert);
        List<String> parts = new ArrayList<>();
        for (String name : List.of("words", "speaker", "actor", "place", "outlet", "type", "language")) {
            if (!form.field(name).isEmpty()) {
                parts.add(name.equals("words") ? form.field(name) : name + " " + form.field(name));
            }
        }
        return parts.isEmpty() ? "every story" : String.join(" · ", parts);
    }

    private static String to(AlertRow alert) {
        List<String> to = new ArrayList<>();
        if (alert.webhook() != null) {
            to.add("webhook");
        }
        if (alert.mail() != null) {
            to.add("mail");
        }
        to.add("feed");
        return String.join(", ", to);
    }

    static String ago(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 60) {
            return "just now";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min ago";
        }
        return seconds < 86_400 ? seconds / 3600 + " h ago" : seconds / 86_400 + " d ago";
    }

    /** A delivery in a list. */
    public record Delivery(long number, String made, String channel, String target, String state, String says) {
        static Delivery of(DeliveryRow row) {
            String made = time(row.madeAt());
            Long next = row.nextAt();
            String says = switch (row.state()) {
                case "delivered" -> row.attempts() == 1 ? "" : "after " + row.attempts() + " attempts";
                case "dead" -> "given up after " + row.attempts() + (row.attempts() == 1 ? " attempt" : " attempts");
                default -> next == null || row.attempts() == 0 ? "" : "again " + time(next);
            };
            String reason = row.reason() == null ? "" : row.reason();
            String both = says.isEmpty() || reason.isEmpty() ? says + reason : says + ": " + reason;
            return new Delivery(row.number(), made, row.channel(), row.target(), row.state(), both);
        }
    }

    static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString().substring(0, 16).replace('T', ' ') + " UTC";
    }

    /** The page of one alert. */
    public record One(
            AlertRow alert,
            List<NoticeRow> notices,
            List<Delivery> deliveries,
            String token,
            AlertForm form,
            boolean mail) {
        public One {
            notices = List.copyOf(notices);
            deliveries = List.copyOf(deliveries);
        }

        public static Optional<One> of(Alerts alerts, long number, String token, AlertForm form) {
            return alerts.find(number)
                    .map(alert -> new One(
                            alert,
                            alerts.notices(number, NOTICES),
                            alerts.deliveries(number, DELIVERIES).stream()
                                    .map(Delivery::of)
                                    .toList(),
                            token,
                            form,
                            alerts.settings().mail() != null));
        }

        public String time(NoticeRow notice) {
            return AlertsView.time(notice.at());
        }
    }
}
