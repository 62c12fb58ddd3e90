/**
 * Keeping it decent: reports, the moderators' queue, and their decisions, each with a reason that its author reads, on the page and in a letter, and the log keeps. What a member shows to their
 * team only, and what is said under it, comes to moderators by a report and not otherwise.
 *
 * <p>Doors: {@link org.understory.moderation.SampleReports}; the button beside whatever can be seen is {@code web/report}, which leads here. Events: {@link
 * org.understory.moderation.DecisionTaken}. Tables:
 * cases, reports, moderation_acts. Reacts to: nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "subject",
            "web",
            "text",
            "audit",
            "mail",
            "media",
            "people",
            "communities",
            "members",
            "comments"
        })
@NullMarked
package org.understory.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
