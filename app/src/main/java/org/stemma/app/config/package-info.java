/**
 * What a user can set: {@link org.stemma.app.config.Settings} names all of it, {@link org.stemma.app.config.Configuration} is what is
 * in force and where it comes from. A file comes in, the environment over it, options of the command over both; whatever is wrong is told
 * at once.
 */
@NullMarked
package org.stemma.app.config;

import org.jspecify.annotations.NullMarked;
