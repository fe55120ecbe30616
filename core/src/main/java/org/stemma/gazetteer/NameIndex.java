package org.stemma.gazetteer;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Things by their names. A name that is listed with a capital is only found with one; a short name in capitals ("US", "WHO") only
 * in capitals. The first entry of a name wins.
 */
final class NameIndex<T> {
    private final Map<String, T> acronyms = new HashMap<>();
    private final Map<String, T> proper = new HashMap<>();
    private final Map<String, T> common = new HashMap<>();

    void put(String name, T thing) {
        if (Names.acronym(name)) {
            acronyms.putIfAbsent(Names.fold(name), thing);
        } else if (Names.capital(name)) {
            proper.putIfAbsent(Names.fold(name), thing);
        } else {
            common.putIfAbsent(Names.fold(name), thing);
        }
    }

    /** Takes over all entries of {@code other}. */
    void putAll(NameIndex<T> other) {
        acronyms.putAll(other.acronyms);
        proper.putAll(other.proper);
        common.putAll(other.common);
    }

    /** What {@code name} names, with or without a leading article; null where it is not known. */
    @Nullable
    T get(String name) {
        String folded = Names.fold(name);
        T found = find(folded, name);
        String bare = Names.withoutArticle(folded);
        return found != null || bare.equals(folded)
                ? found
                : find(bare, name.strip().substring(folded.length() - bare.length()));
    }

    private @Nullable T find(String folded, String written) {
        T found = common.get(folded);
        if (found == null && Names.capital(written)) {
            found = capitals(written) ? acronyms.get(folded) : null;
            found = found == null ? proper.get(folded) : found;
        }
        return found;
    }

    /** Whether the name is written in capitals, apart from an article and a possessive ending. */
    private static boolean capitals(String written) {
        String name = written.startsWith("the ") || written.startsWith("The ") ? written.substring(4) : written;
        if (name.endsWith("'s") || name.endsWith("’s")) {
            name = name.substring(0, name.length() - 2);
        }
        return name.chars().noneMatch(Character::isLowerCase);
    }
}
