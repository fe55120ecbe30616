package org.stemma.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * What a name names.
 *
 * @param code CAMEO actor code
 * @param country the country whose code a role is added to, null for bodies and people
 */
record Named(Kind kind, String name, String code, @Nullable Country country) {
    /** Kinds of named things, the more telling first. */
    enum Kind {
        PERSON,
        BODY,
        /** A body whose name other countries use too ("Congress", "coast guard"). */
        GENERIC,
        COUNTRY,
        CAPITAL
    }

    Actor actor() {
        return new Actor(name, code);
    }
}
