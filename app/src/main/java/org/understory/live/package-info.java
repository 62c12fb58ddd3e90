/**
 * What happened just now, told to every node and every open page: PostgreSQL notifications in, server-sent events out.
 *
 * <p>Doors: {@link org.understory.live.Signals}. Events: none. Tables: none. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"subject", "database"})
@NullMarked
package org.understory.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
