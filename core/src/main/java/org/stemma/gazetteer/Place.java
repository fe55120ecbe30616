package org.stemma.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * A place of the world.
 *
 * @param country ISO 3166 alpha-3 code, null for seas and regions of several countries
 * @param lat degrees north, -90 to 90
 * @param lon degrees east, -180 to 180
 */
public record Place(String name, @Nullable String country, double lat, double lon) {}
