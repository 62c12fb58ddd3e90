package org.understory.admin;

import org.jspecify.annotations.Nullable;
import org.understory.web.Head;
import org.understory.web.Mistakes;

/**
 * The mail server, to be set and tried.
 *
 * @param fixed whether the operator's settings file names it, so that it cannot be changed here
 * @param yours whether the one who is looking runs the installation
 * @param address where the test letter goes
 * @param tried what became of a test letter, in words, or null
 */
record MailPage(
        Head head,
        Settings settings,
        boolean fixed,
        boolean yours,
        String address,
        MailForm form,
        Mistakes mistakes,
        @Nullable String tried,
        boolean arrived) {}
