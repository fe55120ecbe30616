package org.stemma.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads JSON Lines: a record a line. A line that cannot be read is named by its number, and the rest is read. */
final class JsonLines {
    private final Intake intake;
    private final Limits limits;
    private final String key;
    private final String uri;
    private final JsonRecord records;
    private boolean blank = true;

    JsonLines(Intake intake, Limits limits, Listed.Reader addresses, String key, String uri) {
        this.intake = intake;
        this.limits = limits;
        this.key = key;
        this.uri = uri;
        this.records = new JsonRecord(intake, addresses);
    }

    void read(BufferedInputStream in) throws IOException {
        Lines lines = new Lines(Utf8Stream.of(in), limits.document());
        byte @Nullable [] line = next(lines);
        while (line != null) {
            line(line, lines);
            line = next(lines);
        }
        if (blank) {
            intake.unreadable(key, uri, "is empty");
        }
    }

    private byte @Nullable [] next(Lines lines) {
        try {
            return lines.next();
        } catch (IOException fault) {
            blank = false;
            int line = lines.number() + (lines.number() == 0 ? 1 : 0);
            intake.unreadable(key + ":" + line, at(line), Faults.reason(fault) + "; the lines before are kept");
            return null;
        }
    }

    private void line(byte[] line, Lines lines) {
        String lineKey = key + ":" + lines.number();
        String lineUri = at(lines.number());
        if (lines.tooLong()) {
            blank = false;
            intake.unreadable(lineKey, lineUri, "the line is longer than " + Limits.size(limits.document()));
            return;
        }
        String text = Charsets.utf8(line);
        if (text == null) {
            intake.warn(lineUri, "is not UTF-8; read as windows-1252");
            text = new String(line, Charsets.WINDOWS_1252);
        }
        if (!text.isBlank()) {
            blank = false;
            records.read(text, lineKey, lineUri);
        }
    }

    private String at(int line) {
        return uri + ":" + line;
    }
}
