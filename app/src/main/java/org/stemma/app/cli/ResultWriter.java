package org.stemma.app.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.stemma.app.json.Json;

/**
 * Prints results one by one, in one form: text and JSON Lines as they come, a JSON array around them, a page at the end.
 *
 * @param <T> what a verb gives of one document
 */
final class ResultWriter<T> implements AutoCloseable {
    private final Format format;
    private final PrintStream out;
    private final Forms<T> forms;
    private final List<T> held = new ArrayList<>();
    private long count;

    /**
     * How one result looks.
     *
     * @param json the contract's object
     * @param text a block for a reader, with its line end
     * @param page one page of all results
     */
    record Forms<T>(Function<T, Object> json, Function<T, String> text, Function<List<T>, String> page) {}

    ResultWriter(Format format, PrintStream out, Forms<T> forms) {
        this.format = format;
        this.out = out;
        this.forms = forms;
    }

    void add(T result) {
        switch (format) {
            case text -> out.print(forms.text().apply(result));
            case jsonl -> out.println(Json.line(forms.json().apply(result)));
            case json ->
                out.print((count == 0 ? "[" : ",\n") + Json.line(forms.json().apply(result)));
            case html -> held.add(result);
        }
        count++;
    }

    @Override
    public void close() {
        switch (format) {
            case json -> out.println(count == 0 ? "[]" : "]");
            case html -> out.print(forms.page().apply(held));
            case text, jsonl -> {}
        }
        out.flush();
    }
}
