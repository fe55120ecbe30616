package org.stemma.app.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.io.PrintStream;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import org.stemma.app.config.Configuration;
import org.stemma.app.config.Settings;

/** The log of a running server: a line each on standard error, as text or as JSON. */
public final class ServerLog {
    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0} %replace(%msg %kvp{NONE}){'\\p{Cntrl}', '\ufffd'}%n%ex{8}";

    private ServerLog() {}

    /** Logs to {@code stream} from now on, as {@code given} says. */
    public static void begin(Configuration given, PrintStream stream) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            throw new IllegalStateException("the log is not logback's");
        }
        context.reset();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder(context, given.get(Settings.LOG_FORM)));
        appender.setOutputStream(stream);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        Level level = Level.toLevel(given.get(Settings.LOG_LEVEL).toUpperCase(Locale.ROOT));
        root.setLevel(level.isGreaterOrEqual(Level.WARN) ? level : Level.WARN);
        context.getLogger("org.stemma").setLevel(level);
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context, String form) {
        if (form.equals("json")) {
            JsonLogEncoder json = new JsonLogEncoder();
            json.setContext(context);
            json.start();
            return json;
        }
        PatternLayoutEncoder text = new PatternLayoutEncoder();
        text.setContext(context);
        text.setPattern(PATTERN);
        text.start();
        return text;
    }
}
