/**
 * Brings content from outside into a community: a folder of articles with their sources, contributors and topics,
 * or what was on a site run by another program.
 *
 * <p>Doors: {@link org.understory.importing.Folder}, {@link org.understory.importing.Import}, {@link
 * org.understory.importing.Outcome}; {@link org.understory.importing.Incoming} with {@link org.understory.importing.Report},
 * for whatever else the command is to take in. Events: none. Tables: brought. Reacts to: nothing. Brings the command {@code import}.
 */
@ApplicationModule(
        allowedDependencies = {
            "subject",
            "web",
            "text",
            "media",
            "communities",
            "topics",
            "reviews",
            "comments",
            "articles",
            "glossary",
            "desk"
        })
@NullMarked
package org.understory.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
