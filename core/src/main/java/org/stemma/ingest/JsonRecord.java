package org.stemma.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.ingest.Capture.Content;
import org.stemma.ingest.Capture.Hints;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One record of JSON input: {@code id}, {@code url}, {@code outlet}, {@code published}, {@code title}, and one content; or a JSON Feed,
 * or ninjs.
 */
final class JsonRecord {
    private static final List<String> CONTENTS = List.of("text", "raw", "html");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:https?://)?(?:www\\.)?((?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}\\p{L}{2,24})(?::\\d{1,5})?(?:[/?#]\\S*)?",
            Pattern.CASE_INSENSITIVE);
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxStringLength(2 * Limits.USUAL.document())
                            .build())
                    .build())
            .build();
    private final Intake intake;
    private final Listed.Reader addresses;

    JsonRecord(Intake intake, Listed.Reader addresses) {
        this.intake = intake;
        this.addresses = addresses;
    }

    /** Reads {@code json}, one whole record. */
    void read(String json, String key, String uri) {
        try {
            read(MAPPER.readTree(json), key, uri);
        } catch (JacksonException malformed) {
            intake.unreadable(key, uri, malformed(malformed));
        }
    }

    /**
     * Reads a parsed record.
     *
     * @param key for a record without an id
     */
    void read(JsonNode record, String key, String uri) {
        if (!record.isObject()) {
            intake.unreadable(key, uri, "is not a JSON object");
            return;
        }
        List<String> given =
                CONTENTS.stream().filter(name -> isGiven(record, name)).toList();
        if (given.isEmpty() && foreign(record, key, uri)) {
            return;
        }
        String id = id(record, key);
        if (given.size() != 1) {
            String found = given.isEmpty() ? "none" : String.join(" and ", given);
            intake.unreadable(id, uri, "needs exactly one of text, raw, html; found " + found);
            return;
        }
        content(record, given.getFirst(), id, uri);
    }

    /** Reads a record in a format of the trade: a JSON Feed, ninjs, or a list of ninjs; false where it is none. */
    private boolean foreign(JsonNode record, String key, String uri) {
        if (JsonFeed.is(record)) {
            FeedItems items = new FeedItems(intake, addresses, key, uri);
            JsonFeed.read(record, items);
            if (items.count() == 0) {
                intake.unreadable(key, uri, FeedFile.NO_ITEMS);
            }
            return true;
        }
        if (Ninjs.is(record)) {
            news(record, key, uri);
            return true;
        }
        List<JsonNode> list = Ninjs.list(record);
        for (int i = 1; i <= list.size(); i++) {
            news(list.get(i - 1), key + "#" + i, uri + "#" + i);
        }
        return !list.isEmpty();
    }

    private void news(JsonNode item, String key, String uri) {
        NewsFile.Document document = Ninjs.read(item);
        NewsFile.pass(intake, document, document.id() == null ? key : document.id(), uri);
    }

    static String malformed(JacksonException fault) {
        String place = fault.getLocation() == null
                ? ""
                : " (column " + fault.getLocation().getColumnNr() + ")";
        String message = fault.getOriginalMessage() == null ? "unreadable" : fault.getOriginalMessage();
        return "malformed JSON: " + Faults.line(message) + place;
    }

    private void content(JsonNode record, String name, String id, String uri) {
        JsonNode value = record.get(name);
        if (!value.isString()) {
            intake.unreadable(id, uri, "its \"" + name + "\" is not a string");
            return;
        }
        String text = wellFormed(value.stringValue());
        if (text.isBlank()) {
            intake.unreadable(id, uri, "its \"" + name + "\" is empty");
            return;
        }
        Content content = switch (name) {
            case "text" -> new Content.Clean(text);
            case "raw" -> new Content.Raw(text);
            default -> new Content.Html(text.getBytes(StandardCharsets.UTF_8), "UTF-8");
        };
        intake.accept(new Input.Captured(new Capture(id, uri, hints(record, uri), content)));
    }

    private Hints hints(JsonNode record, String uri) {
        String published = string(record, "published");
        Moment moment = Moment.parse(published);
        if (published != null && moment == null) {
            intake.warn(uri, "its \"published\" is not an ISO-8601 time and is left out: " + Faults.line(published));
        }
        return Hints.builder()
                .url(string(record, "url"))
                .outlet(outlet(record.get("outlet")))
                .published(moment)
                .title(string(record, "title"))
                .build();
    }

    private static @Nullable Outlet outlet(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isObject()) {
            String domain = string(value, "domain");
            return new Outlet(string(value, "name"), domain == null ? null : domain(domain));
        }
        String name = value.isString() ? value.stringValue().strip() : "";
        if (name.isEmpty()) {
            return null;
        }
        String domain = domain(name);
        return domain == null ? new Outlet(name, null) : new Outlet(null, domain);
    }

    /** The domain that {@code name} is or begins with ({@code www.} left out); null for a name of another kind. */
    static @Nullable String domain(String name) {
        Matcher m = DOMAIN.matcher(name);
        return m.matches() ? m.group(1).toLowerCase(Locale.ROOT) : null;
    }

    private static String id(JsonNode record, String otherwise) {
        JsonNode id = record.get("id");
        boolean usable =
                id != null && (id.isString() || id.isNumber()) && !id.asString().isBlank();
        return usable ? wellFormed(id.asString()) : otherwise;
    }

    private static boolean isGiven(JsonNode record, String name) {
        JsonNode value = record.get(name);
        return value != null && !value.isNull();
    }

    private static @Nullable String string(JsonNode record, String name) {
        JsonNode value = record.get(name);
        return value == null || !value.isString() || value.stringValue().isBlank()
                ? null
                : wellFormed(value.stringValue().strip());
    }

    /** {@code text} with every half of a surrogate pair that stands alone replaced: such text cannot be written as UTF-8. */
    static String wellFormed(String text) {
        boolean whole = text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (whole) {
            return text;
        }
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
