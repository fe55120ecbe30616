package org.stemma.gazetteer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * The consonants of a name, coarsely: what is left of it when it is spoken and written in another script. Vowels, h, w and y come and
 * go between scripts; a consonant may stand for several ("j" in Juan, Beijing, Julia).
 */
public final class Sound {
    /** The sound of what is no name. */
    public static final Sound NONE = new Sound(new int[0], false);

    private static final int LIP = 1;
    private static final int HISS = 2;
    private static final int THROAT = 4;
    private static final int TOOTH = 8;
    private static final int LIQUID = 16;
    private static final int NOSE = 32;

    private static final Map<String, Integer> LETTERS = Map.ofEntries(
            Map.entry("b", LIP),
            Map.entry("p", LIP),
            Map.entry("f", LIP),
            Map.entry("v", LIP),
            Map.entry("ph", LIP),
            Map.entry("k", THROAT),
            Map.entry("kh", THROAT),
            Map.entry("gh", THROAT),
            Map.entry("g", THROAT | HISS),
            Map.entry("q", THROAT | HISS),
            Map.entry("c", THROAT | HISS),
            Map.entry("ck", THROAT),
            Map.entry("x", THROAT | HISS),
            Map.entry("j", HISS | THROAT | TOOTH),
            Map.entry("ch", HISS | THROAT | TOOTH),
            Map.entry("s", HISS),
            Map.entry("z", HISS),
            Map.entry("sh", HISS),
            Map.entry("zh", HISS),
            Map.entry("ts", HISS | TOOTH),
            Map.entry("tz", HISS | TOOTH),
            Map.entry("dz", HISS | TOOTH),
            Map.entry("dj", HISS | TOOTH),
            Map.entry("th", TOOTH | HISS),
            Map.entry("t", TOOTH),
            Map.entry("d", TOOTH),
            Map.entry("l", LIQUID),
            Map.entry("r", LIQUID),
            Map.entry("m", NOSE),
            Map.entry("n", NOSE));

    private static final int TELLING = 3;
    private static final double WEAK = .4;

    private final int[] codes;
    /** Whether it ends with an r, which many languages do not speak. */
    private final boolean softEnd;

    private Sound(int[] codes, boolean softEnd) {
        this.codes = codes;
        this.softEnd = softEnd;
    }

    /** The sound of a name in Latin letters. */
    static Sound of(String latin) {
        String name = latin.toLowerCase(Locale.ROOT).replace("sch", "sh");
        int[] codes = new int[name.length()];
        int n = 0;
        char before = ' ';
        for (int i = 0; i < name.length(); ) {
            String pair = name.substring(i, Math.min(name.length(), i + 2));
            boolean two = pair.length() == 2 && LETTERS.containsKey(pair);
            int code = LETTERS.getOrDefault(two ? pair : name.substring(i, i + 1), 0);
            if (code != 0 && name.charAt(i) != before) {
                codes[n++] = code;
            }
            before = name.charAt(i);
            i += two ? 2 : 1;
        }
        return new Sound(Arrays.copyOf(codes, n), name.endsWith("r"));
    }

    /** Whether there is enough of it to tell names apart. */
    boolean telling() {
        return codes.length >= TELLING;
    }

    /** The consonants by their usual group, those of hiss and throat as one. */
    String rough() {
        StringBuilder rough = new StringBuilder(codes.length);
        for (int code : codes) {
            rough.append(
                    (code & (HISS | THROAT)) != 0
                            ? 'k'
                            : code == LIP ? 'p' : code == TOOTH ? 't' : code == LIQUID ? 'l' : 'n');
        }
        return rough.toString();
    }

    /** Whether both may be one name: equal, or a long one with a consonant more or less. */
    boolean like(Sound other) {
        int longer = Math.max(codes.length, other.codes.length);
        if (!telling() || !other.telling() || longer - Math.min(codes.length, other.codes.length) > 1) {
            return false;
        }
        double most = longer <= 4 ? WEAK : longer <= 6 ? 1 : 1.5;
        return distance(other) <= most;
    }

    /** Edits between both, those of a final r cheap. */
    private double distance(Sound other) {
        double[] row = new double[other.codes.length + 1];
        for (int j = 1; j < row.length; j++) {
            row[j] = row[j - 1] + other.cost(j);
        }
        for (int i = 1; i <= codes.length; i++) {
            double corner = row[0];
            row[0] += cost(i);
            for (int j = 1; j < row.length; j++) {
                double same = corner + ((codes[i - 1] & other.codes[j - 1]) == 0 ? 1.5 : 0);
                corner = row[j];
                row[j] = Math.min(same, Math.min(row[j] + cost(i), row[j - 1] + other.cost(j)));
            }
        }
        return row[row.length - 1];
    }

    private double cost(int place) {
        return softEnd && place == codes.length ? WEAK : 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sound sound && Arrays.equals(codes, sound.codes) && softEnd == sound.softEnd;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(codes);
    }
}
