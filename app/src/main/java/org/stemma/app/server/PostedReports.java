package org.stemma.app.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.app.server.Refusal.Fault;
import org.stemma.ingest.CaptureSource;
import org.stemma.ingest.CaptureSources;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reports that a request posts: JSON Lines, JSON (a record or an array of them), or one page or text. A body is taken whole or not at
 * all: everything that is wrong in it is told at once. Addresses in it are never fetched.
 */
final class PostedReports {
    private static final int MOST_FAULTS = 100;
    private static final int DEPTH = 50;
    private static final List<String> CONTENTS = List.of("text", "raw", "html");
    private static final List<String> HINTS = List.of("id", "url", "outlet", "published", "title");
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<ObjectNode> records = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private PostedReports() {}

    /** @throws Refusal with all that is wrong */
    static PostedReports of(Context context, long limit) {
        PostedReports posted = new PostedReports();
        switch (Body.media(context)) {
            case "", "application/x-ndjson", "application/jsonl", "application/x-jsonlines" ->
                posted.lines(Body.bytes(context, limit));
            case "application/json" -> posted.json(Body.bytes(context, limit));
            case "text/html" -> posted.page(context, "html", limit);
            case "text/plain" -> posted.page(context, "text", limit);
            default ->
                throw Refusal.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "Unknown media type",
                        "takes application/x-ndjson (JSON Lines), application/json, text/html or text/plain, not "
                                + Refusal.shortened(Body.media(context)));
        }
        return posted.checked();
    }

    /** Records that stand in another document. */
    static PostedReports of(List<JsonNode> nodes) {
        PostedReports posted = new PostedReports();
        for (int i = 0; i < nodes.size(); i++) {
            posted.record(nodes.get(i), "reports[" + i + "]");
        }
        return posted.checked();
    }

    private PostedReports checked() {
        if (records.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault("body", "holds no report"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.wrong("Malformed body", faults);
        }
        return this;
    }

    private void lines(byte[] body) {
        int number = 0;
        int begin = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                number++;
                line(java.util.Arrays.copyOfRange(body, begin, i), "line " + number);
                begin = i + 1;
            }
        }
    }

    private void line(byte[] line, String place) {
        try {
            String text = Body.text(line, place);
            if (!text.isBlank()) {
                record(MAPPER.readTree(text), place);
            }
        } catch (Refusal noText) {
            noText.faults().forEach(this::fault);
        } catch (JacksonException malformed) {
            fault(new Fault(place, "is not JSON: " + malformed.getOriginalMessage()));
        }
    }

    private void json(byte[] body) {
        JsonNode node = tree(body);
        if (!node.isArray()) {
            record(node, "body");
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            record(node.get(i), "[" + i + "]");
        }
    }

    /** @throws Refusal where a body is no JSON */
    static JsonNode tree(byte[] body) {
        try {
            return MAPPER.readTree(Body.text(body, "body"));
        } catch (JacksonException malformed) {
            int line = malformed.getLocation() == null
                    ? 0
                    : malformed.getLocation().getLineNr();
            throw Refusal.wrong(
                    "Malformed body",
                    List.of(new Fault("line " + line, "is not JSON: " + malformed.getOriginalMessage())));
        }
    }

    private void page(Context context, String content, long limit) {
        Parameters parameters = new Parameters(context);
        ObjectNode record = MAPPER.createObjectNode();
        for (String hint : HINTS) {
            String value = parameters.text(hint);
            if (value != null) {
                record.put(hint, value);
            }
        }
        parameters.check();
        record.put(content, Body.text(Body.bytes(context, limit), "body"));
        record(record, "body");
    }

    private void record(JsonNode node, String place) {
        if (!node.isObject()) {
            fault(new Fault(place, "is not a JSON object"));
            return;
        }
        List<String> contents = CONTENTS.stream().filter(node::hasNonNull).toList();
        if (contents.size() != 1) {
            fault(new Fault(place, "needs exactly one of text, raw and html, and has " + contents.size()));
        }
        for (String name : CONTENTS) {
            checkString(node, name, place);
        }
        for (String name : HINTS) {
            checkString(node, name, place);
        }
        records.add(withId((ObjectNode) node));
    }

    private void checkString(JsonNode record, String name, String place) {
        JsonNode value = record.get(name);
        if (value == null || value.isNull()) {
            return;
        }
        boolean isNumberAsId = name.equals("id") && value.isIntegralNumber();
        if (!value.isString() && !isNumberAsId) {
            fault(new Fault(place, name + " is not a string"));
        } else if (value.asString().indexOf('\0') >= 0) {
            fault(new Fault(place, name + " holds U+0000, which no text has"));
        } else if (name.equals("id") && value.asString().length() > 200) {
            fault(new Fault(place, "id is longer than 200 characters"));
        }
    }

    private void fault(Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    /** A record without an id gets one of its content. */
    private static ObjectNode withId(ObjectNode record) {
        if (!record.hasNonNull("id")) {
            record.put("id", "p-" + hash(record.toString()));
        }
        return record;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has SHA-256
        }
    }

    /** The records as input; nothing of them is fetched. */
    CaptureSource source() {
        StringBuilder lines = new StringBuilder();
        records.forEach(each -> lines.append(MAPPER.writeValueAsString(each)).append('\n'));
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        return CaptureSources.of(List.of("-"), new ByteArrayInputStream(bytes), warning -> {});
    }

    int count() {
        return records.size();
    }

    /** The text of a field of an object that must hold one, null with a fault where it does not. */
    static @Nullable String field(JsonNode object, String name, List<Fault> faults) {
        JsonNode value = object.get(name);
        if (value == null || !value.isString() || value.asString().isBlank()) {
            faults.add(new Fault(name, "is needed, a string"));
            return null;
        }
        return value.asString();
    }
}
