package org.stemma.pipeline;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stemma.extract.Extraction;
import org.stemma.ingest.CaptureSource;
import org.stemma.ingest.CaptureSources;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how fast reports are analysed, Stemma beside CoreNLP over the same texts: {@code AnalyzeSpeed [MOST] PATH...}, with the first
 * {@code MOST} English reports (50 unless told) that Stemma reads from the paths. Each system runs in a process of its own, with one thread and
 * with two, so that its memory is its own: it loads, goes over all texts twice, and prints a line (see {@link SpeedTrial}). The second
 * time its code is warm; nothing that the first time remembered is used. CoreNLP is only measured where it is on the class path.
 */
public final class AnalyzeSpeed {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** The launcher's options for {@code analyze}, and enough memory for CoreNLP with the collector that Java chooses. */
    private static final List<String> STEMMA =
            List.of("-XX:+UseSerialGC", "-Xmx1g", "--enable-native-access=ALL-UNNAMED");

    private static final List<String> CORENLP = List.of("-Xmx5g");

    private AnalyzeSpeed() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean counted = arguments.length > 0 && arguments[0].matches("\\d{1,5}");
        int most = counted ? Integer.parseInt(arguments[0]) : 50;
        List<String> paths = List.of(arguments).subList(counted ? 1 : 0, arguments.length);
        List<String> texts = texts(paths).stream().limit(most).toList();
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("AnalyzeSpeed [MOST] PATH...: no English report found");
        }
        Path file = Files.createTempFile("analyze-speed", ".jsonl");
        try {
            Files.write(file, lines(texts));
            OUT.println(texts.size() + " reports, "
                    + texts.stream().mapToInt(String::length).sum() + " characters");
            OUT.println(SpeedTrial.HEAD);
            for (int threads = 1; threads <= 2; threads++) {
                run(STEMMA, "stemma", threads, file);
                if (CoreNlp.isThere()) {
                    run(CORENLP, "corenlp", threads, file);
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> texts(List<String> paths) {
        CaptureSource source = CaptureSources.of(paths, new ByteArrayInputStream(new byte[0]), System.err::println);
        List<String> texts = new ArrayList<>();
        try (Pipeline pipeline = SpeedTrial.pipeline(1)) {
            pipeline.read(source, read -> {
                if (read instanceof Extraction.Article article
                        && "en".equals(article.report().language())) {
                    texts.add(article.report().text());
                }
            });
        }
        return texts;
    }

    private static List<String> lines(List<String> texts) {
        return texts.stream()
                .map(text -> JsonMapper.shared().writeValueAsString(Map.of("text", text)))
                .toList();
    }

    private static void run(List<String> options, String system, int threads, Path file)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(system), SpeedTrial.class.getName()));
        command.addAll(List.of(system, String.valueOf(threads), file.toString()));
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            OUT.println(system + " ended with " + code);
        }
    }

    /** Stemma's own, without the peer and what it brings, which stand last: with them ONNX Runtime crashes as it is loaded. */
    private static String classPath(String system) {
        List<String> all = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        return all.stream()
                .takeWhile(entry -> system.equals("corenlp") || !entry.contains("stanford-corenlp"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
