/**
 * Pseudonyms and subscribers; who is looking.
 *
 * <p>Doors: {@link org.understory.members.Viewer}, {@link org.understory.members.Members}, {@link org.understory.members.Names} with {@link org.understory.members.ShownName} and the templates {@code members.avatar} and {@code members.name}, {@link org.understory.members.Pseudonyms}, {@link org.understory.members.FollowedTopics}, {@link org.understory.members.NewsletterReaders}, {@link org.understory.members.BroughtReaders}, {@link org.understory.members.Gate}, {@link org.understory.members.Reportable} (implemented by rooms whose things can be reported), {@link org.understory.members.Suspensions}, {@link org.understory.members.Waiting}, {@link org.understory.members.WhenConfirmed}, {@link org.understory.members.ProfileAct}, {@link org.understory.members.SampleTeams}, {@link org.understory.members.SampleProfiles}. Events: {@link org.understory.members.Followed}, {@link org.understory.members.Unfollowed}. Tables: members, entries, joinings, retired_handles, profiles, traits, follows, blocks, mutes. For other rooms' statements: the SQL functions may_see, apart, apart_from, team_of, muted_by, newsletter_readers. Reacts to: nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "subject",
            "web",
            "media",
            "mail",
            "people",
            "communities",
            "audit",
            "text",
            "jobs",
            "topics"
        })
@NullMarked
package org.understory.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
