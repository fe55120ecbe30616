package org.stemma.gazetteer;

/** What a name may be the name of, as far as the gazetteer lists it. */
public enum NameKind {
    COUNTRY,
    DEMONYM,
    CAPITAL,
    /** Of half a million people and more. */
    LARGE_CITY,
    /** Of fifty thousand people and more. */
    CITY,
    TOWN,
    /** A first-level unit of a country. */
    UNIT,
    /** A region, water or landmark. */
    AREA,
    /** A person of public office. */
    LEADER,
    BODY,
    /** A seat of power ("the Kremlin"). */
    SEAT,
    AGENCY,
    OUTLET
}
