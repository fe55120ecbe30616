package org.stemma.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.text.StopWords;
import org.stemma.text.Word;
import org.stemma.text.Words;

/** How alike two long passages or whole reports are, in any language, by the words that both have, whatever their order. */
final class Likeness {
    /** The first line of a report, its headline or its lead, tells more than the rest. */
    private static final double FIRST_LINE = 3;

    /** Longer words are cut to their beginning: a stem for any language. */
    private static final int PREFIX = 6;

    private Likeness() {}

    /** 0 to 1: root of the cosine of both passages' words, counted with dampening. */
    static double score(String a, String b) {
        Map<String, Double> weightsA = weights(a);
        Map<String, Double> weightsB = weights(b);
        double common = 0;
        for (Map.Entry<String, Double> entry : new TreeMap<>(weightsA).entrySet()) {
            common += entry.getValue() * weightsB.getOrDefault(entry.getKey(), 0.0);
        }
        double norm = Math.sqrt(norm(weightsA) * norm(weightsB));
        return norm == 0 ? 0 : Math.sqrt(Math.min(1, common / norm));
    }

    private static double norm(Map<String, Double> weights) {
        return weights.values().stream().mapToDouble(w -> w * w).sum();
    }

    private static Map<String, Double> weights(String text) {
        int line = text.indexOf('\n');
        List<Word> words = Words.of(text);
        Map<String, Double> weights = new HashMap<>();
        for (Word word : words) {
            if (word.form().length() > 1 && !StopWords.contains(word.form())) {
                weights.merge(stem(word.form()), word.begin() < line ? FIRST_LINE : 1, Double::sum);
            }
        }
        weights.replaceAll((stem, count) -> 1 + Math.log(count));
        return weights;
    }

    private static String stem(String form) {
        boolean cut = form.length() > PREFIX && Character.isLetter(form.charAt(0));
        return cut ? form.substring(0, PREFIX) : form;
    }
}
