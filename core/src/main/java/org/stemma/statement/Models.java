package org.stemma.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
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

    /** Stands in the place of a feature's name where a line of the resource is a tree. */
    static final String TREE = "#tree";

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
        Map<Question, List<String>> trees = new EnumMap<>(Question.class);
        try (InputStream in = Models.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> put(line.split("\t", 3), weights, trees));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        Map<Question, Model> models = new EnumMap<>(Question.class);
        weights.forEach((question, w) ->
                models.put(question, new Model(w, new Trees(trees.getOrDefault(question, List.of())))));
        return new Models(models);
    }

    private static void put(
            String[] fields, Map<Question, Map<String, Double>> weights, Map<Question, List<String>> trees) {
        Question question = Question.valueOf(fields[0]);
        if (fields[1].equals(TREE)) {
            trees.computeIfAbsent(question, q -> new ArrayList<>()).add(fields[2]);
        } else {
            weights.computeIfAbsent(question, q -> new HashMap<>()).put(fields[1], Double.valueOf(fields[2]));
        }
    }
}
