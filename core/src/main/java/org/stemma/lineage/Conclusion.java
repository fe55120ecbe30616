package org.stemma.lineage;

import java.util.List;

/**
 * What is concluded of one report before the story's lists are made.
 *
 * @param origin null where nothing decides
 * @param newsroom who wrote it
 * @param confidence in the origin, 0 to 1
 * @param links from origins to the report
 */
record Conclusion(
        @org.jspecify.annotations.Nullable Origin origin, String newsroom, double confidence, List<Derivation> links) {
    Conclusion {
        links = List.copyOf(links);
    }

    List<String> originIds() {
        return List.of(origin == null ? Origin.UNKNOWN.id() : origin.id());
    }
}
