package org.stemma.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/** Tells short blocks that are furniture by what they say ("Sign up for our newsletter", "Read more: ..."). */
final class PageCues {
    /** A block of more characters is never furniture by a phrase alone. */
    static final int LONGEST = 220;

    private record Cue(Kind kind, String phrase) {}

    private static final Map<String, Kind> WHOLE = new HashMap<>();
    private static final Map<Character, List<Cue>> START = new HashMap<>();
    private static final List<Cue> ANYWHERE = new ArrayList<>();

    static {
        for (String[] row : WordTable.rows("page-cues.tsv")) {
            Kind kind = Kind.valueOf(row[0].toUpperCase(Locale.ROOT));
            switch (row[1]) {
                case "whole" -> WHOLE.put(row[2], kind);
                case "start" ->
                    START.computeIfAbsent(row[2].charAt(0), c -> new ArrayList<>())
                            .add(new Cue(kind, row[2]));
                default -> ANYWHERE.add(new Cue(kind, row[2]));
            }
        }
    }

    private PageCues() {}

    static @Nullable Kind kind(Block block) {
        String text = block.text();
        if (text.length() > LONGEST) {
            return null;
        }
        String low = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        Kind whole = WHOLE.get(bare(low));
        return whole != null ? whole : phrase(low, sentence(block));
    }

    /** A whole sentence in running text: what it begins with says nothing. */
    private static boolean sentence(Block block) {
        return block.text().length() > 90 && block.closed() && block.linkDensity() < .3;
    }

    private static @Nullable Kind phrase(String low, boolean sentence) {
        for (Cue cue : START.getOrDefault(low.charAt(0), List.of())) {
            if (low.startsWith(cue.phrase) && !longer(low, cue.phrase) && (!sentence || cue.phrase.endsWith(":"))) {
                return cue.kind;
            }
        }
        for (Cue cue : ANYWHERE) {
            if (low.contains(cue.phrase)) {
                return cue.kind;
            }
        }
        return null;
    }

    /** Whether the word that ends the phrase goes on in {@code low} ("updated" in "updatedness"). */
    private static boolean longer(String low, String phrase) {
        return low.length() > phrase.length()
                && Character.isLetter(low.charAt(phrase.length()))
                && Character.isLetter(phrase.charAt(phrase.length() - 1))
                && !Scripts.dense(low.charAt(phrase.length()));
    }

    private static String bare(String low) {
        int end = low.length();
        while (end > 0 && !Character.isLetterOrDigit(low.charAt(end - 1))) {
            end--;
        }
        int begin = 0;
        while (begin < end && !Character.isLetterOrDigit(low.charAt(begin))) {
            begin++;
        }
        return low.substring(begin, end);
    }
}
