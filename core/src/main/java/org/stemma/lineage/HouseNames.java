package org.stemma.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;
import org.stemma.text.Word;
import org.stemma.text.Words;

/** Finds the names of houses in texts. A name in capitals counts only where it is written in capitals. */
final class HouseNames {
    private static final int LONGEST_ACRONYM = 5;

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    HouseNames(Houses houses) {
        for (House house : houses.all()) {
            List<String> names = new ArrayList<>(house.names());
            names.add(house.id());
            names.stream().distinct().forEach(name -> put(house, name));
        }
        byFirstWord
                .values()
                .forEach(names ->
                        names.sort((a, b) -> b.forms().size() - a.forms().size()));
    }

    /** A house named in a list of words, from word {@code begin} to before {@code end}. */
    record Mention(House house, int begin, int end) {
        Span span(List<Word> words) {
            return new Span(words.get(begin).begin(), words.get(end - 1).end());
        }
    }

    private record Name(House house, String written, List<String> forms) {
        boolean capitals() {
            return written.length() <= LONGEST_ACRONYM && written.equals(written.toUpperCase(Locale.ROOT));
        }
    }

    private void put(House house, String name) {
        List<String> forms = Words.of(name).stream().map(Word::form).toList();
        if (!forms.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(forms.getFirst(), f -> new ArrayList<>())
                    .add(new Name(house, name, forms));
        }
    }

    /** All mentions in {@code words} of {@code text}, in order, the longest name at each place. */
    List<Mention> in(String text, List<Word> words) {
        List<Mention> mentions = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Mention mention = at(text, words, i);
            if (mention != null) {
                mentions.add(mention);
                i = mention.end();
            } else {
                i++;
            }
        }
        return mentions;
    }

    /** The first house named in {@code text}; null where there is none. */
    @Nullable
    House first(String text) {
        List<Mention> mentions = in(text, Words.of(text));
        return mentions.isEmpty() ? null : mentions.getFirst().house();
    }

    private @Nullable Mention at(String text, List<Word> words, int i) {
        if (!words.get(i).capital() && byFirstWord.size() > 0 && !lowerCaseName(words.get(i))) {
            return null;
        }
        for (Name name : byFirstWord.getOrDefault(words.get(i).form(), List.of())) {
            int end = i + name.forms().size();
            if (end <= words.size() && matches(text, words.subList(i, end), name)) {
                return new Mention(name.house(), i, end);
            }
        }
        return null;
    }

    private boolean lowerCaseName(Word word) {
        return byFirstWord.getOrDefault(word.form(), List.of()).stream()
                .anyMatch(name -> name.written().equals(name.written().toLowerCase(Locale.ROOT)));
    }

    private static boolean matches(String text, List<Word> words, Name name) {
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).form().equals(name.forms().get(i))) {
                return false;
            }
        }
        String written =
                text.substring(words.getFirst().begin(), words.getLast().end());
        return !name.capitals() || written.startsWith(name.written());
    }
}
