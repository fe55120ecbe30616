package org.stemma.pipeline;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Stanford CoreNLP (GPL) as the peer of {@code analyze}: the annotators that its quotation attribution needs, with their defaults for English
 * (dependencies by its neural parser, times by SUTime within {@code ner}, statistical coreference). It is reached by reflection, so that nothing is
 * built against it: the Maven profile {@code corenlp} of this module puts it on the class path.
 */
final class CoreNlp implements SpeedTrial.Analyzer {
    static final String ANNOTATORS = "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote";

    private static final String PIPELINE = "edu.stanford.nlp.pipeline.StanfordCoreNLP";

    private final Object pipeline;
    private final Method process;
    private final Method sentences;
    private final ExecutorService executor;

    CoreNlp(int threads) {
        Properties properties = new Properties();
        properties.setProperty("annotators", ANNOTATORS);
        properties.setProperty("coref.algorithm", "statistical");
        try {
            Class<?> type = Class.forName(PIPELINE);
            this.pipeline = type.getConstructor(Properties.class).newInstance(properties);
            this.process = type.getMethod("processToCoreDocument", String.class);
            this.sentences = process.getReturnType().getMethod("sentences");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("CoreNLP cannot be started", e);
        }
        this.executor = Executors.newFixedThreadPool(threads);
    }

    static boolean isThere() {
        try {
            Class.forName(PIPELINE, false, CoreNlp.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Override
    public int analyze(Path file) {
        List<Future<Integer>> counts = new ArrayList<>();
        SpeedTrial.texts(file).forEach(text -> counts.add(executor.submit(() -> sentences(text))));
        int sum = 0;
        for (Future<Integer> count : counts) {
            sum += get(count);
        }
        return sum;
    }

    private int sentences(String text) throws ReflectiveOperationException {
        return ((List<?>) sentences.invoke(process.invoke(pipeline, text))).size();
    }

    private static int get(Future<Integer> count) {
        try {
            return count.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("CoreNLP failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
