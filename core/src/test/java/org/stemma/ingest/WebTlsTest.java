package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * HTTPS to an address that was chosen beforehand. The site's certificate is for {@code paper.example}, signed by itself: {@code keytool
 * -genkeypair -keyalg EC -dname CN=paper.example -ext san=dns:paper.example -startdate 2020/01/01 -validity 36500}.
 */
@Timeout(20)
class WebTlsTest {
    private static final char[] PASSWORD = "loopback".toCharArray();

    @TempDir
    private Path cache;

    private SSLContext keys;
    private LoopbackSite site;

    @BeforeEach
    void open() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = WebTlsTest.class.getResourceAsStream("paper.example.p12")) {
            store.load(file, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        keys = SSLContext.getInstance("TLS");
        keys.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        site = new LoopbackSite(
                keys.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        site.page("/x", "<p>x");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String url(String host) {
        return "https://" + host + ":" + site.port() + "/x";
    }

    @Test
    void aCertificateForTheNameIsAccepted() {
        Fetched fetched = new WebTrial(cache).tls(keys.getSocketFactory()).fetch(url("paper.example"));
        assertThat(fetched).isInstanceOf(Fetched.Document.class);
    }

    @Test
    void aCertificateForAnotherNameIsRefused() {
        String reason = new WebTrial(cache).tls(keys.getSocketFactory()).refusal(url("other.example"));
        assertThat(reason).startsWith("has no secure connection: ").contains("other.example");
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
        assertThat(new WebTrial(cache).refusal(url("paper.example"))).startsWith("has no secure connection: ");
        assertThat(site.requests()).isEmpty();
    }
}
