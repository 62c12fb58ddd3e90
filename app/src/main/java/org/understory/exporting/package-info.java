/**
 * Hands a community's library out as a folder that {@code import} takes back without loss.
 *
 * <p>Doors: none. Events: none. Tables: none. Reacts to: nothing. Brings the command {@code export}.
 */
@ApplicationModule(
        allowedDependencies = {
            "subject",
            "web",
            "text",
            "media",
            "communities",
            "topics",
            "articles",
            "glossary",
            "desk"
        })
@NullMarked
package org.understory.exporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
