package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.app.alert.AlertForm;
import org.stemma.app.alert.AlertKind;
import org.stemma.app.alert.Alerts;
import org.stemma.app.json.Json;
import org.stemma.store.AlertTable.AlertRow;
import org.stemma.store.DeliveryTable.DeliveryRow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Alerts for programs. */
final class AlertApi implements Routes {
    private static final String PROBLEM = "application/problem+json";
    private static final int MOST = 100;

    private final Alerts alerts;

    AlertApi(Alerts alerts) {
        this.alerts = alerts;
    }

    /** An alert as programs see it; the secret is given to those who make one, and to nobody later. */
    record AlertJson(
            long number,
            String name,
            Map<String, String> search,
            List<String> tells,
            int origins,
            @Nullable String webhook,
            @Nullable String mail,
            boolean paused,
            String made,
            @Nullable String secret) {
        static AlertJson of(AlertRow row, boolean secret) {
            AlertForm form = AlertForm.of(row);
            Map<String, String> search = new LinkedHashMap<>();
            for (String name : List.of("words", "speaker", "actor", "place", "outlet", "type", "language")) {
                if (!form.field(name).isEmpty()) {
                    search.put(name, form.field(name));
                }
            }
            return new AlertJson(
                    row.number(),
                    row.name(),
                    search,
                    AlertKind.of(row.tells()).stream().map(AlertKind::word).toList(),
                    row.leastOrigins(),
                    row.webhook(),
                    row.mail(),
                    row.paused(),
                    Instant.ofEpochMilli(row.madeAt()).toString(),
                    secret ? row.secret() : null);
        }
    }

    /** A delivery as programs see it. */
    record DeliveryJson(
            long number,
            String id,
            String channel,
            String target,
            String state,
            int attempts,
            @Nullable String tried,
            @Nullable String next,
            @Nullable String reason) {
        static DeliveryJson of(DeliveryRow row) {
            return new DeliveryJson(
                    row.number(),
                    row.id(),
                    row.channel(),
                    row.target(),
                    row.state(),
                    row.attempts(),
                    time(row.triedAt()),
                    time(row.nextAt()),
                    row.reason());
        }

        private static @Nullable String time(@Nullable Long millis) {
            return millis == null ? null : Instant.ofEpochMilli(millis).toString();
        }
    }

    /** All alerts. */
    record AlertList(List<AlertJson> alerts) {}

    /** Deliveries, latest first. */
    record DeliveryList(List<DeliveryJson> deliveries) {}

    /** How many deliveries a trial makes. */
    record Trial(int deliveries) {}

    /** What is wrong with a request, by field. */
    record Problem(String type, String title, int status, String detail, Map<String, String> fields) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/alerts", this::list);
        routes.post("/api/v1/alerts", this::make);
        routes.get(
                "/api/v1/alerts/{number}",
                context -> one(context, number(context).flatMap(alerts::find)));
        routes.put("/api/v1/alerts/{number}", this::change);
        routes.delete("/api/v1/alerts/{number}", this::delete);
        routes.post(
                "/api/v1/alerts/{number}/pause",
                context -> one(context, number(context).flatMap(each -> alerts.pause(each, true))));
        routes.post(
                "/api/v1/alerts/{number}/resume",
                context -> one(context, number(context).flatMap(each -> alerts.pause(each, false))));
        routes.post(
                "/api/v1/alerts/{number}/restore",
                context -> one(context, number(context).flatMap(alerts::restore)));
        routes.post("/api/v1/alerts/{number}/test", this::test);
        routes.get("/api/v1/alerts/{number}/deliveries", this::deliveries);
        routes.get("/api/v1/deliveries/dead", context -> send(context, deliveries(alerts.dead(MOST))));
        routes.post("/api/v1/deliveries/{number}/repeat", this::repeat);
    }

    private void list(Context context) {
        send(
                context,
                new AlertList(alerts.list().stream()
                        .filter(each -> each.deletedAt() == null)
                        .map(each -> AlertJson.of(each, false))
                        .toList()));
    }

    private void make(Context context) {
        form(context).ifPresent(form -> {
            AlertRow made = alerts.make(form);
            context.status(HttpStatus.CREATED).header("Location", "/api/v1/alerts/" + made.number());
            send(context, AlertJson.of(made, true));
        });
    }

    private void change(Context context) {
        form(context).ifPresent(form -> one(context, number(context).flatMap(number -> alerts.change(number, form))));
    }

    private void delete(Context context) {
        if (number(context).flatMap(alerts::delete).isPresent()) {
            context.status(HttpStatus.NO_CONTENT);
        } else {
            none(context);
        }
    }

    private void test(Context context) {
        Optional<AlertRow> alert = number(context).flatMap(alerts::find);
        if (alert.isPresent()) {
            context.status(HttpStatus.ACCEPTED);
            send(context, new Trial(alerts.test(alert.get().number())));
        } else {
            none(context);
        }
    }

    private void deliveries(Context context) {
        Optional<AlertRow> alert = number(context).flatMap(alerts::find);
        if (alert.isPresent()) {
            send(context, deliveries(alerts.deliveries(alert.get().number(), MOST)));
        } else {
            none(context);
        }
    }

    private static DeliveryList deliveries(List<DeliveryRow> rows) {
        return new DeliveryList(rows.stream().map(DeliveryJson::of).toList());
    }

    private void repeat(Context context) {
        Optional<DeliveryRow> again = number(context).flatMap(alerts::repeat);
        if (again.isPresent()) {
            send(context, DeliveryJson.of(again.get()));
        } else {
            none(context);
        }
    }

    private static void one(Context context, Optional<AlertRow> row) {
        if (row.isPresent()) {
            send(context, AlertJson.of(row.get(), false));
        } else {
            none(context);
        }
    }

    /** The form that the body gives; empty where it is wrong, and the request is answered. */
    private static Optional<AlertForm> form(Context context) {
        JsonNode body;
        try {
            body = Json.tree(context.body());
        } catch (JacksonException malformed) {
            problem(context, "Malformed body", "the body is no JSON", Map.of());
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : AlertForm.NAMES) {
            JsonNode within = body.path("search").path(name);
            fields.put(name, text(within.isMissingNode() ? body.path(name) : within));
        }
        StringBuilder tells = new StringBuilder();
        body.path("tells").forEach(each -> tells.append(text(each)).append(' '));
        AlertForm form = AlertForm.of(fields, AlertKind.of(tells.toString()));
        if (!form.isRight()) {
            problem(context, "Wrong alert", "some fields cannot be taken", form.wrong());
            return Optional.empty();
        }
        return Optional.of(form);
    }

    private static String text(JsonNode node) {
        return node.isString() || node.isNumber() ? node.asString() : "";
    }

    private static void none(Context context) {
        context.status(HttpStatus.NOT_FOUND);
        problem(context, "Not found", "nothing has this number", Map.of());
    }

    private static void problem(Context context, String title, String detail, Map<String, String> fields) {
        HttpStatus status = context.status() == HttpStatus.NOT_FOUND ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        String type = "urn:stemma:problem:" + title.toLowerCase(Locale.ROOT).replace(' ', '-');
        context.status(status)
                .contentType(PROBLEM)
                .result(Json.line(new Problem(type, title, status.getCode(), detail, fields)));
    }

    private static void send(Context context, Object value) {
        context.header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(Json.line(value));
    }

    private static Optional<Long> number(Context context) {
        String number = context.pathParam("number");
        return number.matches("\\d{1,18}") ? Optional.of(Long.valueOf(number)) : Optional.empty();
    }
}
