/**
 * Finding things: one index over what the rooms offer, asked for what the viewer may see.
 *
 * <p>Doors: {@link org.understory.search.Index}; {@code subject.Searchable} is implemented by the rooms whose things can be
 * found, and their tables carry the trigger {@code search_again}. Events: none. Tables: search_documents, search_changes.
 * Reacts to: changes of those tables.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "text", "jobs", "members"})
@NullMarked
package org.understory.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
