/**
 * Everything to a database and a text index, and back. Rows come in and go out as records; {@link org.stemma.store.Store} is the main
 * type. The database is the truth: what it has committed is acknowledged, and the text index is made whole from it.
 */
@NullMarked
package org.stemma.store;

import org.jspecify.annotations.NullMarked;
