/**
 * The stream of a community: updates, questions and new articles, for everyone, of one's team, about a topic.
 *
 * <p>Doors: {@link org.understory.activities.Newest} with the template {@code activities/_card}; a room's things stand in the
 * stream when it implements {@code subject.Streamed}. Events: none. Tables:
 * none. Reacts to: nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "subject",
            "web",
            "communities",
            "topics",
            "members",
            "media",
            "updates",
            "questions",
            "articles"
        })
@NullMarked
package org.understory.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
