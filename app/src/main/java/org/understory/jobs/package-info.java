/**
 * Work that comes round again: each job once in the whole installation, however many nodes it has.
 *
 * <p>Doors: {@link org.understory.jobs.Job}. Events: none. Tables: scheduled_tasks. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.understory.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
