package org.stemma.lineage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is concluded of one report before the story's lists are made.
 *
 * @param origin the house, null where nothing decides
 * @param behind further origins: whom the report attributes it to, or its outlet's own reporting
 * @param newsroom who wrote it
 * @param confidence in the origins, 0 to 1
 * @param links from origins to the report
 */
record Conclusion(
        @Nullable Origin origin, List<Origin> behind, String newsroom, double confidence, List<Derivation> links) {
    Conclusion {
        behind = List.copyOf(behind);
        links = List.copyOf(links);
    }

    Conclusion(@Nullable Origin origin, String newsroom, double confidence, List<Derivation> links) {
        this(origin, List.of(), newsroom, confidence, links);
    }

    /** This conclusion with origins behind it, and the links from them. */
    Conclusion with(List<Origin> others, List<Derivation> more) {
        List<Derivation> all = new ArrayList<>(links);
        all.addAll(more);
        double found = more.stream().mapToDouble(Derivation::confidence).max().orElse(Derivation.THRESHOLD);
        boolean alone = origin == null && !others.isEmpty();
        return new Conclusion(origin, others, newsroom, alone ? found : confidence, all);
    }

    /** All origins, {@link Origin#UNKNOWN} where there is none. */
    List<Origin> origins() {
        List<Origin> all = new ArrayList<>();
        if (origin != null) {
            all.add(origin);
        }
        behind.stream().filter(other -> !other.equals(origin)).forEach(all::add);
        return all.isEmpty() ? List.of(Origin.UNKNOWN) : List.copyOf(all);
    }

    List<String> originIds() {
        return origins().stream().map(Origin::id).toList();
    }
}
