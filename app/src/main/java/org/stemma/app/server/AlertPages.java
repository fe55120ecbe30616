package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.stemma.app.alert.AlertForm;
import org.stemma.app.alert.AlertKind;
import org.stemma.app.alert.Alerts;
import org.stemma.app.page.AlertsView;
import org.stemma.app.page.StateView;
import org.stemma.app.page.Templates;
import org.stemma.store.DeliveryTable.DeliveryRow;

/** Alerts for people: the list, a form for each, and what became of what was sent. Works without script. */
final class AlertPages implements Routes {
    private final Alerts alerts;
    private final Templates templates;
    private final Clock clock;
    private final FormTokens tokens = new FormTokens();

    AlertPages(Alerts alerts, Templates templates, Clock clock) {
        this.alerts = alerts;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/alerts", context -> list(context, AlertsView.empty()));
        routes.post("/alerts", owned(this::make));
        routes.get("/alerts/{number}", this::show);
        routes.post("/alerts/{number}", owned(this::change));
        routes.post("/alerts/{number}/pause", owned(act(number -> alerts.pause(number, true))));
        routes.post("/alerts/{number}/resume", owned(act(number -> alerts.pause(number, false))));
        routes.post("/alerts/{number}/delete", owned(act(alerts::delete)));
        routes.post("/alerts/{number}/restore", owned(act(alerts::restore)));
        routes.post("/alerts/{number}/test", owned(this::test));
        routes.post("/deliveries/{number}/repeat", owned(this::repeat));
    }

    /** What answers a form. */
    private interface Answer {
        void to(Context context);
    }

    private Handler owned(Answer answer) {
        return context -> {
            if (tokens.isOwn(context)) {
                answer.to(context);
                return;
            }
            StateView state = StateView.of(
                            "Not taken",
                            "This form is too old, or does not come from this page.",
                            "Nothing was changed. Open the page again and send it once more.")
                    .withNext("Alerts", "/alerts");
            ErrorPages.show(context, templates, HttpStatus.FORBIDDEN, state);
        };
    }

    private void list(Context context, AlertForm form) {
        AlertsView view = AlertsView.of(alerts, clock.instant(), tokens.issue(context), form);
        context.header("Cache-Control", "no-store").html(templates.render("site_alerts.jte", view));
    }

    private void make(Context context) {
        AlertForm form = form(context);
        if (!form.isRight()) {
            context.status(HttpStatus.BAD_REQUEST);
            list(context, form);
            return;
        }
        context.redirect("/alerts/" + alerts.make(form).number(), HttpStatus.SEE_OTHER);
    }

    private static AlertForm form(Context context) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : AlertForm.NAMES) {
            String value = context.formParam(name);
            fields.put(name, value == null ? "" : value);
        }
        List<AlertKind> tells = AlertKind.of(String.join(" ", context.formParams("tells")));
        return AlertForm.of(fields, tells);
    }

    private void show(Context context) {
        number(context)
                .flatMap(alerts::find)
                .ifPresentOrElse(
                        alert -> show(context, AlertForm.of(alert), alert.number()),
                        () -> context.status(HttpStatus.NOT_FOUND));
    }

    private void show(Context context, AlertForm form, long number) {
        AlertsView.One.of(alerts, number, tokens.issue(context), form)
                .ifPresentOrElse(
                        view -> context.header("Cache-Control", "no-store")
                                .html(templates.render("site_alert.jte", view)),
                        () -> context.status(HttpStatus.NOT_FOUND));
    }

    private void change(Context context) {
        AlertForm form = form(context);
        Optional<Long> number = number(context);
        if (number.isEmpty()) {
            context.status(HttpStatus.NOT_FOUND);
        } else if (!form.isRight()) {
            context.status(HttpStatus.BAD_REQUEST);
            show(context, form, number.get());
        } else {
            back(context, alerts.change(number.get(), form), "/alerts/" + number.get());
        }
    }

    private Answer act(LongFunction<Optional<?>> act) {
        return context -> back(context, number(context).flatMap(act::apply), "/alerts");
    }

    private void test(Context context) {
        Optional<Long> number = number(context);
        number.ifPresent(alerts::test);
        back(context, number, "/alerts/" + number.orElse(0L));
    }

    private void repeat(Context context) {
        Optional<DeliveryRow> again = number(context).flatMap(alerts::repeat);
        String alert = again.filter(row -> row.alert() != 0)
                .map(row -> "/" + row.alert())
                .orElse("");
        back(context, again, "/alerts" + alert);
    }

    private static void back(Context context, Optional<?> done, String address) {
        if (done.isPresent()) {
            context.redirect(address, HttpStatus.SEE_OTHER);
        } else {
            context.status(HttpStatus.NOT_FOUND);
        }
    }

    private static Optional<Long> number(Context context) {
        String number = context.pathParam("number");
        return number.matches("\\d{1,18}") ? Optional.of(Long.valueOf(number)) : Optional.empty();
    }
}
