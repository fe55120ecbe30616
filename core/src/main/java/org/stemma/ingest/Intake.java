package org.stemma.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Passes inputs on under keys that are unique in a run: the second {@code a} becomes {@code a~2}, and the user is told. */
final class Intake {
    private final Consumer<Input> sink;
    private final Consumer<String> warnings;
    private final KeySet taken = new KeySet();
    private final Map<String, Integer> repeats = new HashMap<>();

    Intake(Consumer<Input> sink, Consumer<String> warnings) {
        this.sink = sink;
        this.warnings = warnings;
    }

    void accept(Input input) {
        switch (input) {
            case Input.Captured captured -> capture(captured.capture());
            case Input.Unreadable unreadable -> sink.accept(unreadable);
        }
    }

    void unreadable(String key, String uri, String reason) {
        sink.accept(new Input.Unreadable(key, uri, reason));
    }

    void warn(String uri, String message) {
        warnings.accept(uri + ": " + message);
    }

    private void capture(Capture capture) {
        String key = unique(capture.key());
        if (!key.equals(capture.key())) {
            warn(capture.uri(), "the key \"" + capture.key() + "\" is taken; this one is kept as \"" + key + "\"");
        }
        sink.accept(new Input.Captured(new Capture(key, capture.uri(), capture.hints(), capture.content())));
    }

    private String unique(String key) {
        String candidate = key;
        while (!taken.add(candidate)) {
            candidate = key + "~" + repeats.merge(key, 2, (seen, two) -> seen + 1);
        }
        return candidate;
    }
}
