/**
 * Private conversations of two or of a small group.
 *
 * <p>A message is for those who are in its conversation and for nobody else. Moderators see one only after a participant
 * reported it, with the five around it; all participants are told of the report, and each reading is recorded. Who is
 * asked by a stranger, or into a group, decides before anything counts as received. Each participant chooses how long
 * messages are kept; they are erased for all when the longest of these choices has passed, and never while one of them
 * keeps everything.
 *
 * <p>Doors: {@link org.understory.messages.ConversationId}, {@link org.understory.messages.Conversing}, {@link
 * org.understory.messages.Letterbox}. Events: {@link
 * org.understory.messages.MessageSent}. Tables: conversations, participants, messages, message_reports. Reacts to: a
 * moderator's decision (moderation).
 */
@ApplicationModule(
        allowedDependencies = {"subject", "web", "text", "media", "live", "jobs", "audit", "communities", "members"})
@NullMarked
package org.understory.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
