/**
 * A store over HTTP: pages for people, JSON for programs. Each group of addresses is a {@link org.stemma.app.server.Routes}; {@link
 * org.stemma.app.server.Server} wires them, and traces in the background what was added.
 */
@NullMarked
package org.stemma.app.server;

import org.jspecify.annotations.NullMarked;
