package org.stemma.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The models of attribution, one for each question. */
record Models(Map<Question, Model> models) {
    /** What is asked of a candidate, in the order of asking. */
    enum Question {
        /** Does the word attribute? */
        CUE,
        /** Is the noun phrase the source of the cue? */
        SOURCE,
        /** Is the piece of text in the cue's content? */
        UNIT,
        /** Is the union of pieces the cue's content? */
        CONTENT,
        /** Is source, cue and content together an attribution? */
        ACCEPT
    }

    private static final String RESOURCE = "weights.tsv";

    double ask(Question question, Features features) {
        return model(question).probability(features);
    }

    /** The answer to a question with what moved it. */
    Reasons.Answer explain(Question question, Features features) {
        Model model = model(question);
        return new Reasons.Answer(question, model.probability(features), model.strongest(features, Reasons.NAMED));
    }

    private Model model(Question question) {
        Model model = models.get(question);
        if (model == null) {
            throw new IllegalStateException("no model for " + question);
        }
        return model;
    }

    /** The models that ship with Stemma. */
    static Models load() {
        Map<Question, Map<String, Double>> weights = new EnumMap<>(Question.class);
        try (InputStream in = Models.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> put(line.split("\t"), weights));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        Map<Question, Model> models = new EnumMap<>(Question.class);
        weights.forEach((question, w) -> models.put(question, new Model(w)));
        return new Models(models);
    }

    private static void put(String[] fields, Map<Question, Map<String, Double>> weights) {
        weights.computeIfAbsent(Question.valueOf(fields[0]), q -> new HashMap<>())
                .put(fields[1], Double.valueOf(fields[2]));
    }
}
