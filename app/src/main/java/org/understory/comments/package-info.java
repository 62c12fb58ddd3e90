/**
 * Comments under anything: threads one reply deep, pictures, counts, what waits for a confirmed e-mail address.
 *
 * <p>Doors: {@link org.understory.comments.Comments} with {@link org.understory.comments.CommentSection} and the template
 * {@code comments/section}; {@link org.understory.comments.Commentable} with {@link org.understory.comments.Commented} and {@link
 * org.understory.comments.Standing},
 * implemented by the rooms whose things can be commented on; {@link org.understory.comments.BroughtComment}. Events: {@link org.understory.comments.CommentWritten}. Tables: comments, comment_counts. Reacts to:
 * a confirmed e-mail address (members), a moderator's decision (moderation).
 */
@ApplicationModule(
        allowedDependencies = {"subject", "web", "text", "media", "live", "communities", "members", "reactions"})
@NullMarked
package org.understory.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
