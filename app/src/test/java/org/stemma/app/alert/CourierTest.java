package org.stemma.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.app.TestClock;
import org.stemma.app.TestSite;
import org.stemma.ingest.Postman;
import org.stemma.store.AlertTable.AlertRow;
import org.stemma.store.DeliveryTable.DeliveryRow;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;

class CourierTest {
    @TempDir
    private Path folder;

    private final TestSite site = new TestSite();
    private final TestClock clock = new TestClock("2031-05-05T10:00:00Z");
    private Store store;
    private Alerts alerts;
    private AlertRow alert;

    @BeforeEach
    void open() {
        store = Store.open(StoreAddress.of(folder.toString(), folder));
        alerts = new Alerts(store, clock, new Random(7), AlertSettings.at("http://stemma.example"));
        alert = alerts.make(AlertForm.of(
                Map.of("name", "Ferries", "webhook", site.url("/hook"), "origins", "1"), List.of(AlertKind.NEW)));
        alerts.test(alert.number());
    }

    @AfterEach
    void close() {
        store.close();
        site.close();
    }

    private int deliver() {
        try (Courier courier = new Courier(store, clock, new Postman("1.2.3", true), null)) {
            return courier.deliver();
        }
    }

    private DeliveryRow only() {
        return alerts.deliveries(alert.number(), 10).getFirst();
    }

    @Test
    void aReceiverCanCheckTheSignature() throws Exception {
        site.status("/hook", 204, Map.of());
        assertThat(deliver()).isEqualTo(1);
        TestSite.Request posted = site.requests("/hook").getFirst();
        String signature = posted.field("Stemma-signature");
        assertThat(signature).startsWith("t=" + clock.instant().getEpochSecond() + ",v1=");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(alert.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected =
                mac.doFinal((clock.instant().getEpochSecond() + "." + posted.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(signature).endsWith(HexFormat.of().formatHex(expected));
        assertThat(posted.field("Stemma-delivery")).isEqualTo(only().id());
        assertThat(only().state()).isEqualTo("delivered");
        assertThat(deliver()).isZero();
    }

    @Test
    void whatIsNotTakenIsSentAgainAfterGrowingPausesAndThenGivenUp() {
        site.status("/hook", 500, Map.of());
        for (Duration pause : Courier.PAUSES) {
            assertThat(deliver()).isZero();
            assertThat(only().state()).isEqualTo("waiting");
            clock.pass(pause.minusSeconds(1));
            int before = site.requests("/hook").size();
            deliver();
            assertThat(site.requests("/hook")).hasSize(before);
            clock.pass(Duration.ofSeconds(1));
        }
        deliver();
        assertThat(only().state()).isEqualTo("dead");
        assertThat(only().attempts()).isEqualTo(Courier.PAUSES.size() + 1);
        assertThat(only().reason()).isEqualTo("answers 500, a fault of the site");
        assertThat(alerts.dead(10)).hasSize(1);
        assertThat(site.requests("/hook").stream()
                        .map(each -> each.field("Stemma-delivery"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void whatWasGivenUpCanBeSentAgain() {
        site.status("/hook", 410, Map.of());
        deliver();
        assertThat(only().state()).isEqualTo("dead");
        site.status("/hook", 200, Map.of());
        alerts.repeat(only().number());
        assertThat(deliver()).isEqualTo(1);
        assertThat(only().state()).isEqualTo("delivered");
    }

    @Test
    void aWaitingDeliveryOutlivesARestart() {
        site.status("/hook", 503, Map.of());
        deliver();
        store.close();
        store = Store.open(StoreAddress.of(folder.toString(), folder));
        alerts = new Alerts(store, clock, new Random(7), AlertSettings.at("http://stemma.example"));
        site.status("/hook", 200, Map.of());
        clock.pass(Courier.PAUSES.getFirst());
        assertThat(deliver()).isEqualTo(1);
    }

    @Test
    void noPrivateAddressIsPostedToUnlessAllowed() {
        site.status("/hook", 200, Map.of());
        try (Courier courier = new Courier(store, clock, new Postman("1.2.3", false), null)) {
            assertThat(courier.deliver()).isZero();
        }
        assertThat(site.asked()).isEmpty();
        assertThat(only().state()).isEqualTo("dead");
        assertThat(only().reason()).contains("private address");
    }
}
