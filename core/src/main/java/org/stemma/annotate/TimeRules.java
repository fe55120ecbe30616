package org.stemma.annotate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** All forms of English time expressions in news. Of two that overlap the one that begins first holds, then the longer. */
final class TimeRules {
    static final List<TimeRule> ALL = Stream.of(
                    TimeDayRules.ALL,
                    TimeClockRules.ALL,
                    TimePeriodRules.ALL,
                    TimeSetRules.ALL,
                    TimeLengthRules.ALL,
                    TimeReferenceRules.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, BitSet> BY_CUE = byCue();
    private static final int LONGEST_CUE = 12;
    private static final BitSet NONE = new BitSet();

    private TimeRules() {}

    private static Map<String, BitSet> byCue() {
        Map<String, BitSet> rules = new HashMap<>();
        for (int i = 0; i < ALL.size(); i++) {
            for (String cue : ALL.get(i).cues()) {
                rules.computeIfAbsent(cue, each -> new BitSet()).set(i);
            }
        }
        return rules;
    }

    /** Indices of the rules that can hold of {@code words}, by its cues alone. */
    static BitSet cued(String words, int[] starts) {
        BitSet rules = new BitSet();
        for (int start : starts) {
            rules.or(BY_CUE.getOrDefault(cue(words, start), NONE));
        }
        return rules;
    }

    private static String cue(String words, int start) {
        if (Character.isDigit(words.charAt(start))) {
            return TimeRule.DIGIT;
        }
        int end = start;
        while (end < words.length() && end - start <= LONGEST_CUE && Character.isLetterOrDigit(words.charAt(end))) {
            end++;
        }
        return words.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** Where words begin, and the apostrophe of "'80s". */
    static int[] starts(String words) {
        int[] starts = new int[words.length()];
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            if (!inWord && (letter || c == '\'' || c == '’')) {
                starts[count++] = i;
            }
            inWord = letter;
        }
        return Arrays.copyOf(starts, count);
    }
}
