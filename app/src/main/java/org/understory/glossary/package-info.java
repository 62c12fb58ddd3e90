/**
 * The glossary: medical words, explained by a community's editors in plain ones, and marked where they first stand in a text.
 *
 * <p>Doors: {@link org.understory.glossary.Glossary} with {@link org.understory.glossary.Word} and {@link
 * org.understory.glossary.Explained} (with {@code explained.jte}). Events: none. Tables: glossary_words, glossary_forms. Reacts to:
 * the signal {@code glossary}, which drops what is kept in memory.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "live", "text", "communities", "members", "audit"})
@NullMarked
package org.understory.glossary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
