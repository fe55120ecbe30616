package org.stemma.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.stemma.app.TestClock;
import org.stemma.app.alert.AlertSettings.Mail.Security;

class MailerTest {
    private static final Letters.Mail LETTER =
            new Letters.Mail("Ferries: <b>Ostrel</b>\r\nBcc: all@post.example", "Plain ä text", "<p>Plain ä text</p>");

    private final TestClock clock = new TestClock("2031-05-05T10:00:00Z");

    private Mailer mailer(GreenMail server, Security security, SSLSocketFactory tls) {
        int port = security == Security.TLS
                ? server.getSmtps().getPort()
                : server.getSmtp().getPort();
        return new Mailer(
                new AlertSettings.Mail("127.0.0.1", port, "desk", "secret", "stemma@post.example", security),
                clock,
                tls);
    }

    private static GreenMail server(String protocol) {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.setUser("stemma@post.example", "desk", "secret");
        server.start();
        return server;
    }

    @Test
    void aMailHasTextAndHtmlAndAnIdThatStays() throws Exception {
        GreenMail server = server("smtp");
        try {
            Mailer mailer = mailer(server, Security.NONE, (SSLSocketFactory) SSLSocketFactory.getDefault());
            assertThat(mailer.send("reader@post.example", "id-1", LETTER)).isEqualTo(Courier.Attempt.DELIVERED);
            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getMessageID()).isEqualTo("<id-1@post.example>");
            assertThat(received.getSubject()).isEqualTo("Ferries: <b>Ostrel</b> Bcc: all@post.example");
            assertThat(received.getAllRecipients()).hasSize(1);
            MimeMultipart parts = (MimeMultipart) received.getContent();
            assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Plain ä text");
            assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Plain ä text</p>");
        } finally {
            server.stop();
        }
    }

    @Test
    void nothingIsSentInTheClearWhereTheServerOffersNoStartTls() {
        GreenMail server = server("smtp");
        try {
            Mailer mailer = mailer(server, Security.STARTTLS, (SSLSocketFactory) SSLSocketFactory.getDefault());
            Courier.Attempt attempt = mailer.send("reader@post.example", "id-1", LETTER);
            assertThat(attempt.reason()).contains("the mail server 127.0.0.1 does not take it");
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
        GreenMail server = server("smtps");
        try {
            Mailer strict = mailer(server, Security.TLS, (SSLSocketFactory) SSLSocketFactory.getDefault());
            assertThat(strict.send("reader@post.example", "id-1", LETTER).reason())
                    .isNotNull();
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsNotThereIsTriedAgainLater() {
        Mailer mailer = new Mailer(
                new AlertSettings.Mail("127.0.0.1", 1, null, null, "stemma@post.example", Security.NONE), clock);
        Courier.Attempt attempt = mailer.send("reader@post.example", "id-1", LETTER);
        assertThat(attempt.reason()).contains("127.0.0.1");
        assertThat(attempt.lasting()).isFalse();
    }
}
