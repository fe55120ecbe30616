package org.stemma.text;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was computed of texts, up to a number of characters; the longest unused is forgotten. Thread-safe; two threads that ask
 * for one text at once may both compute it, so the computation has to be a pure function.
 */
public final class BoundedCache<V> {
    private final int capacity;
    private final Map<String, V> values = new LinkedHashMap<>(16, .75f, true);
    private int size;

    /** @param capacity UTF-16 units of all texts remembered */
    public BoundedCache(int capacity) {
        this.capacity = capacity;
    }

    public V get(String text, Function<String, V> compute) {
        V known = known(text);
        if (known != null) {
            return known;
        }
        V value = compute.apply(text);
        remember(text, value);
        return value;
    }

    private synchronized @Nullable V known(String text) {
        return values.get(text);
    }

    private synchronized void remember(String text, V value) {
        if (text.length() <= capacity && values.put(text, value) == null) {
            size += text.length();
            forget();
        }
    }

    private void forget() {
        Iterator<String> oldest = values.keySet().iterator();
        while (size > capacity) {
            size -= oldest.next().length();
            oldest.remove();
        }
    }

    synchronized int count() {
        return values.size();
    }
}
