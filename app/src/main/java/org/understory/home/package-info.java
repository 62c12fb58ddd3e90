/**
 * The first page: what this place is, its newest articles, true numbers.
 *
 * <p>Doors: none. Events: none. Tables: none. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "communities", "members", "topics", "articles"})
@NullMarked
package org.understory.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
