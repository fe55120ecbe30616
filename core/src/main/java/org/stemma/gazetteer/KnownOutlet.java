package org.stemma.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outlet of the press.
 *
 * @param name as readers know it
 * @param domains of its pages
 * @param family the publisher whose outlets share copy ("Gannett")
 * @param country ISO 3166 alpha-3
 */
public record KnownOutlet(
        String name,
        List<String> domains,
        String family,
        @Nullable String country) {
    public KnownOutlet {
        domains = List.copyOf(domains);
    }
}
