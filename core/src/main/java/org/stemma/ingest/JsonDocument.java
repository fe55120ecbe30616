package org.stemma.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;

/** Reads a JSON file: one record, an array of records, or several of either one after the other. */
final class JsonDocument {
    private final Intake intake;
    private final Limits limits;
    private final String key;
    private final String uri;
    private final JsonRecord records;
    private int count;

    JsonDocument(Intake intake, Limits limits, Listed.Reader addresses, String key, String uri) {
        this.intake = intake;
        this.limits = limits;
        this.key = key;
        this.uri = uri;
        this.records = new JsonRecord(intake, addresses);
    }

    void read(BufferedInputStream in) throws IOException {
        Budget budget = new Budget(Utf8Stream.of(in), limits.document());
        try (JsonParser parser = JsonRecord.MAPPER.createParser((InputStream) budget)) {
            JsonToken token = parser.nextToken();
            boolean single = token != JsonToken.START_ARRAY;
            while (token != null) {
                value(token, parser, single);
                budget.renew();
                token = parser.nextToken();
            }
            if (count == 0) {
                intake.unreadable(key, uri, "holds no record");
            }
        } catch (JacksonIOException fault) {
            stopped(Faults.reason(fault.getCause() == null ? fault : fault.getCause()), 0);
        } catch (JacksonException malformed) {
            stopped(JsonRecord.malformed(malformed), line(malformed));
        }
    }

    private void value(JsonToken token, JsonParser parser, boolean single) {
        if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
            return;
        }
        count++;
        String place = uri + ":" + parser.currentTokenLocation().getLineNr();
        JsonNode record = parser.readValueAsTree();
        records.read(record, single && count == 1 ? key : key + ":" + count, place);
    }

    private void stopped(String reason, int line) {
        String place = line > 0 ? uri + ":" + line : uri;
        intake.unreadable(key, place, reason + (count == 0 ? "" : "; the records before are kept"));
    }

    private static int line(JacksonException fault) {
        return fault.getLocation() == null ? 0 : fault.getLocation().getLineNr();
    }

    /** Fails where one record takes more bytes than it may. */
    private static final class Budget extends FilterInputStream {
        private final int most;
        private long left;

        Budget(InputStream in, int most) {
            super(in);
            this.most = most;
            this.left = most;
        }

        void renew() {
            left = most;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new TooLargeException("a record is larger than " + Limits.size(most));
            }
            int read = super.read(buffer, offset, length);
            left -= Math.max(0, read);
            return read;
        }
    }
}
