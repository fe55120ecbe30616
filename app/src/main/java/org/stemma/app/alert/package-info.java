/**
 * Saved searches that tell what becomes of the stories they find. Changes of stories come in from the store, notices and deliveries
 * go out: {@link org.stemma.app.alert.AlertWatch} decides what is told, once, in the transaction that notes how far it read;
 * {@link org.stemma.app.alert.Courier} sends it, again where a receiver does not take it. Digests of a day go the same way.
 */
@NullMarked
package org.stemma.app.alert;

import org.jspecify.annotations.NullMarked;
