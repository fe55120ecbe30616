package org.stemma.app.server;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.page.CompareView;
import org.stemma.app.page.CompareView.Text;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Input;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;

/**
 * The texts of a posted form, each pasted or uploaded.
 *
 * @param texts what stood in the form, with what is wrong with each
 * @param inputs what can be read, in the same order; empty where nothing was given
 */
record PostedText(List<Text> texts, List<Optional<Input>> inputs) {
    /** Characters of a pasted text, or bytes of a file. */
    private static final int LONGEST = 200_000;

    /** A text, and what is to be read of it. */
    private record Posted(Text text, Optional<Input> input) {
        static Posted faulty(Text text, String why) {
            return new Posted(text.faulty(why), Optional.empty());
        }
    }

    static List<Text> empty() {
        return IntStream.rangeClosed(1, CompareView.TEXTS).mapToObj(Text::empty).toList();
    }

    static PostedText read(Context context) {
        List<Text> texts = new ArrayList<>();
        List<Optional<Input>> inputs = new ArrayList<>();
        for (int i = 1; i <= CompareView.TEXTS; i++) {
            Posted posted = posted(context, i);
            texts.add(posted.text());
            inputs.add(posted.input());
        }
        return new PostedText(texts, inputs);
    }

    boolean faulty() {
        return texts.stream().anyMatch(text -> !text.fault().isEmpty());
    }

    int given() {
        return (int) inputs.stream().filter(Optional::isPresent).count();
    }

    private static Posted posted(Context context, int number) {
        Text text = new Text(
                number,
                field(context, "text" + number),
                field(context, "outlet" + number).strip(),
                field(context, "time" + number).strip(),
                "");
        if (!text.time().isEmpty() && Moment.parse(text.time()) == null) {
            return Posted.faulty(text, "The time is none such as 2026-03-17T09:05.");
        }
        UploadedFile file = context.isMultipart() ? context.uploadedFile("file" + number) : null;
        if (file != null && file.size() > 0) {
            return uploaded(text, file);
        }
        if (text.words().length() > LONGEST) {
            return Posted.faulty(
                    new Text(number, "", text.outlet(), text.time(), ""),
                    "Too long: " + text.words().length() + " characters; the limit is " + LONGEST + ".");
        }
        return text.isEmpty()
                ? new Posted(text, Optional.empty())
                : new Posted(text, Optional.of(input(text, new Capture.Content.Clean(text.words()))));
    }

    private static String field(Context context, String name) {
        String value = context.formParam(name);
        return value == null ? "" : value.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Posted uploaded(Text text, UploadedFile file) {
        String name = file.filename().replaceAll(".*[/\\\\]", "");
        String lower = name.toLowerCase(Locale.ROOT);
        boolean page = lower.endsWith(".html") || lower.endsWith(".htm");
        if (!page && !lower.endsWith(".txt") && !lower.endsWith(".md")) {
            return Posted.faulty(text, name + " is neither text nor page (.txt, .html).");
        }
        if (file.size() > (page ? 10L : 1L) * LONGEST) {
            return Posted.faulty(text, name + " is too long.");
        }
        byte[] bytes = bytes(file);
        String words = decoded(bytes);
        if (words == null) {
            return page
                    ? new Posted(text, Optional.of(input(text, new Capture.Content.Html(bytes, null))))
                    : Posted.faulty(text, name + " is not a text in UTF-8. It was not read; what stood here is kept.");
        }
        if (words.isBlank()) {
            return Posted.faulty(text, name + " is empty.");
        }
        Text shown = page ? text : new Text(text.number(), words, text.outlet(), text.time(), "");
        Capture.Content content = page ? new Capture.Content.Html(bytes, null) : new Capture.Content.Clean(words);
        return new Posted(shown, Optional.of(input(text, content)));
    }

    private static byte[] bytes(UploadedFile file) {
        try (InputStream in = file.content()) {
            return in.readAllBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException("cannot read the uploaded " + file.filename(), lost);
        }
    }

    /** The bytes as text; null where they are none. */
    private static @Nullable String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0 ? null : text.replace("\r\n", "\n").replace("\uFEFF", "");
        } catch (CharacterCodingException binary) {
            return null;
        }
    }

    private static Input input(Text text, Capture.Content content) {
        Capture.Hints hints = Capture.Hints.builder()
                .outlet(text.outlet().isEmpty() ? null : new Outlet(text.outlet(), null))
                .published(Moment.parse(text.time()))
                .build();
        return new Input.Captured(new Capture(text.name(), "posted", hints, content));
    }
}
