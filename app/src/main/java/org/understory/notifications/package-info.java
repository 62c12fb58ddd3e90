/**
 * What happened that concerns a member: a list with a live count at the top of every page, letters as often as they wish, and
 * news for their devices.
 *
 * <p>A notification is one row for each kind and thing, whoever and however many did it; it holds ids only. It is written in
 * the transaction of the act itself, so it is there when the act is, once. Nothing is written for those who follow somebody:
 * posting costs the same whoever follows. Whom a block keeps apart, or who is muted, causes none, what goes away takes its
 * notifications with it, and what is hidden is told no more until it is shown again.
 *
 * <p>Doors: {@link org.understory.notifications.SampleNotifications}. Events: none. Tables: notifications, notification_actors, notification_settings, notification_choices.
 * Reacts to: what the rooms below tell of: comments, reactions, mentions, answers, followers, messages, and of what
 * moderators decide.
 */
@ApplicationModule(
        allowedDependencies = {
            "subject",
            "web",
            "mail",
            "live",
            "push",
            "jobs",
            "communities",
            "members",
            "reactions",
            "comments",
            "moderation",
            "questions",
            "updates",
            "messages"
        })
@NullMarked
package org.understory.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
