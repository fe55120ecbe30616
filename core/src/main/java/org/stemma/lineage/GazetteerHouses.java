package org.stemma.lineage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Agency;
import org.stemma.gazetteer.Country;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.gazetteer.KnownOutlet;
import org.stemma.report.Outlet;

/** The houses of the gazetteer. */
final class GazetteerHouses implements Houses {
    private final Gazetteer gazetteer;
    private final List<House> all;

    GazetteerHouses(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.all = gazetteer.agencies().stream()
                .filter(agency -> !HouseKinds.isPhoto(agency.id()))
                .map(GazetteerHouses::house)
                .toList();
    }

    private static House house(Agency agency) {
        return new House(agency.id(), agency.names(), agency.domains(), agency.country());
    }

    @Override
    public List<House> all() {
        return all;
    }

    @Override
    public @Nullable House publisher(Outlet outlet) {
        Agency byDomain = outlet.domain() == null ? null : gazetteer.agency(outlet.domain());
        Agency agency = byDomain != null || outlet.name() == null ? byDomain : gazetteer.agency(outlet.name());
        return agency == null ? null : house(agency);
    }

    @Override
    public @Nullable House stateAgency(String country) {
        Country known = gazetteer.country(country);
        Country meant = known == null ? gazetteer.demonym(country) : known;
        Agency agency = meant == null ? null : gazetteer.stateAgency(meant.code());
        return agency == null ? null : house(agency);
    }

    @Override
    public String family(Outlet outlet) {
        KnownOutlet known = outlet.domain() == null ? null : gazetteer.outlet(outlet.domain());
        if (known == null && outlet.name() != null) {
            known = gazetteer.outlet(outlet.name());
        }
        if (known != null) {
            return known.family().isBlank() ? known.name() : known.family();
        }
        return outlet.name() != null ? outlet.name() : outlet.domain() == null ? "" : outlet.domain();
    }
}
