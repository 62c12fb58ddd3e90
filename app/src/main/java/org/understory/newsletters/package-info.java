/**
 * The newsletter: issues that editors put together from articles, questions and words of their own, what readers wish to
 * get of it, and the issues that were sent.
 *
 * <p>Doors: none. Events: none. Tables: newsletter_issues, newsletter_wishes, newsletter_settings. Reacts to: nothing.
 * Letters leave by {@code mail.Mailings}; who reads and who stopped stands in members.
 */
@ApplicationModule(
        allowedDependencies = {
            "subject",
            "web",
            "text",
            "mail",
            "jobs",
            "audit",
            "communities",
            "topics",
            "people",
            "members",
            "reviews",
            "articles",
            "importing",
            "exporting",
            "questions"
        })
@NullMarked
package org.understory.newsletters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
