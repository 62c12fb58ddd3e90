/**
 * The editors' and reviewers' workplace: drafts, versions, reviews with remarks, publication, correction, retraction, the
 * letters that remind of a review before it is out of date, questions of members that the library takes up, and what readers say.
 *
 * <p>Doors: {@link org.understory.desk.BroughtDrafts}, {@link org.understory.desk.UnfinishedTexts} with {@link org.understory.desk.Unfinished}. Events: none. Tables: desk_drafts, desk_reviews, desk_remarks, desk_reminders, desk_requests. Reacts to: nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "subject",
            "web",
            "text",
            "media",
            "explainers",
            "mail",
            "jobs",
            "audit",
            "communities",
            "members",
            "topics",
            "reviews",
            "articles",
            "questions"
        })
@NullMarked
package org.understory.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
