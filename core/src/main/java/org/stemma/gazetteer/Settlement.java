package org.stemma.gazetteer;

/**
 * A place of the packaged list, with what decides between places of one name.
 *
 * @param kind what it is
 * @param alpha2 ISO 3166 alpha-2 of its country
 * @param region GeoNames code of the first administrative level (for the United States the postal code: {@code TX})
 * @param people about how many live there, 0 where unknown
 */
record Settlement(Kind kind, Place place, String alpha2, String region, int people) {
    private static final int LARGE = 500_000;
    private static final int MIDDLE = 50_000;

    NameKind nameKind() {
        return switch (kind) {
            case COUNTRY -> NameKind.COUNTRY;
            case FIRST_LEVEL -> NameKind.UNIT;
            case REGION -> NameKind.AREA;
            case CITY, PART, SECOND_LEVEL ->
                people >= LARGE ? NameKind.LARGE_CITY : people >= MIDDLE ? NameKind.CITY : NameKind.TOWN;
        };
    }

    /** Kinds of places. */
    enum Kind {
        COUNTRY,
        CITY,
        PART,
        FIRST_LEVEL,
        SECOND_LEVEL,
        REGION;

        static Kind of(String letter) {
            return switch (letter) {
                case "C" -> CITY;
                case "X" -> PART;
                case "A" -> FIRST_LEVEL;
                case "B" -> SECOND_LEVEL;
                default -> REGION;
            };
        }
    }
}
