package org.stemma.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.app.SharedPipeline;
import org.stemma.app.TestClock;
import org.stemma.app.json.Json;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Input;
import org.stemma.pipeline.Archive;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.store.AlertTable.AlertRow;
import org.stemma.store.ChangeTable.ChangeRow;
import org.stemma.store.DeliveryTable.DeliveryRow;

class AlertWatchTest {
    private static final String FERRY =
            "TARVIK, May 3 (Bay Wire) - The ferry Ostrel ran aground off Tarvik in thick fog on"
                    + " Saturday with 212 people aboard, the coast guard said.\n\nNobody was hurt, and all passengers were taken"
                    + " off by 9 p.m., said Lena Brandt, a spokeswoman of the coast guard.\n\n\"The captain turned too early,\""
                    + " Brandt told reporters at the harbour. Divers will look at the hull of the Ostrel on Monday.";
    private static final String WHEAT =
            "The price of wheat fell by a tenth in Corvane on Friday after the ministry of farming"
                    + " promised to open its stores, traders said.\n\nMinister Ivo Salme said that 40,000 tons would be sold.";
    private static final AlertSettings SETTINGS = AlertSettings.at("http://stemma.example");

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock("2031-05-05T10:00:00Z");

    private interface Run {
        void with(Archive archive, Alerts alerts, AlertWatch watch);
    }

    private void program(Run run) {
        try (Archive archive = SharedPipeline.archive(folder, clock)) {
            Alerts alerts = new Alerts(archive.store(), clock, new Random(7), SETTINGS);
            run.with(archive, alerts, new AlertWatch(archive, clock, SETTINGS));
        }
    }

    private static AlertForm form(String words, AlertKind... tells) {
        Map<String, String> fields = Map.of(
                "name",
                "Ferries",
                "words",
                words,
                "origins",
                "1",
                "webhook",
                "https://hooks.example/a",
                "mail",
                "desk@post.example");
        return AlertForm.of(fields, List.of(tells));
    }

    private static void add(Archive archive, String key, String published, String text) {
        Capture.Hints hints = Capture.Hints.builder()
                .outlet(new Outlet("Outlet " + key, null))
                .published(Moment.parse(published))
                .title("Ferry Ostrel aground off Tarvik")
                .build();
        archive.add(
                sink -> sink.accept(new Input.Captured(new Capture(key, key, hints, new Capture.Content.Clean(text)))),
                added -> {});
        archive.trace();
    }

    private static List<String> told(Alerts alerts, AlertRow alert) {
        List<String> kinds = new ArrayList<>();
        alerts.notices(alert.number(), 50).forEach(each -> kinds.add(each.kind() + " " + each.story()));
        return kinds;
    }

    @Test
    void aNewStoryIsToldOnceToEachReceiver() {
        program((archive, alerts, watch) -> {
            AlertRow alert = alerts.make(form("ferry", AlertKind.NEW));
            add(archive, "first", "2031-05-03T20:00Z", FERRY);
            add(archive, "other", "2031-05-03T20:00Z", WHEAT);
            assertThat(watch.evaluate()).isEqualTo(1);
            assertThat(watch.evaluate()).isZero();
            add(archive, "copy", "2031-05-03T21:00Z", FERRY.replace("on Monday", "soon"));
            assertThat(watch.evaluate()).isZero();
            assertThat(told(alerts, alert)).containsExactly("new first");
            assertThat(alerts.deliveries(alert.number(), 10))
                    .extracting(DeliveryRow::channel)
                    .containsExactlyInAnyOrder("webhook", "mail");
        });
    }

    @Test
    void whatChangedWhileNobodyLookedIsToldAfterARestart() {
        program((archive, alerts, watch) -> {
            alerts.make(form("ferry", AlertKind.NEW));
            watch.evaluate();
            add(archive, "first", "2031-05-03T20:00Z", FERRY);
        });
        program((archive, alerts, watch) -> assertThat(watch.evaluate()).isEqualTo(1));
        program((archive, alerts, watch) -> assertThat(watch.evaluate()).isZero());
    }

    @Test
    void readingTheSameChangesAgainTellsNothingTwice() {
        program((archive, alerts, watch) -> {
            AlertRow alert = alerts.make(form("ferry", AlertKind.NEW, AlertKind.ORIGINS));
            add(archive, "first", "2031-05-03T20:00Z", FERRY);
            int told = watch.evaluate();
            assertThat(told).isPositive();
            archive.store().write(tables -> {
                tables.alerts().seen(0);
                return true;
            });
            assertThat(watch.evaluate()).isZero();
            assertThat(told(alerts, alert)).hasSize(told);
        });
    }

    @Test
    void storiesFromBeforeTheAlertAreNotNew() {
        program((archive, alerts, watch) -> {
            add(archive, "first", "2031-05-03T20:00Z", FERRY);
            AlertRow alert = alerts.make(form("ferry", AlertKind.NEW));
            add(archive, "copy", "2031-05-03T21:00Z", FERRY.replace("on Monday", "soon"));
            watch.evaluate();
            assertThat(told(alerts, alert)).isEmpty();
        });
    }

    @Test
    void soManyOriginsAreToldWhenTheyAreReached() {
        program((archive, alerts, watch) -> {
            AlertRow alert = alerts.make(form("ferry", AlertKind.ORIGINS));
            add(archive, "first", "2031-05-03T20:00Z", FERRY);
            int origins = archive.store()
                    .read(tables -> tables.stories().find("first").orElseThrow().origins());
            assertThat(origins).isPositive();
            watch.evaluate();
            add(archive, "copy", "2031-05-03T21:00Z", FERRY.replace("on Monday", "soon"));
            watch.evaluate();
            assertThat(told(alerts, alert)).containsExactly("origins first");
        });
    }

    /** Notes that the story {@code first} changed, as tracing does. */
    private static void change(Archive archive, int changed, int revised) {
        archive.store().write(tables -> {
            ChangeRow last = tables.changes().ofStory("first", 1).getFirst();
            tables.changes()
                    .add(new ChangeRow(
                            tables.changes().next(),
                            last.at(),
                            "changed",
                            last.story(),
                            last.reports(),
                            last.newsrooms(),
                            last.origins(),
                            changed,
                            revised));
            return true;
        });
    }

    @Test
    void aDifferenceOrACorrectionIsToldWhenItComesIn() {
        program((archive, alerts, watch) -> {
            AlertRow alert = alerts.make(form("ferry", AlertKind.CHANGED, AlertKind.CORRECTED));
            add(archive, "first", "2031-05-03T20:00Z", FERRY);
            watch.evaluate();
            assertThat(told(alerts, alert)).isEmpty();
            change(archive, 1, 0);
            watch.evaluate();
            change(archive, 1, 1);
            watch.evaluate();
            change(archive, 1, 1);
            watch.evaluate();
            assertThat(told(alerts, alert)).containsExactly("corrected first", "changed first");
        });
    }

    @Test
    void aPausedOrDeletedAlertTellsNothing() {
        program((archive, alerts, watch) -> {
            AlertRow paused = alerts.make(form("ferry", AlertKind.NEW));
            AlertRow deleted = alerts.make(form("ferry", AlertKind.NEW));
            alerts.pause(paused.number(), true);
            alerts.delete(deleted.number());
            add(archive, "first", "2031-05-03T20:00Z", FERRY);
            assertThat(watch.evaluate()).isZero();
            assertThat(alerts.find(deleted.number())).isEmpty();
            assertThat(alerts.restore(deleted.number())).isPresent();
            assertThat(alerts.find(deleted.number())).isPresent();
        });
    }

    @Test
    void whatIsPostedSaysWhichStoryWithItsCounts() {
        program((archive, alerts, watch) -> {
            AlertRow alert = alerts.make(form("ferry", AlertKind.NEW));
            add(archive, "a/b", "2031-05-03T20:00Z", FERRY);
            watch.evaluate();
            DeliveryRow webhook = alerts.deliveries(alert.number(), 10).stream()
                    .filter(each -> each.channel().equals("webhook"))
                    .findFirst()
                    .orElseThrow();
            var posted = Json.tree(webhook.payload());
            assertThat(posted.path("id").asString()).isEqualTo(webhook.id());
            assertThat(posted.path("kind").asString()).isEqualTo("new");
            assertThat(posted.path("story").path("url").asString()).isEqualTo("http://stemma.example/stories/a%2Fb");
            assertThat(posted.path("story").path("reports").asInt()).isEqualTo(1);
        });
    }

    @Test
    void aFormNamesAllThatIsWrong() {
        AlertForm form = AlertForm.of(
                Map.of(
                        "webhook",
                        "javascript:alert(1)",
                        "mail",
                        "two@a.example,b@c.example",
                        "type",
                        "DANCE",
                        "origins",
                        "0"),
                List.of());
        assertThat(form.wrong()).containsOnlyKeys("name", "tells", "webhook", "mail", "type", "origins");
    }
}
