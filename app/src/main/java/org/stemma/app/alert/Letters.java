package org.stemma.app.alert;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.stemma.app.feed.Markup;
import org.stemma.app.json.Json;
import org.stemma.app.view.Counts;
import org.stemma.store.AlertTable.AlertRow;
import org.stemma.store.AlertTable.NoticeRow;
import org.stemma.store.DeliveryTable.DeliveryRow;

/** Writes notices for their receivers. What reports say stands in them as text, never as markup. */
final class Letters {
    private final String address;

    /** @param address of the server, without a slash at its end */
    Letters(String address) {
        this.address = address;
    }

    /** What is posted of a notice. */
    record Posted(
            String id,
            String kind,
            String at,
            Named alert,
            @Nullable Told story,
            @Nullable String detail) {}

    /** An alert by its number. */
    record Named(long number, String name) {}

    /** A story with its counts when the notice was made. */
    record Told(String id, @Nullable String headline, String url, int reports, int newsrooms, int origins) {}

    /** A mail: its subject, and its text as plain text and as HTML. */
    record Mail(String subject, String text, String html) {}

    /** An id that is the same for the same parts. */
    static String id(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** What is to be sent of {@code notice}, each under a number of its own. */
    List<DeliveryRow> deliveries(AlertRow alert, NoticeRow notice, LongSupplier numbers) {
        List<DeliveryRow> deliveries = new ArrayList<>();
        if (alert.webhook() != null) {
            String payload = Json.line(posted(alert, notice));
            deliveries.add(waiting(numbers.getAsLong(), notice, "webhook", alert.webhook(), payload));
        }
        if (alert.mail() != null) {
            String payload = Json.line(mail(alert, notice));
            deliveries.add(waiting(numbers.getAsLong(), notice, "mail", alert.mail(), payload));
        }
        return deliveries;
    }

    private static DeliveryRow waiting(long number, NoticeRow notice, String channel, String target, String payload) {
        return new DeliveryRow(
                number,
                notice.id(),
                notice.alert(),
                channel,
                target,
                payload,
                "waiting",
                0,
                notice.at(),
                null,
                notice.at(),
                null);
    }

    private Posted posted(AlertRow alert, NoticeRow notice) {
        return new Posted(
                notice.id(),
                notice.kind(),
                Instant.ofEpochMilli(notice.at()).toString(),
                new Named(alert.number(), alert.name()),
                notice.story().isEmpty() ? null : told(notice),
                notice.detail());
    }

    private Told told(NoticeRow notice) {
        return new Told(
                notice.story(),
                notice.headline(),
                url(notice.story()),
                notice.reports(),
                notice.newsrooms(),
                notice.origins());
    }

    private String url(String story) {
        return address + "/stories/"
                + URLEncoder.encode(story, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Mail mail(AlertRow alert, NoticeRow notice) {
        String headline = notice.headline() == null ? notice.story() : notice.headline();
        String what = says(notice);
        List<String> lines = new ArrayList<>();
        lines.add(what);
        lines.add("");
        lines.add(headline);
        if (!notice.story().isEmpty()) {
            lines.add(Counts.of(notice.reports(), notice.newsrooms(), notice.origins()));
            lines.add(url(notice.story()));
        }
        lines.add("");
        lines.add("The alert \"" + alert.name() + "\" told this: " + address + "/alerts");
        String text = String.join("\n", lines) + "\n";
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"en\"><body>");
        html.append("<p>").append(Markup.escape(what)).append("</p><h1>");
        html.append(Markup.escape(headline)).append("</h1>");
        if (!notice.story().isEmpty()) {
            html.append("<p>")
                    .append(Markup.escape(Counts.of(notice.reports(), notice.newsrooms(), notice.origins())))
                    .append("<br><a href=\"")
                    .append(Markup.escape(url(notice.story())))
                    .append("\">The story</a></p>");
        }
        html.append("<p>The alert “")
                .append(Markup.escape(alert.name()))
                .append("” told this: <a href=\"")
                .append(Markup.escape(address))
                .append("/alerts\">alerts</a></p></body></html>");
        return new Mail(alert.name() + ": " + headline, text, html.toString());
    }

    /** What a notice tells, in words. */
    static String says(NoticeRow notice) {
        String what = switch (notice.kind()) {
            case "new" -> "A new story.";
            case "origins" -> "A story rests on " + Counts.of(notice.origins(), "origin") + " now.";
            case "changed" -> "A statement changed on the way.";
            case "corrected" -> "An update or a correction came.";
            default -> "This is a trial; nothing happened.";
        };
        return notice.detail() == null ? what : what + " " + notice.detail();
    }
}
