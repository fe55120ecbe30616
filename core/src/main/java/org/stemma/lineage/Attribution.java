package org.stemma.lineage;

import org.stemma.text.Span;

/**
 * A place where a report attributes what it tells to a body or an official.
 *
 * @param name of the body or person as readers know it; the id of its origin
 * @param person whether it is an official, not a body
 * @param lead whether it stands in the first paragraph, where the main facts are
 * @param evidence the source and the words that attribute
 */
record Attribution(String name, boolean person, boolean lead, Span evidence) {
    Origin origin() {
        return new Origin(name, name, person ? Origin.Kind.OFFICIAL : Origin.Kind.STATEMENT);
    }
}
