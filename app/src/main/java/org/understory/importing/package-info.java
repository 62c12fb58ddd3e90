/**
 * Brings content from outside into a community: a folder of articles with their sources, contributors and topics.
 *
 * <p>Doors: {@link org.understory.importing.Folder}, {@link org.understory.importing.Import}, {@link
 * org.understory.importing.Outcome}. Events: none. Tables: none. Reacts to: nothing. Brings the command {@code import}.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "text", "communities", "topics", "reviews", "articles"})
@NullMarked
package org.understory.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
