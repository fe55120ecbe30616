package org.stemma.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wire or state news agency, or another house whose copy outlets carry.
 *
 * @param id its short name ({@code AP}, {@code Reuters}, {@code KCNA}), the id of an origin
 * @param names full name first
 * @param domains of its own pages
 * @param country ISO 3166 alpha-3
 * @param stateRun whether a state owns it
 * @param signature how its copy is signed ("(AP)"), null where there is no fixed form
 */
public record Agency(
        String id,
        List<String> names,
        List<String> domains,
        String country,
        boolean stateRun,
        @Nullable String signature) {
    public Agency {
        names = List.copyOf(names);
        domains = List.copyOf(domains);
        if (id.isBlank() || names.isEmpty()) {
            throw new IllegalArgumentException("an agency needs an id and a name: " + id);
        }
    }

    /** The full name. */
    public String name() {
        return names.getFirst();
    }
}
