package org.stemma.app.export;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.stemma.pipeline.Restoration;
import org.stemma.pipeline.Restoration.StoredReport;
import org.stemma.store.Original;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the lines of an export back, one after the other. A damaged line is named, and the rest goes on. */
public final class Importer {
    private final Restoration restoration;
    private final BiConsumer<String, String> damaged;
    private boolean begun;
    private boolean ended;
    private final int[] reports = new int[2];
    private final Map<Restoration.Outcome, Integer> stories = new EnumMap<>(Restoration.Outcome.class);

    /** @param damaged told the place of a line that cannot be read, and why */
    public Importer(Restoration restoration, BiConsumer<String, String> damaged) {
        this.restoration = restoration;
        this.damaged = damaged;
    }

    /**
     * What an import did.
     *
     * @param reports that were put into the store
     * @param known reports that it held
     * @param stories that are now as the export has them
     * @param joined stories of which it has other reports, too: they are traced anew
     */
    public record Account(int reports, int known, int stories, int joined) {}

    /** Takes one line; {@code place} names it to the user. */
    public void line(JsonNode line, String place) {
        try {
            take(line, line.path("record").asString(""), place);
        } catch (RuntimeException broken) {
            damaged.accept(place, "damaged: " + reason(broken));
        }
    }

    private static String reason(RuntimeException broken) {
        String message = broken instanceof JacksonException json ? json.getOriginalMessage() : broken.getMessage();
        return message == null ? broken.getClass().getSimpleName() : message;
    }

    private void take(JsonNode line, String record, String place) {
        if (!begun && !record.equals("stemma-export")) {
            begun = true;
            damaged.accept(place, "no head of an export stands before it");
        }
        switch (record) {
            case "stemma-export" -> head(line);
            case "report" -> reports[restoration.report(report(line)) ? 0 : 1]++;
            case "story" -> story(line);
            case "alias" -> restoration.alias(text(line, "id"), text(line, "story"));
            case "end" -> ended = true;
            default -> throw new IllegalArgumentException("no record of an export: \"" + record + "\"");
        }
    }

    private void head(JsonNode line) {
        begun = true;
        int version = line.path("version").asInt(0);
        if (version != JsonLines.VERSION) {
            throw new IllegalArgumentException("version " + version + " of exports is not known here");
        }
    }

    private void story(JsonNode line) {
        byte[] trace = bytes(line.path("state"), "trace");
        if (trace != null) {
            stories.merge(restoration.story(text(line.path("state"), "id"), trace), 1, Integer::sum);
        }
    }

    private static StoredReport report(JsonNode line) {
        JsonNode state = line.path("state");
        String fingerprint = text(state, "fingerprint");
        if (!fingerprint.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no fingerprint: " + fingerprint);
        }
        return new StoredReport(
                text(state, "key"),
                text(state, "cluster"),
                text(line, "story"),
                state.path("addedAt").asLong(),
                fingerprint,
                original(state.path("original")),
                Objects.requireNonNull(bytes(state, "hints"), "no hints"),
                Objects.requireNonNull(bytes(state, "analysis"), "no analysis"));
    }

    private static @Nullable Original original(JsonNode original) {
        if (!original.isObject()) {
            return null;
        }
        byte[] content = Objects.requireNonNull(bytes(original, "content"), "no content");
        return new Original(text(original, "hash"), text(original, "media"), content);
    }

    private static String text(JsonNode node, String field) {
        String value = node.path(field).asString("");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("it has no " + field);
        }
        return value;
    }

    private static byte @Nullable [] bytes(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.binaryValue() : null;
    }

    /** Keeps what waits; says whether the export was whole. */
    public boolean finish() {
        restoration.finish();
        return ended;
    }

    /** What was done so far. */
    public Account account() {
        return new Account(
                reports[0], reports[1], stories(Restoration.Outcome.RESTORED), stories(Restoration.Outcome.JOINED));
    }

    private int stories(Restoration.Outcome outcome) {
        return stories.getOrDefault(outcome, 0);
    }
}
