package org.stemma.annotate;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a lexicon says of a word, one of few distinct values: {@link #get} is all there is of a map. */
final class FlatLexicon<V> extends AbstractMap<String, V> {
    private final FlatTable ids;
    private final List<V> values;

    FlatLexicon(FlatTable ids, List<V> values) {
        this.ids = ids;
        this.values = List.copyOf(values);
    }

    @Override
    public @Nullable V get(@Nullable Object word) {
        int id = word instanceof String s ? ids.get(FlatHash.of(s)) : -1;
        return id < 0 ? null : values.get(id);
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        throw new UnsupportedOperationException("the words of a flat lexicon are kept as hashes only");
    }
}
