package org.stemma.app.export;

import java.util.List;
import org.stemma.lineage.Origin;

/** Counts origins. */
final class Origins {
    private Origins() {}

    /** How many origins are known; what is not decided is none. */
    static int counted(List<String> ids) {
        return (int)
                ids.stream().filter(each -> !each.equals(Origin.UNKNOWN.id())).count();
    }
}
