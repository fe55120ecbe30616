package org.stemma.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code lexicon.tsv} says of words and phrases, and the light stemming of words that it does not know. */
final class Lexicon {
    /** The longest phrase, in words. */
    static final int LONGEST_PHRASE = 4;

    static final Lexicon INSTANCE = load();

    /** A class and the form that stands for all of its forms. */
    record Entry(String type, String canonical) {}

    private final Map<String, Entry> entries = new HashMap<>();

    private Lexicon() {}

    private static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(lexicon::read);
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon.tsv of " + Lexicon.class.getPackageName(), e);
        }
        return lexicon;
    }

    private void read(String line) {
        String[] fields = line.split("\t", -1);
        Entry entry = new Entry(fields[0], fields[1]);
        for (String form : fields[2].split("\\|", -1)) {
            if (entries.putIfAbsent(key(entry.type(), form), entry) != null) {
                throw new IllegalStateException("lexicon.tsv has twice: " + form);
            }
        }
    }

    /** Words of dates and numbers mean something only beside others of their sort: they have a space of their own. */
    private static String key(String type, String form) {
        return switch (type) {
            case "month", "weekday", "relative", "period", "scale", "past" -> type + ':' + form;
            default -> form;
        };
    }

    /** What {@code form} is anywhere; null where the lexicon does not hold it. */
    @Nullable
    Entry entry(String form) {
        return entries.get(form);
    }

    /** Whether {@code form} is written with a dot: a title or a month cut short. */
    boolean abbreviates(String form) {
        Entry entry = entries.get(form);
        boolean title =
                entry != null && (entry.type().equals("dropped") || entry.type().equals("title"));
        return title || (form.length() <= 4 && !form.equals("may") && entries.containsKey("month:" + form));
    }

    /** The canonical form of {@code form} in class {@code type}; null where it is not of that class. */
    @Nullable
    String canonical(String type, String form) {
        Entry entry = entries.get(key(type, form));
        return entry != null && entry.type().equals(type) ? entry.canonical() : null;
    }

    private static final List<String> SUFFIXES =
            List.of("ings", "ing", "edly", "ies", "ied", "ers", "es", "ed", "ly", "er", "s", "e");

    /** {@code form} without its inflection: two forms of a word mostly come out equal. */
    static String stem(String form) {
        String folded = spelling(form);
        for (String suffix : SUFFIXES) {
            if (folded.endsWith(suffix) && folded.length() - suffix.length() >= 3 && !folded.endsWith("ss")) {
                String stem = folded.substring(0, folded.length() - suffix.length());
                return suffix.startsWith("ie") ? stem + "y" : undouble(stem);
            }
        }
        return folded;
    }

    private static String undouble(String stem) {
        int n = stem.length();
        boolean twice =
                n > 3 && stem.charAt(n - 1) == stem.charAt(n - 2) && "bdgmnprt".indexOf(stem.charAt(n - 1)) >= 0;
        return twice ? stem.substring(0, n - 1) : stem;
    }

    /** One spelling for British and American forms. */
    private static String spelling(String form) {
        if (form.length() < 5) {
            return form;
        }
        return form.replace("isation", "ization")
                .replace("ising", "izing")
                .replace("ised", "ized")
                .replace("our", "or")
                .replace("defence", "defense");
    }
}
