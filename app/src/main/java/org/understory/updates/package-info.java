/**
 * Updates: what members post about how it goes, with pictures, a mood, topics, mentions and an audience.
 *
 * <p>Doors: {@link org.understory.updates.Updates} with {@link org.understory.updates.UpdateCard} (template {@code
 * updates/card}), {@link org.understory.updates.Composer} (template {@code updates/composer}), {@link
 * org.understory.updates.UpdateId}. Events: {@link org.understory.updates.UpdatePosted}, {@link
 * org.understory.updates.Mentioned}, {@link org.understory.updates.MentionTaken}. Tables: updates, update_topics, update_mentions, update_revisions, latest_updates.
 * Reacts to: a moderator's decision (moderation).
 */
@ApplicationModule(
        allowedDependencies = {
            "subject",
            "web",
            "text",
            "media",
            "live",
            "audit",
            "communities",
            "topics",
            "members",
            "reactions",
            "comments"
        })
@NullMarked
package org.understory.updates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
