package org.stemma.lineage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Outlet;

/** What lineage asks of the gazetteer. */
interface Houses {
    /** All agencies and houses. */
    List<House> all();

    /** The house that publishes at {@code outlet}, null where it is none. */
    @Nullable
    House publisher(Outlet outlet);

    /** What "the state news agency" means, for a country's name or adjective; null where that is none. */
    @Nullable
    House stateAgency(String country);

    /** The publisher family of an outlet: editions of one family share it. */
    String family(Outlet outlet);
}
