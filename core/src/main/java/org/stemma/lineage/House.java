package org.stemma.lineage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency, or an outlet whose copy others carry.
 *
 * @param id its short name ({@code AP}), the id of its origin
 * @param names all names, the full one first
 * @param domains where it publishes itself
 * @param country ISO 3166 alpha-3
 */
record House(
        String id,
        List<String> names,
        List<String> domains,
        @Nullable String country) {
    House {
        names = List.copyOf(names);
        domains = List.copyOf(domains);
    }

    /** The name under which readers know it. */
    String name() {
        return names.isEmpty() ? id : names.getFirst();
    }
}
