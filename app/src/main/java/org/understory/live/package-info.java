/**
 * What happened just now, told to every node and every open page: PostgreSQL notifications in, server-sent events out.
 *
 * <p>Doors: {@link org.understory.live.Signals}, {@link org.understory.live.SignalListener}, {@link org.understory.live.OpenPages}, {@link org.understory.live.LiveCount}, {@link org.understory.live.Remembered} and {@link org.understory.live.Watchable} (implemented by the rooms whose things come in or change live). Events: none. Tables: none. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"subject", "database"})
@NullMarked
package org.understory.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
