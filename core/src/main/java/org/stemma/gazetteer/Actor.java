package org.stemma.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * A person or body that acts or speaks.
 *
 * @param name as resolved ("North Korean foreign ministry", "Antony Blinken")
 * @param code a CAMEO actor code beginning with an ISO 3166 alpha-3 country ({@code PRKGOVMFA}); null where unknown
 */
public record Actor(String name, @Nullable String code) {}
