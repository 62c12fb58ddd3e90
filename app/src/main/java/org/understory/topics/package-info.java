/**
 * Subjects of texts and questions: symptoms, treatments, food.
 *
 * <p>Doors: {@link org.understory.topics.Topic}, {@link org.understory.topics.Topics}. Events: none. Tables: topics.
 * Reacts to: the signal {@code topics}, which drops what is kept in memory.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "live", "communities"})
@NullMarked
package org.understory.topics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
