/**
 * Where owners set their community up and change it later: names, colours, texts, help lines, mail, staff, the record of
 * what staff did.
 *
 * <p>Doors: none. Events: none. Tables: invitations. Reacts to: nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "subject",
            "web",
            "audit",
            "mail",
            "people",
            "communities",
            "members",
            "articles",
            "explainers",
            "text"
        })
@NullMarked
package org.understory.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
