/**
 * The first page: for visitors what this place is, its newest articles, what people ask and true numbers; for members what waits
 * for them.
 *
 * <p>Doors: none. Events: none. Tables: none. Reacts to: nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "subject",
            "web",
            "communities",
            "members",
            "topics",
            "articles",
            "questions",
            "updates",
            "messages",
            "activities"
        })
@NullMarked
package org.understory.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
