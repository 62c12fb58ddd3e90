package org.understory.comments;

import org.jspecify.annotations.Nullable;
import org.understory.subject.Audience;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/**
 * For whom a thing is that can be commented on.
 *
 * @param title what people call it
 * @param author whose team and blocks decide who sees it; null where nobody may know, or it is nobody's
 * @param within for what stands in a thing of the author's, as an answer in a question: whose it is; else null
 */
public record Standing(
        Subject subject,
        String title,
        Audience audience,
        @Nullable MemberId author,
        @Nullable MemberId within) {}
