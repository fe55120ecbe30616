package org.stemma.app.alert;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.stemma.app.alert.AlertSettings.Mail.Security;

/** Sends mail by SMTP. Thread-safe. */
public final class Mailer {
    private static final String PATIENCE = "20000";

    private final AlertSettings.Mail settings;
    private final Clock clock;
    private final Session session;

    public Mailer(AlertSettings.Mail settings, Clock clock) {
        this(settings, clock, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    Mailer(AlertSettings.Mail settings, Clock clock, SSLSocketFactory tls) {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings, tls));
    }

    private static Properties properties(AlertSettings.Mail settings, SSLSocketFactory tls) {
        Properties properties = new Properties();
        String kind = "mail." + protocol(settings) + ".";
        properties.setProperty(kind + "host", settings.host());
        properties.setProperty(kind + "port", Integer.toString(settings.port()));
        properties.setProperty(kind + "connectiontimeout", PATIENCE);
        properties.setProperty(kind + "timeout", PATIENCE);
        properties.setProperty(kind + "writetimeout", PATIENCE);
        properties.setProperty(kind + "ssl.checkserveridentity", "true");
        properties.put(kind + "ssl.socketFactory", tls);
        if (settings.security() == Security.STARTTLS) {
            properties.setProperty(kind + "starttls.enable", "true");
            properties.setProperty(kind + "starttls.required", "true");
        }
        if (settings.user() != null) {
            properties.setProperty(kind + "auth", "true");
        }
        return properties;
    }

    private static String protocol(AlertSettings.Mail settings) {
        return settings.security() == Security.TLS ? "smtps" : "smtp";
    }

    /** @param id by which a receiver knows that it got the same twice */
    Courier.Attempt send(String to, String id, Letters.Mail mail) {
        try (Transport transport = session.getTransport(protocol(settings))) {
            MimeMessage message = message(to, id, mail);
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            transport.sendMessage(message, message.getAllRecipients());
            return Courier.Attempt.DELIVERED;
        } catch (AddressException wrong) {
            return new Courier.Attempt("is no address: " + line(wrong), true);
        } catch (MessagingException failed) {
            return Courier.Attempt.failed("the mail server " + settings.host() + " does not take it: " + line(failed));
        }
    }

    private MimeMessage message(String to, String id, Letters.Mail mail) throws MessagingException {
        MimeMessage message = new Numbered(session, "<" + id + "@" + domain() + ">");
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(mail.subject().replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart parts = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), "UTF-8", "html");
        parts.addBodyPart(text);
        parts.addBodyPart(html);
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private String domain() {
        return settings.from().substring(settings.from().indexOf('@') + 1);
    }

    private static String line(MessagingException failed) {
        return String.valueOf(failed.getMessage())
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
    }

    /** A message that keeps the id it was given. */
    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
