/**
 * The JSON of the contract: each record here is a printed object, its components the fields in their order. Results come in, lines go
 * out. Offsets become Unicode code points here and nowhere else.
 */
@NullMarked
package org.stemma.app.json;

import org.jspecify.annotations.NullMarked;
