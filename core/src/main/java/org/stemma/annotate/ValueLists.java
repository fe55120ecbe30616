package org.stemma.annotate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers distinct lists of strings from 0 on; the same strings in another order are another list. */
final class ValueLists {
    private final Map<List<String>, Integer> ids = new LinkedHashMap<>();

    int id(Collection<String> values) {
        List<String> list = List.copyOf(values);
        Integer known = ids.putIfAbsent(list, ids.size());
        return known == null ? ids.size() - 1 : known;
    }

    /** The lists in the order of their numbers. */
    Collection<List<String>> lists() {
        return ids.keySet();
    }
}
