/**
 * The sample communities that {@code serve --demo} puts into an empty installation.
 *
 * <p>Doors: none. Events: none. Tables: none. Reacts to: the start of the program.
 */
@ApplicationModule(
        allowedDependencies = {
            "subject",
            "web",
            "text",
            "people",
            "communities",
            "members",
            "topics",
            "reactions",
            "comments",
            "moderation",
            "articles",
            "questions",
            "updates",
            "messages",
            "notifications",
            "importing"
        })
@NullMarked
package org.understory.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
